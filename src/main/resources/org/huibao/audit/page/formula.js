// Expressions with their numbers filled in: each number leads to its figure.
const SYMBOLS = { '*': '×', '/': '÷', '-': '−', '<=': '≤', '>=': '≥', '<>': '≠' };

/** Codes of departments may hold points and hyphens; in an expression one stands behind TOP or BOTTOM alone: ‹its place› from here on. */
const ASKED = /((?:TOP|BOTTOM)\([^()]*\) (?:=|<>) )([^\s,()]+)/g;

function tokens(text) {
  return text.replace(ASKED, (all, first, code) => {
    const place = D.departments.findIndex(each => each.code === code);
    return place < 0 ? all : first + '‹' + place + '›';
  }).match(/‹\d+›|[A-Za-z_][A-Za-z0-9_]*|[\u4e00-\u9fff]+|\d+(?:\.\d+)?|<=|>=|<>|[-+*/=<>(),]/g) || [];
}

/** Arguments of a call as lists of tokens; `at` is the place behind the opening bracket. */
function callArguments(list, at) {
  const parts = [[]];
  let depth = 0;
  let i = at;
  for (; i < list.length; i++) {
    if (list[i] === ')' && depth === 0) break;
    if (list[i] === ',' && depth === 0) {
      parts.push([]);
      continue;
    }
    depth += list[i] === '(' ? 1 : list[i] === ')' ? -1 : 0;
    parts[parts.length - 1].push(list[i]);
  }
  return { parts, end: i };
}

function bracketed(list, before) {
  const inner = filled(list, before);
  return list.length > 1 ? ['(', ...inner, ')'] : inner;
}

/** Text and {code, before} in the order in which they are read. */
function filled(list, before) {
  const out = [];
  for (let i = 0; i < list.length; i++) {
    const token = list[i];
    if (list[i + 1] === '(' && /^[A-Za-z]/.test(token)) {
      const { parts, end } = callArguments(list, i + 2);
      out.push(...call(token.toUpperCase(), parts, before));
      i = end;
    } else if (/^[a-z_]/.test(token) && figures.has(token)) {
      out.push({ code: token, before: Boolean(before) });
    } else if (token[0] === '‹') {
      out.push(' ' + departmentName(Number(token.slice(1, -1))) + ' ');
    } else if (/^[A-Za-z\u4e00-\u9fff]/.test(token)) {
      out.push(' ' + (D.words[language]['operator.' + token.toUpperCase()] || token) + ' ');
    } else {
      out.push(/^[\d(),]/.test(token) ? token : ' ' + (SYMBOLS[token] || token) + ' ');
    }
  }
  return out;
}

function call(name, parts, before) {
  const [first, second] = parts;
  if (name === 'RATE') return [...bracketed(first, before), ' ÷ ', ...bracketed(second || [], before), ' × 100'];
  if (name === 'PREV') return filled(first, true);
  if (name === 'CHANGE') {
    return ['(', ...filled(first, before), ' − ', ...filled(first, true), ') ÷ ', ...filled(first, true), ' × 100'];
  }
  const several = separator => parts.flatMap((part, index) => [...(index ? [separator] : []), ...filled(part, before)]);
  if (name === 'SUM') return ['(', ...several(' + '), ')'];
  const words = D.words[language]['formula.' + name.toLowerCase()];
  const all = ['MIN', 'MAX'].includes(name) ? [several(D.words[language]['formula.comma'])] : parts.map(part => filled(part, before));
  return ['(', ...words.split(/\{(\d)\}/).flatMap((piece, index) => (index % 2 ? all[piece] : [piece])), ')'];
}

function outerBrackets(pieces) {
  if (pieces[0] !== '(' || pieces[pieces.length - 1] !== ')') return pieces;
  let depth = 0;
  for (let i = 0; i < pieces.length - 1; i++) {
    depth += pieces[i] === '(' ? 1 : pieces[i] === ')' ? -1 : 0;
    if (depth === 0) return pieces;
  }
  return pieces.slice(1, -1);
}

/** The number behind a code; a previous one may be another indicator's. */
function numberOf(piece) {
  const figure = figures.get(piece.code);
  return valueWords(piece.before ? figure.previous : figure.value);
}

function Expression({ text }) {
  return h(Fragment, null, outerBrackets(filled(tokens(text))).map(piece => {
    if (typeof piece === 'string') return piece;
    const figure = figures.get(piece.code);
    const title = figure.name + (piece.before ? t('formula.before') : '');
    const target = piece.before && figure.beforeIs ? figure.beforeIs : piece.code;
    return h('a', { href: '#figure=' + target, title, class: piece.before ? 'before' : '' }, numberOf(piece));
  }));
}

/** The same in names, for who does not know the codes. */
function expressionNames(text) {
  return outerBrackets(filled(tokens(text))).map(piece => typeof piece === 'string'
    ? piece
    : figures.get(piece.code).name + (piece.before ? t('formula.before') : '')).join('');
}
