// A map of each sheet of a return: what was read, what was not, and why.
const quiet = new Set(D.quiet);

function isMarked(mark) {
  return mark && mark[0] !== '+';
}

function why(reason) {
  return t('unread.' + reason);
}

function FileMap({ file }) {
  const sheets = D.maps[file.number];
  const heading = useRef(null);
  useEffect(() => {
    heading.current.focus();
  }, [file.number]);
  return h('section', { class: 'map', 'aria-labelledby': 'map-title' },
    h('h2', { id: 'map-title', ref: heading, tabIndex: -1 }, file.path),
    h('a', { class: 'close', href: '#tab=files', 'aria-label': t('keys.close') }, '×'),
    h('p', { class: 'legend' },
      h('span', { class: 'used' }, t('map.used')), h('span', { class: 'quiet' }, t('map.quiet')), h('span', { class: 'unread' }, t('map.unread'))),
    sheets.map(sheet => h('div', { key: sheet.name }, h('h3', null, sheet.name),
      sheet.rows.length ? h(MapOfCells, { sheet }) : h(MapOfLines, { sheet }),
      !sheet.whole && h('p', { class: 'hint' }, t('map.part')))));
}

/** A form or table as it is laid out; what is not read is listed below it in words. */
function MapOfCells({ sheet }) {
  const rows = sheet.rows.map(([number, ...flat]) => {
    const cells = new Map();
    for (let i = 0; i < flat.length; i += 3) cells.set(flat[i], { text: flat[i + 1], mark: flat[i + 2] });
    return { number, cells };
  });
  const width = Math.max(...rows.map(row => Math.max(...row.cells.keys())));
  const columns = range(1, width).filter(column => rows.some(row => row.cells.has(column)));
  const unread = rows.flatMap(row => [...row.cells]
    .filter(([, cell]) => isMarked(cell.mark) && !quiet.has(cell.mark))
    .map(([column, cell]) => ({ address: letters(column) + row.number, ...cell })));
  return h(Fragment, null,
    h('div', { class: 'sheet-box', tabIndex: 0, role: 'group', 'aria-label': sheet.name },
      h('table', { class: 'sheet' }, h('caption', { class: 'unseen' }, sheet.name),
        h('thead', null, h('tr', null, h('th', null), columns.map(column => h('th', { scope: 'col' }, letters(column))))),
        h('tbody', null, rows.map(row => h('tr', null, h('th', { scope: 'row' }, row.number),
          columns.map(column => h(MapCell, { cell: row.cells.get(column) }))))))),
    unread.length > 0 && h('ul', { class: 'unread-list' }, unread.slice(0, 30).map(cell =>
      h('li', null, h('b', null, cell.address), ' ', cell.text, ' · ', why(cell.mark)))),
    unread.length > 30 && h('p', { class: 'hint' }, t('and-more', unread.length - 30)));
}

function MapCell({ cell }) {
  if (!cell) return h('td', null);
  const { text, mark } = cell;
  if (!mark) return h('td', null, text);
  if (isMarked(mark)) return h('td', { class: quiet.has(mark) ? 'quiet' : 'unread', title: why(mark) }, text);
  const figure = figures.get(mark.slice(1));
  return h('td', { class: 'used', title: figure ? figure.name : t('map.used') },
    figure ? h('a', { href: '#tab=figures&figure=' + figure.code }, text) : text);
}

/** Of a ledger no cells are shown: its columns, its rows left out, and how many of each. */
function MapOfLines({ sheet }) {
  return h('div', { class: 'sheet-box', tabIndex: 0, role: 'group', 'aria-label': sheet.name },
    h('table', { class: 'sheet' }, h('caption', { class: 'unseen' }, sheet.name),
      h('thead', null, h('tr', null, ['cells', 'number', 'header', 'reason'].map(each => h('th', { scope: 'col' }, t('map.' + each))))),
      h('tbody', null, sheet.lines.map(([cells, number, header, reason]) =>
        h('tr', null, h('td', null, cells), h('td', { class: 'n' }, number), h('td', null, header),
          h('td', { class: quiet.has(reason) ? 'quiet' : 'unread' }, why(reason)))))));
}
