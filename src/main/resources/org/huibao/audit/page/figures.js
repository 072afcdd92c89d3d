// All figures as a list that can be searched, sorted and filtered; only the rows in sight are drawn.
function LongList({ items, rowHeight, row, label }) {
  const [from, setFrom] = useState(0);
  const [height, setHeight] = useState(800);
  const box = useRef(null);
  // On paper nothing can be scrolled: all of it is drawn, one line below the other.
  const [printing, setPrinting] = useState(false);
  useLayoutEffect(() => {
    const measure = () => box.current && setHeight(box.current.clientHeight || 800);
    const before = () => setPrinting(true);
    const after = () => setPrinting(false);
    measure();
    addEventListener('resize', measure);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('resize', measure);
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  useLayoutEffect(() => rove());
  const first = Math.max(0, Math.min(from, items.length * rowHeight - height));
  const start = Math.max(0, Math.floor(first / rowHeight) - 6);
  const end = Math.min(items.length, Math.ceil((first + height) / rowHeight) + 6);
  if (printing) {
    return h('div', { class: 'long-list', ref: box, role: 'rowgroup', 'aria-label': label }, items.map((item, i) => h('div', { class: 'line printed', key: i }, row(item))));
  }
  return h('div', { class: 'long-list', ref: box, role: 'rowgroup', 'aria-label': label, tabIndex: 0,
    onScroll: event => setFrom(event.currentTarget.scrollTop) },
  h('div', { style: { height: items.length * rowHeight + 'px', position: 'relative' } },
    items.slice(start, end).map((item, i) => h('div', {
      class: 'line', key: item.code || start + i, style: { top: (start + i) * rowHeight + 'px', height: rowHeight + 'px' },
    }, row(item)))));
}

const SORTS = {
  report: (a, b) => order.indexOf(a.code) - order.indexOf(b.code),
  state: (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state),
  name: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
  value: (a, b) => Number(b.value[1] || 0) - Number(a.value[1] || 0),
  change: (a, b) => relativeChange(b) - relativeChange(a),
  odd: (a, b) => oddityOf(b).odd - oddityOf(a).odd,
};

function relativeChange(figure) {
  if (!isNumber(figure.value) || !isNumber(figure.previous) || Number(figure.previous[1]) === 0) return -1;
  return Math.abs(Number(figure.value[1]) / Number(figure.previous[1]) - 1);
}

/** Where a name is looked for: code, name, departments. */
function matches(figure, query) {
  const wanted = query.trim().toLowerCase();
  return !wanted || figure.code.includes(wanted) || figure.name.toLowerCase().includes(wanted)
    || figure.departments.some(share => departmentName(share[0]).includes(wanted));
}

function Figures({ selected, state }) {
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState('report');
  const shown = mainFigures
    .filter(figure => figure.code === selected || inFilter(figure, state))
    .filter(figure => matches(figure, query))
    .sort((a, b) => (isNumber(b.value) - isNumber(a.value)) * (sort === 'value') || SORTS[sort](a, b));
  const choices = STATES.filter(each => mainFigures.some(figure => figure.state === each));
  return h('section', { class: 'tab-body full' },
    h('div', { class: 'tools' },
      h('input', { type: 'search', value: query, placeholder: t('figures.search'), 'aria-label': t('figures.search'), onInput: event => setQuery(event.target.value) }),
      h('div', { class: 'chips', role: 'group', 'aria-label': t('figures.filter') },
        h('a', { href: '#tab=figures', class: state ? '' : 'on' }, t('all'), h('i', null, mainFigures.length)),
        choices.map(each => h('a', { href: '#tab=figures&state=' + each, class: state === each ? 'on' : '' },
          h('span', { class: 'mark ' + each }, h('i', { 'aria-hidden': 'true' }, SIGNS[each])), t('state.' + each),
          h('i', null, mainFigures.filter(figure => figure.state === each).length)))),
      h(ReviewChips, { state }),
      h('label', { class: 'sort' }, t('figures.sort'), ' ', h('select', { value: sort, onChange: event => setSort(event.target.value) },
        Object.keys(SORTS).map(each => h('option', { value: each }, t('sort.' + each)))))),
    h('div', { class: 'grid figures', role: 'table', 'aria-rowcount': shown.length },
      h('div', { class: 'head', role: 'row' }, ['state', 'name', 'value', 'previous', 'change', 'shares'].map(each => h('span', { role: 'columnheader' }, t('column.' + each)))),
      shown.length
        ? h(LongList, { items: shown, rowHeight: 46, label: t('tab.figures'), row: figure => h(FigureRow, { figure, selected, state }) })
        : h('p', { class: 'empty' }, t('search.nothing'))));
}

function FigureRow({ figure, selected, state }) {
  const odd = oddityOf(figure);
  const from = figure.formula ? t('from.formula') : figure.departments.length === 1
    ? departmentName(figure.departments[0][0])
    : t('from.departments', figure.departments.length + (figure.otherDepartments ? figure.otherDepartments[0] : 0));
  return h('div', { class: 'row' + (selected === figure.code ? ' on' : ''), role: 'row' },
    h('span', { role: 'cell' }, h(StateMark, { state: figure.state })),
    h('span', { role: 'cell', class: 'two' }, h('a', { class: 'cover', href: '#tab=figures&' + (state ? 'state=' + state + '&' : '') + 'figure=' + figure.code, 'aria-current': selected === figure.code ? 'true' : undefined }, h('b', null, figure.name), h(RowMarks, { code: figure.code })), h('small', { class: 'code' }, figure.code)),
    h('span', { role: 'cell', class: 'amount' }, isNumber(figure.value) ? rounded(figure.value[1], figure.decimals, figure.unit) : h('em', null, shortText(figure)), ' ', isNumber(figure.value) && h('small', null, figure.unit)),
    h('span', { role: 'cell', class: 'amount' }, isNumber(figure.previous) ? rounded(figure.previous[1], figure.decimals, figure.unit) : '–'),
    h('span', { role: 'cell', class: 'amount' }, changeWords(figure) || '–'),
    h('span', { role: 'cell', class: 'pictured' }, h(SharePicture, { figure }), isOdd(odd) ? h('small', { class: 'odd-words', title: oddWords(odd.oddest) }, oddShort(odd.oddest)) : h('small', null, from)));
}

function shortText(figure) {
  const words = valueWords(figure.value);
  return words.length > 14 ? words.slice(0, 13) + '…' : words;
}
