// The report's sentences: what a remark can stand beside, and what is found again in the next set although its figures are others.
const SENTENCE_ENDS = '。！？；!?';

/** As proofs compare texts: without spaces, marks of direction and other signs that nobody sees. */
function plainText(text) {
  return text.replace(/[\s\u00ad\p{Cf}\p{Cc}\p{Zs}\ufffe\uffff]/gu, '');
}

/** Each with its key, its text, and where it ends: piece, and behind which of its characters. */
function cutSentences(passage, repeated) {
  const cut = [];
  let text = '';
  let pattern = '';
  let from = 0;
  const end = (piece, offset) => {
    const says = plainText(text);
    if (says) {
      const like = shortened(plainText(pattern));
      const times = (repeated.get(like) || 0) + 1;
      repeated.set(like, times);
      cut.push({ key: times > 1 ? like + '#' + times : like, text: says, codes: codesBetween(passage, from, piece), from, piece, offset, passage });
    }
    text = '';
    pattern = '';
    from = piece;
  };
  (passage.pieces || []).forEach((piece, number) => {
    const figure = figures.has(piece[1]);
    if (figure) pattern += '{' + piece[1] + '}';
    let start = 0;
    for (let i = 0; i < piece[0].length; i++) {
      if (!SENTENCE_ENDS.includes(piece[0][i])) continue;
      text += piece[0].slice(start, i + 1);
      if (!figure) pattern += piece[0].slice(start, i + 1);
      start = i + 1;
      end(number, i + 1);
    }
    text += piece[0].slice(start);
    if (!figure) pattern += piece[0].slice(start);
  });
  const last = (passage.pieces || []).length - 1;
  if (last >= 0) end(last, passage.pieces[last][0].length);
  return cut;
}

function codesBetween(passage, from, to) {
  return passage.pieces.slice(from, to + 1).map(piece => piece[1]).filter(code => figures.has(code) || wordings.has(code));
}

let everySentence = null;
/** Of the whole report, cells of tables among them; cut when they are first asked for. */
function sentences() {
  if (everySentence) return everySentence;
  const repeated = new Map();
  everySentence = { all: [], byKey: new Map(), ofPassage: new Map(), byText: new Map() };
  const go = passages => passages.forEach(passage => {
    const cut = cutSentences(passage, repeated);
    if (cut.length) everySentence.ofPassage.set(passage, cut);
    for (const sentence of cut) {
      everySentence.all.push(sentence);
      everySentence.byKey.set(sentence.key, sentence);
      if (!everySentence.byText.has(sentence.text)) everySentence.byText.set(sentence.text, sentence);
    }
    (passage.rows || []).forEach(row => row.cells.forEach(cell => go(cell.content)));
  });
  go(D.report);
  return everySentence;
}

/** The sentences that print a figure, its comparisons among them. */
function sentencesWith(code) {
  return sentences().all.filter(sentence => sentence.codes.some(each => baseCode(each) === code));
}

/** Its pieces as they stand, each cut to what belongs to the sentence. */
function piecesOf(sentence) {
  const before = sentences().ofPassage.get(sentence.passage);
  const previous = before[before.indexOf(sentence) - 1];
  return sentence.passage.pieces.slice(sentence.from, sentence.piece + 1).map((piece, i) => {
    const number = sentence.from + i;
    const start = previous && previous.piece === number ? previous.offset : 0;
    const end = sentence.piece === number ? sentence.offset : piece[0].length;
    return start === 0 && end === piece[0].length ? piece : Object.assign([piece[0].slice(start, end), ...piece.slice(1)], { department: piece.department });
  }).filter(piece => piece[0] !== '');
}
