// The sentences that print a figure, taken out of the report; of a table the row.
let everyClause = null;
/** Of the whole report, in its order. */
function clauses() {
  if (everyClause) return everyClause;
  everyClause = [];
  const go = passages => passages.forEach(passage => {
    everyClause.push(...(sentences().ofPassage.get(passage) || []).map(piecesOf));
    (passage.rows || []).forEach(row => {
      const cells = row.cells.map(cell => cell.content.flatMap(each => each.pieces || []));
      everyClause.push(cells.filter(pieces => pieces.length).flatMap((pieces, i) => i ? [[' │ '], ...pieces] : pieces));
      row.cells.forEach(cell => cell.content.filter(each => each.rows).forEach(each => go([each])));
    });
  });
  go(D.report);
  everyClause = everyClause.filter(clause => clause.some(piece => figures.has(piece[1]) || wordings.has(piece[1])));
  return everyClause;
}

/** @param wanted which of its pieces are what is looked for */
function clausesWith(wanted) {
  return clauses().filter(clause => clause.some(wanted));
}

const LONGEST_BESIDE = 160;

/** Of a sentence that goes on and on, what stands beside the first of its pieces that is wanted. */
function clipped(clause, wanted) {
  const at = clause.findIndex(wanted);
  const length = pieces => pieces.reduce((sum, piece) => sum + piece[0].length, 0);
  const before = clause.slice(0, at);
  const after = clause.slice(at + 1);
  const cutBefore = length(before) > LONGEST_BESIDE;
  const cutAfter = length(after) > LONGEST_BESIDE;
  while (before.length && length(before) > LONGEST_BESIDE) before.shift();
  while (after.length && length(after) > LONGEST_BESIDE) after.pop();
  return [...(cutBefore ? [['……']] : []), ...before, clause[at], ...after, ...(cutAfter ? [['……']] : [])];
}

function Clause({ clause, wanted }) {
  return h('p', { class: 'clause', lang: 'zh-CN' }, clause.map(piece => {
    if (wanted(piece)) return h('a', { href: '#figure=' + encodeURIComponent(piece[1]) + (piece.department >= 0 ? '&department=' + D.departments[piece.department].code : '') }, h('b', null, piece[0]));
    return piece[0];
  }));
}
