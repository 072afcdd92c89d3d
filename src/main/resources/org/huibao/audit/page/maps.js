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
  const asked = askedIn(file);
  useEffect(() => {
    heading.current.focus();
  }, [file.number]);
  return h('section', { class: 'map', 'aria-labelledby': 'map-title' },
    h('h2', { id: 'map-title', ref: heading, tabIndex: -1 }, file.path),
    h('a', { class: 'close', href: '#tab=files', 'aria-label': t('keys.close') }, '×'),
    h('p', { class: 'legend' },
      h('span', { class: 'used' }, t('map.used')), h('span', { class: 'quiet' }, t('map.quiet')), h('span', { class: 'unread' }, t('map.unread')), asked.size > 0 && h('span', { class: 'asked' }, t('map.asked'))),
    sheets.map(sheet => h('div', { key: sheet.name }, h('h3', null, sheet.name),
      sheet.rows.length ? h(MapOfCells, { sheet, asked }) : h(MapOfLines, { sheet, file }),
      !sheet.whole && h('p', { class: 'hint' }, t('map.part')))));
}

/** What is asked about in a file, by sheet and cell; the worst of each. */
function askedIn(file) {
  const asked = new Map();
  for (const finding of D.findings) {
    const key = finding.sheetName + '!' + finding.cell;
    if (finding.file === file.number && finding.cell && finding.level !== 'info' && !asked.has(key)) asked.set(key, finding);
  }
  return asked;
}

/** A form or table as it is laid out; what is not read is listed below it in words. */
function MapOfCells({ sheet, asked }) {
  const rows = sheet.rows.map(([number, ...flat]) => {
    const cells = new Map();
    for (let i = 0; i < flat.length; i += 3) cells.set(flat[i], { text: flat[i + 1], mark: flat[i + 2] });
    return { number, cells };
  });
  const width = Math.max(...rows.map(row => Math.max(...row.cells.keys())));
  const columns = range(1, width).filter(column => rows.some(row => row.cells.has(column)));
  const numbers = rows.map(row => row.number);
  const unread = rows.flatMap(row => [...row.cells]
    .filter(([, cell]) => isMarked(cell.mark) && !quiet.has(cell.mark))
    .map(([column, cell]) => ({ row: row.number, column, ...cell })));
  return h(Fragment, null,
    h('div', { class: 'sheet-box', tabIndex: 0, role: 'group', 'aria-label': sheet.name },
      h('table', { class: 'sheet' }, h('caption', { class: 'unseen' }, sheet.name),
        h('thead', null, h('tr', null, h('th', null), columns.map(column => h('th', { scope: 'col' }, letters(column))))),
        h('tbody', null, rows.map(row => h('tr', null, h('th', { scope: 'row' }, row.number),
          columns.map(column => h(MapCell, { cell: row.cells.get(column), span: spanned(sheet, row.number, column, numbers, columns),
            finding: asked.get(sheet.name + '!' + letters(column) + row.number) }))))))),
    h(UnreadReasons, { unread }));
}

/** How many of the rows and columns in sight a merged cell covers; null for what it covers. */
function spanned(sheet, row, column, rows, columns) {
  for (let i = 0; i < sheet.merged.length; i += 4) {
    const [top, left, bottom, right] = sheet.merged.slice(i, i + 4);
    if (row < top || row > bottom || column < left || column > right) continue;
    const inRows = rows.filter(each => each >= top && each <= bottom);
    const inColumns = columns.filter(each => each >= left && each <= right);
    return row === inRows[0] && column === inColumns[0] ? { rowSpan: inRows.length, colSpan: inColumns.length } : null;
  }
  return {};
}

const FEW_UNREAD = 6;

/** One line for each reason: a few with what they say, of many where they are. */
function UnreadReasons({ unread }) {
  const reasons = [...new Set(unread.map(cell => cell.mark))];
  return reasons.length > 0 && h('ul', { class: 'unread-list' }, reasons.map(reason => {
    const cells = unread.filter(cell => cell.mark === reason);
    return h('li', null, why(reason), t('colon'), cells.length > FEW_UNREAD
      ? h(Fragment, null, h('b', null, rectangles(cells).join(', ')), ' ', t('map.so-many', cells.length))
      : cells.map((cell, i) => h(Fragment, null, i > 0 && (language === 'zh' ? '、' : ', '), h('b', null, letters(cell.column) + cell.row), ' ', cell.text)));
  }));
}

/** Addresses as few ranges: runs in a column, and equal runs side by side. */
function rectangles(cells) {
  const runs = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    if (last && last.right === cell.column && last.bottom === cell.row - 1) last.bottom = cell.row;
    else runs.push({ left: cell.column, right: cell.column, top: cell.row, bottom: cell.row });
  }
  const joined = [];
  for (const run of runs) {
    const beside = joined.find(each => each.right === run.left - 1 && each.top === run.top && each.bottom === run.bottom);
    if (beside) beside.right = run.right;
    else joined.push(run);
  }
  return joined.map(each => letters(each.left) + each.top + (each.left === each.right && each.top === each.bottom ? '' : ':' + letters(each.right) + each.bottom));
}

const LOOKS_LIKE_A_NUMBER = /^[-−(]?[\d,，.]+%?\)?$/;

function MapCell({ cell, span, finding }) {
  if (span === null) return null;
  const look = name => [name, cell && LOOKS_LIKE_A_NUMBER.test(cell.text) ? 'n' : ''].join(' ').trim();
  if (!cell && !finding) return h('td', span);
  const { text, mark } = cell || { text: '', mark: '' };
  // What cannot be used is wished to be seen by the figure that lacks it.
  if (finding && finding.blocks && finding.level === 'error') {
    return h('td', { ...span, class: look('asked'), title: finding[language] }, h('a', { href: '#finding=' + finding.id }, text || t('role.blank')));
  }
  const said = finding && h('a', { class: 'doubt', href: '#finding=' + finding.id, title: finding[language], 'aria-label': t('level.' + findingState(finding)) }, SIGNS[findingState(finding)]);
  if (!mark) return h('td', { ...span, class: look('') }, said, text);
  if (isMarked(mark)) return h('td', { ...span, class: look(quiet.has(mark) ? 'quiet' : 'unread'), title: why(mark) }, said, text);
  const figure = figures.get(mark.slice(1));
  return h('td', { ...span, class: look('used'), title: figure ? figure.name : t('map.used') }, said,
    figure ? h('a', { href: '#tab=figures&figure=' + figure.code }, text) : text);
}

/** Of a ledger no cells are shown: what was made of it, its columns, its rows left out, and how many of each. */
function MapOfLines({ sheet, file }) {
  const made = D.figures.filter(figure => !figure.comparison).flatMap(figure => figure.sources
    .filter(source => source[2] >= 0 && source[0] !== 'previous' && D.sheets[source[2]].file === file.number && D.sheets[source[2]].name === sheet.name)
    .map(source => ({ figure, source })));
  return h(Fragment, null,
    made.length > 0 && h('div', { class: 'sheet-box', tabIndex: 0, role: 'group', 'aria-label': t('map.read') },
      h('table', { class: 'sheet' }, h('caption', { class: 'unseen' }, t('map.read')),
        h('thead', null, h('tr', null, ['made', 'value', 'number', 'cells'].map(each => h('th', { scope: 'col' }, t('map.' + each))))),
        h('tbody', null, made.map(({ figure, source }) => h('tr', null, h('td', { class: 'used' }, h('a', { href: '#tab=figures&figure=' + figure.code }, figure.name)),
          h('td', { class: 'n' }, short(source[5]), ' ', figure.unit), h('td', { class: 'n' }, thousands(source[8] || 1)), h('td', { title: source[9] }, shortRanges(source[9] || source[3]))))))),
    sheet.lines.length > 0 && h('div', { class: 'sheet-box', tabIndex: 0, role: 'group', 'aria-label': sheet.name },
      h('table', { class: 'sheet' }, h('caption', { class: 'unseen' }, sheet.name),
        h('thead', null, h('tr', null, ['reason', 'header', 'number', 'cells'].map(each => h('th', { scope: 'col' }, t('map.' + each))))),
        h('tbody', null, sheet.lines.map(([cells, number, header, reason]) =>
          h('tr', null, h('td', { class: quiet.has(reason) ? 'quiet' : 'unread' }, why(reason)), h('td', null, header), h('td', { class: 'n' }, thousands(number)), h('td', null, cells)))))));
}
