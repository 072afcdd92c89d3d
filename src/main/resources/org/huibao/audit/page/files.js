// Every file that was filed, with its hash and its place in the set.
const FILE_SIGNS = { accepted: '✓', attachment: '⎘', slip: '☑', replaced: '↻', refused: '✕' };

function Files({ chosen }) {
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const shown = D.files.filter(file => !wanted || file.path.toLowerCase().includes(wanted)
    || file.sha256.startsWith(wanted) || departmentName(file.department).includes(wanted));
  const mapped = D.maps[chosen] && D.files[chosen];
  return h('section', { class: 'tab-body full' },
    mapped && h(FileMap, { file: mapped }),
    h('div', { class: 'tools' },
      h('input', { type: 'search', value: query, placeholder: t('files.search'), 'aria-label': t('files.search'), onInput: event => setQuery(event.target.value) }),
      h('span', { class: 'hint' }, t('files.how'))),
    h('div', { class: 'grid files', role: 'table', 'aria-rowcount': shown.length },
      h('div', { class: 'head', role: 'row' }, ['verdict', 'file', 'department', 'cells', 'size', 'hash'].map(each => h('span', { role: 'columnheader' }, t('column.' + each)))),
      shown.length
        ? h(LongList, { items: shown, rowHeight: 46, label: t('tab.files'), row: file => h(FileRow, { file }) })
        : h('p', { class: 'empty' }, t('search.nothing'))));
}

function FileRow({ file }) {
  const known = file.department >= 0;
  return h('div', { class: 'row', role: 'row' },
    h('span', { role: 'cell' }, h('span', { class: 'mark ' + file.verdict }, h('i', { 'aria-hidden': 'true' }, FILE_SIGNS[file.verdict]), t('verdict.' + file.verdict))),
    h('span', { role: 'cell', class: 'path', title: file.path }, file.verdict === 'refused'
      ? file.path
      : h('a', { href: sourceLink(file.path), target: '_blank', rel: 'noopener' }, file.path)),
    h('span', { role: 'cell', class: 'two' }, h('span', null, known ? departmentName(file.department) : '–'),
      h('small', null, known && file.recognisedBy ? recognised(file.recognisedBy) : '')),
    h('span', { role: 'cell', class: 'amount' }, D.maps[file.number]
      ? h('a', { href: '#tab=files&file=' + file.number, title: t('map.open'), 'aria-label': t('map.open') + ' ' + file.path }, file.cells ? thousands(file.cells) : '▦')
      : file.cells ? thousands(file.cells) : '–'),
    h('span', { role: 'cell', class: 'amount' }, size(file.size)),
    h('span', { role: 'cell', class: 'hash', title: file.sha256 }, file.sha256));
}
