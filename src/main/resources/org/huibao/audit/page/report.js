// The report as it reads in Word, each figure a button.
function paperSheets() {
  const sheets = [[]];
  for (const passage of D.report) {
    if (passage.page && sheets[sheets.length - 1].length) sheets.push([]);
    sheets[sheets.length - 1].push(passage);
  }
  return sheets;
}

function fontClass(font) {
  if (/小标宋|华文中宋|STZhongsong/.test(font)) return 'song';
  if (/黑|Hei/i.test(font)) return 'hei';
  return /楷|Kai/i.test(font) ? 'kai' : '';
}

/** Numbers that stand in the report without a source, marked where they stand. */
function ownWords(text, bold) {
  const hit = untraced.find(each => text.includes(each.before + each.number + each.after));
  if (!hit) return bold ? h('b', null, text) : text;
  const at = text.indexOf(hit.before + hit.number + hit.after) + hit.before.length;
  return h(Fragment, null, ownWords(text.slice(0, at), bold),
    h('a', { class: hit.claim ? 'untraced claim' : 'untraced', href: '#finding=' + hit.finding.id, title: hit.claim ? hit.finding[language] : t('state.untraced') }, hit.number),
    ownWords(text.slice(at + hit.number.length), bold));
}

function Piece({ piece, selected, of }) {
  const [text, code, bold] = piece;
  const figure = figures.get(code);
  if (wordings.has(code)) return h(WordingPiece, { piece, selected, of });
  if (!figure) return ownWords(text, bold === 1);
  const own = piece.department >= 0 ? D.departments[piece.department] : null;
  const change = own ? '' : changeLook(code);
  const state = t('state.' + figure.state);
  const on = selected === code && (own ? own.code === of : !of || !hasOwn(code, of));
  const marks = reviewMarks(code);
  // A link and no button: it breaks over lines as the text around it does.
  return h('a', {
    href: '#' + filtered() + 'figure=' + code + (own ? '&department=' + own.code : ''),
    class: 'f ' + figure.state + (on ? ' on' : '') + (change ? ' changed ' + change : '') + marks.look + (picked && !inFilter(figure, picked) ? ' out' : ''),
    'data-code': code,
    title: figure.name + ' · ' + (own ? own.name + ' · ' : '') + state + (change ? ' · ' + changeWord(change) : '') + marks.says,
    'aria-label': text + ', ' + figure.name + ', ' + state + (change ? ', ' + changeWord(change) : '') + marks.says.replace(/ · /g, ', '),
    'aria-current': on ? 'true' : undefined,
  }, text);
}

/** Words that an expression decided. */
function WordingPiece({ piece, selected, of }) {
  const [text, tag] = piece;
  const wording = wordings.get(tag);
  const own = piece.department >= 0 ? D.departments[piece.department] : null;
  const on = selected === tag && (own ? own.code === of : !of);
  const marks = reviewMarks(tag);
  const change = changeLook(tag);
  return h('a', {
    href: '#' + filtered() + 'figure=' + encodeURIComponent(tag) + (own ? '&department=' + own.code : ''),
    class: 'f words ' + wording.state + (on ? ' on' : '') + (change && ' changed ' + change) + marks.look,
    'data-code': tag,
    title: t('wording') + ' · ' + (own ? own.name + ' · ' : '') + wording.expression + marks.says,
    'aria-label': text + ', ' + t('wording') + marks.says.replace(/ · /g, ', '),
    'aria-current': on ? 'true' : undefined,
  }, text);
}

function Paragraph({ passage, selected, of, inTable }) {
  const content = withNotes(passage, piece => h(Piece, { piece, selected, of }));
  const look = ['p', passage.align, fontClass(passage.font), passage.indent && !inTable ? 'indent' : '',
    passage.size >= 36 ? 'large' : passage.size && passage.size <= 24 ? 'small' : ''].join(' ');
  const tag = passage.level && !inTable ? 'h' + Math.min(6, passage.level) : 'p';
  return h(tag, { class: look }, content.length ? content : '\u00a0');
}

function Passage({ passage, selected, of, inTable }) {
  if (passage.rows) return h(ReportTable, { table: passage, selected, of });
  if (passage.chart) return h(Chart, { chart: passage });
  return h(Paragraph, { passage, selected, of, inTable });
}

function ReportTable({ table, selected, of }) {
  return h('div', { class: 'table-box' }, h('table', null, h('tbody', null, table.rows.map(row =>
    h('tr', null, row.cells.map(cell =>
      h(row.header ? 'th' : 'td', { colSpan: cell.columns, rowSpan: cell.rows },
        cell.content.map(passage => h(Passage, { passage, selected, of, inTable: true })))))))));
}

/** What of the report is picked out; the same for all that is drawn at once. */
let picked = '';

function filtered() {
  return picked ? 'state=' + picked + '&' : '';
}

function Report({ selected, of, state }) {
  picked = state || '';
  const box = useRef(null);
  useLayoutEffect(() => {
    const places = selected && box.current ? [...box.current.querySelectorAll('.f.on')] : [];
    const figure = places.includes(document.activeElement) ? document.activeElement : places[0];
    if (figure) {
      const seen = figure.getBoundingClientRect();
      const frame = box.current.parentElement.getBoundingClientRect();
      const bottom = Math.min(frame.bottom, inspectorTop());
      if (seen.top < frame.top + 40 || seen.bottom > bottom - 40) {
        box.current.parentElement.scrollTop += seen.top - frame.top - (bottom - frame.top) / 3;
      }
    }
  }, [selected, of]);
  useLayoutEffect(() => rove());
  return h('div', { class: 'paper' + (picked ? ' filtered' : ''), ref: box, lang: 'zh-CN' },
    !D.published && h('div', { class: 'draft-note', role: 'note', lang: language }, t('draft.note')),
    h('div', { class: 'paper-tools', lang: language }, h(PickOut, { state }), ' ', h(Compared, null)),
    paperSheets().map(sheet => h('article', null, sheet.map(passage => h(Passage, { passage, selected, of })))));
}

/** On narrow screens the inspector lies over the lower part of the report. */
function inspectorTop() {
  const inspector = document.querySelector('aside');
  const box = inspector && inspector.getBoundingClientRect();
  return box && box.width > innerWidth * 0.9 ? box.top : innerHeight;
}
