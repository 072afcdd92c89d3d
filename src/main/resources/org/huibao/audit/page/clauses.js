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

function Clause({ clause, wanted }) {
  return h('p', { class: 'clause', lang: 'zh-CN' }, clause.map(piece => {
    if (wanted(piece)) return h('a', { href: '#figure=' + encodeURIComponent(piece[1]) + (piece.department >= 0 ? '&department=' + D.departments[piece.department].code : '') }, h('b', null, piece[0]));
    return piece[0];
  }));
}
