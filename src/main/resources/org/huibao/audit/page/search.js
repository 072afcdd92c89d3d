// One box for figures, departments, files.
const RESULTS = 12;

function results(query) {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return [];
  const found = [];
  for (const code of order) {
    const figure = figures.get(code);
    if (!figure || figure.comparison) continue;
    if (figure.name.toLowerCase().includes(wanted) || code.includes(wanted)
      || (printed.get(code) || []).some(text => text === wanted)) {
      found.push({ kind: 'figure', name: figure.name, more: shortText(figure) + (isNumber(figure.value) ? ' ' + figure.unit : ''), href: '#figure=' + code });
    }
  }
  for (const department of D.departments) {
    if (department.name.toLowerCase().includes(wanted) || department.code === wanted) {
      found.push({ kind: 'department', name: department.name, more: '', href: '#tab=filing&department=' + department.code });
    }
  }
  for (const file of D.files) {
    if (file.path.toLowerCase().includes(wanted) || (wanted.length > 5 && file.sha256.startsWith(wanted))) {
      found.push({ kind: 'file', name: file.path.split('/').pop(), more: file.sha256.slice(0, 8), href: '#tab=files' });
    }
  }
  return found.slice(0, RESULTS);
}

function Search() {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = results(query);
  const leave = () => {
    setQuery('');
    setAt(0);
  };
  const go = result => {
    if (result.kind === 'figure') follow = 'panel';
    location.hash = result.href;
    leave();
    document.getElementById('search').blur();
  };
  const onKeyDown = event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % Math.max(1, found.length));
    } else if (event.key === 'Enter' && found[at]) {
      go(found[at]);
    } else if (event.key === 'Escape') {
      leave();
      event.currentTarget.blur();
      event.stopPropagation();
    }
  };
  return h('div', { class: 'search' },
    h('input', {
      id: 'search', type: 'search', value: query, placeholder: t('search'), 'aria-label': t('search'), autocomplete: 'off',
      role: 'combobox', 'aria-expanded': found.length ? 'true' : 'false', 'aria-controls': 'results',
      'aria-activedescendant': found.length ? 'result-' + at : undefined,
      onInput: event => {
        setQuery(event.target.value);
        setAt(0);
      },
      onKeyDown, onBlur: () => setTimeout(leave, 200),
    }), h('kbd', { 'aria-hidden': 'true' }, '/'),
    query.trim() !== '' && h('div', { class: 'results', id: 'results', role: 'listbox' }, found.map((result, i) =>
      h('a', { role: 'option', id: 'result-' + i, href: result.href, class: i === at ? 'on' : '', 'aria-selected': i === at ? 'true' : 'false',
        onMouseDown: event => {
          event.preventDefault();
          go(result);
        } }, h('small', null, t('result.' + result.kind)), h('span', null, result.name), h('em', null, result.more))),
    !found.length && h('p', { class: 'hint' }, t('search.nothing'))));
}
