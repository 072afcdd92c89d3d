// The picture of a sheet around a cell, drawn from the data.
const ROWS_AROUND = 2;
const COLUMNS_BEFORE = 3;
const COLUMNS_AFTER = 2;

/** Row → column → [text, is a number]; unpacked when a sheet is first looked at. */
function cellsOf(sheet) {
  if (!sheet.grid) {
    sheet.grid = new Map();
    for (let i = 0; i < sheet.cells.length; i += 4) {
      const [row, column, text, number] = sheet.cells.slice(i, i + 4);
      if (!sheet.grid.has(row)) sheet.grid.set(row, new Map());
      sheet.grid.get(row).set(column, [text, number === 1]);
    }
    sheet.hiddenRows = new Set(sheet.hidden[0]);
    sheet.hiddenColumns = new Set(sheet.hidden[1]);
    sheet.regions = [];
    for (let i = 0; i < sheet.merged.length; i += 4) {
      const [top, left, bottom, right] = sheet.merged.slice(i, i + 4);
      sheet.regions.push({ top, left, bottom, right });
    }
  }
  return sheet.grid;
}

function range(from, to) {
  const numbers = [];
  for (let i = from; i <= to; i++) numbers.push(i);
  return numbers;
}

/** The rows and columns to draw; of a ledger the headers, the rows shown, and the columns that were used. */
function view(sheet, at, sight, counted) {
  cellsOf(sheet);
  if (sheet.ledger) {
    const [top, bottom, ...columns] = sight;
    return { rows: [...new Set([...(top ? range(top, bottom) : []), ...counted])].sort((a, b) => a - b), columns };
  }
  const [header, label] = sight;
  const [height, width] = sheet.size;
  const rows = range(Math.max(1, at.row - ROWS_AROUND), Math.max(at.row, Math.min(height, at.row + ROWS_AROUND)));
  const columns = range(
    Math.max(1, at.column - COLUMNS_BEFORE),
    Math.max(at.column, Math.min(width, at.column + COLUMNS_AFTER)));
  // What is hidden in Excel is hidden here, unless it is the very cell.
  const seen = (numbers, hidden, own) => numbers.filter(each => each === own || !hidden.has(each));
  return {
    rows: seen(header && header < rows[0] ? [header, ...rows] : rows, sheet.hiddenRows, at.row),
    columns: seen(label && label < columns[0] ? [label, ...columns] : columns, sheet.hiddenColumns, at.column),
  };
}

/** @param cells of a ledger's source: how many there are, and the addresses of the first and of the last */
function SheetPicture({ sheet, address, cells }) {
  const hit = useRef(null);
  useLayoutEffect(() => {
    const box = hit.current && hit.current.closest('.sheet-box');
    if (box && hit.current.offsetLeft + hit.current.offsetWidth > box.clientWidth) {
      box.scrollLeft = hit.current.offsetLeft + hit.current.offsetWidth + 8 - box.clientWidth;
    }
  }, [sheet, address]);
  const at = place(address);
  const sight = sheet.sights && sheet.sights[address];
  if (!at || !sight) return h('p', { class: 'hint' }, t('picture.none'));
  const grid = cellsOf(sheet);
  const rowsOf = addresses => addresses.filter(each => sheet.sights[each]).map(each => place(each).row);
  const last = cells ? rowsOf(cells.last) : [];
  const counted = cells ? [...rowsOf(cells.first), ...last] : [at.row];
  const { rows, columns } = view(sheet, at, sight, counted);
  const between = cells ? cells.number - counted.length : 0;
  const after = between > 0 ? last[0] : 0;
  return h('div', { class: 'sheet-box', tabIndex: 0, role: 'group', 'aria-label': t('picture.of', sheet.name, address) },
    h('table', { class: 'sheet' }, h('caption', { class: 'unseen' }, sheet.name + ' ' + address),
      h('thead', null, h('tr', null, h('th', null),
        columns.map((column, i) => h('th', { scope: 'col', class: gap(columns, i) ? 'gap-left' : '' }, letters(column))))),
      h('tbody', null, rows.map((row, i) => h(Fragment, null,
        row === after && h('tr', null, h('th', null, '…'), h('td', { class: 'kept', colSpan: columns.length }, h('span', { class: 'between' }, t('picture.between', thousands(between))))),
        h('tr', { class: gap(rows, i) ? 'gap-top' : '' },
          h('th', { scope: 'row' }, row),
          columns.map(column => cell(sheet, grid, cells && counted.includes(row) ? { row, column: at.column } : at,
            row, column, rows, columns, hit))))))));
}

function gap(numbers, i) {
  return i > 0 && numbers[i] !== numbers[i - 1] + 1;
}

function cell(sheet, grid, at, row, column, rows, columns, hit) {
  const region = sheet.regions.find(each =>
    row >= each.top && row <= each.bottom && column >= each.left && column <= each.right);
  const within = (numbers, from, to) => numbers.filter(each => each >= from && each <= to);
  let spanned = { rowSpan: 1, colSpan: 1 };
  let content = (grid.get(row) || new Map()).get(column);
  if (region) {
    const inRows = within(rows, region.top, region.bottom);
    const inColumns = within(columns, region.left, region.right);
    if (row !== inRows[0] || column !== inColumns[0]) return null;
    spanned = { rowSpan: inRows.length, colSpan: inColumns.length };
    content = (grid.get(region.top) || new Map()).get(region.left);
  }
  const isHit = region
    ? at.row >= region.top && at.row <= region.bottom && at.column >= region.left && at.column <= region.right
    : row === at.row && column === at.column;
  const kept = sheet.ledger && !content && !isHit;
  const look = [content && content[1] ? 'n' : '', isHit ? 'hit' : '', kept ? 'kept' : ''].join(' ').trim();
  return h('td', {
    ...spanned,
    class: look,
    ref: isHit ? hit : undefined,
    title: kept ? t('picture.kept') : undefined,
    'aria-current': isHit ? 'true' : undefined,
  }, content ? content[0] : '');
}
