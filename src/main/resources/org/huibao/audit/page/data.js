// What follows from the data: who belongs to whom, which state each figure is in.
const figures = new Map(D.figures.map(figure => [figure.code, figure]));
/** Without what only compares one of them with the year before: that is reached where the report prints it. */
const mainFigures = D.figures.filter(figure => !figure.comparison);
const checksById = new Map(D.checks.map(check => [check.id, check]));

const findingsOf = new Map();
for (const finding of D.findings) {
  const check = checksById.get(finding.check);
  finding.about = [...new Set([finding.indicator, ...(check ? check.codes : [])])].filter(code => figures.has(code));
  for (const code of finding.about) {
    if (!findingsOf.has(code)) findingsOf.set(code, []);
    findingsOf.get(code).push(finding);
  }
}

const STATES = ['error', 'missing', 'warning', 'accepted', 'clean'];
const SIGNS = { error: '✕', missing: '?', warning: '!', accepted: '≈', clean: '✓', info: 'i', untraced: '∿' };

function ownState(figure) {
  const findings = findingsOf.get(figure.code) || [];
  if (figure.value[1] === 'no-county-figure') return findings.some(finding => finding.blocks) ? 'warning' : 'clean';
  if (figure.comparison) return 'clean';
  if (figure.value[0] === 'missing') return ['doubtful', 'several'].includes(figure.value[1]) ? 'error' : 'missing';
  if (findings.some(finding => finding.level === 'error' && finding.blocks)) return 'error';
  if (findings.some(finding => finding.level === 'warning' && finding.blocks)) return 'warning';
  if (findings.some(finding => finding.level !== 'info')) return 'accepted';
  return 'clean';
}

/** The worst of the figure and of what it is computed from. */
function stateOf(figure, path) {
  if (figure.state) return figure.state;
  let worst = STATES.indexOf(ownState(figure));
  const seen = path || [];
  for (const code of figure.inputs || []) {
    const input = figures.get(code);
    if (input && !seen.includes(code)) {
      const state = STATES.indexOf(stateOf(input, [...seen, figure.code]));
      // A figure that could be computed has no missing inputs that matter.
      if (STATES[state] !== 'missing' || figure.value[0] === 'missing') worst = Math.min(worst, state);
    }
  }
  figure.state = STATES[worst];
  return figure.state;
}
D.figures.forEach(figure => stateOf(figure));

/** Tag → what decides the words that bear it; in a passage repeated for each department the numbers of each. */
const wordings = new Map(D.wordings.map(wording => [wording.tag, wording]));
for (const wording of D.wordings) {
  wording.turns = new Map();
  wording.named = !/[=<>]/.test(wording.expression);
  const states = [...wording.codes, ...wording.before].map(code => figures.get(code)).filter(Boolean).map(figure => STATES.indexOf(figure.state));
  wording.state = wording.outcome === 'undecided' ? 'missing' : STATES[Math.min(STATES.length - 1, ...states)];
}

/** Words of one department begin their title with its name. */
function turnOf(wording, title) {
  const department = D.departments.find(each => title.startsWith(each.name + ' ') && !wording.named);
  if (!department) return -1;
  wording.turns.set(department.code, title.slice(department.name.length + 1));
  return D.departments.indexOf(department);
}

/** Code → the texts that the report prints for it; and the order in which a reader meets the figures. */
const printed = new Map();
const owned = new Set();
function meet(passages, around) {
  for (const passage of passages) {
    let words = around;
    let before = null;
    let between = '';
    for (const piece of passage.pieces || []) {
      const figure = figures.get(piece[1]);
      if (!wordings.has(piece[1])) {
        between += piece[0];
        if (!figure) before = null;
      }
      const wording = wordings.get(piece[1]);
      if (wording) {
        words += piece[0];
        piece.department = turnOf(wording, piece[3]);
        if (!printed.has(wording.tag)) printed.set(wording.tag, []);
        const said = printed.get(wording.tag);
        // A figure may stand within the words.
        if (before === wording) said.push(said.pop() + between + piece[0]);
        else said.push(piece[0]);
        before = wording;
        between = '';
      } else if (!figure) words += piece[0];
      else {
        piece.department = ownerOf(figure, piece[3], words);
        if (piece.department >= 0) owned.add(figure.code + ' ' + D.departments[piece.department].code);
        if (!printed.has(figure.code)) printed.set(figure.code, []);
        if (piece.department < 0) printed.get(figure.code).push(piece[0]);
      }
    }
    for (const row of passage.rows || []) {
      const inRow = row.cells.map(cell => cell.content.map(wordsOf).join(' ')).join(' ');
      row.cells.forEach(cell => meet(cell.content, inRow));
    }
  }
}

function wordsOf(passage) {
  return (passage.pieces || []).filter(piece => !figures.has(piece[1])).map(piece => piece[0]).join('');
}

/** Whether the report prints this department's own value somewhere. */
function hasOwn(code, department) {
  return owned.has(code + ' ' + department);
}

/** In a passage repeated for each department a code means the department's own value: which one the last name before it tells. */
function ownerOf(figure, title, words) {
  const said = title.startsWith(figure.name + ' ') ? title.slice(figure.name.length + 1) : '';
  const number = (/^-?\d+(\.\d+)?/.exec(said) || [''])[0];
  if (!said || (number && isNumber(figure.value) && cutOff(figure.value[1]) === number)) return -1;
  if (!number && !isNumber(figure.value)) return -1;
  const last = index => words.lastIndexOf(D.departments[index].name);
  const named = D.departments.map((department, index) => index).filter(index => last(index) >= 0).sort((a, b) => last(b) - last(a));
  const equal = named.filter(index => figure.departments.some(share => share[0] === index && cutOff(share[1]) === number));
  return [...equal, ...named, -1][0];
}

/** As the titles of content controls write numbers: six decimals at most. */
function cutOff(decimal) {
  return decimal.replace(/(\.\d{6})\d+$/, '$1').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}
meet(D.report, '');
const order = [...printed.keys(), ...mainFigures.map(figure => figure.code).filter(code => !printed.has(code))];

/** Numbers typed into the template, each with the words beside it by which it is found again. */
const untraced = D.findings.filter(finding => ['template.untraced', 'template.claim'].includes(finding.code)).map(finding => {
  const [number, sentence] = finding.found.split('：', 2);
  const at = (sentence || '').indexOf(number);
  const before = at < 0 ? '' : sentence.slice(Math.max(0, at - 5), at).split('}').pop();
  const after = at < 0 ? '' : sentence.slice(at + number.length, at + number.length + 5).split('{')[0];
  return { finding, number, before, after, claim: finding.code === 'template.claim' };
});

const filesOf = new Map();
D.files.forEach((file, number) => {
  file.number = number;
  file.cells = 0;
  if (!filesOf.has(file.department)) filesOf.set(file.department, []);
  filesOf.get(file.department).push(file);
});
for (const figure of D.figures) {
  for (const source of figure.sources) {
    const sheet = D.sheets[source[2]];
    if (sheet && D.files[sheet.file]) D.files[sheet.file].cells += source[8] || 1;
  }
}

function departmentName(number) {
  const department = D.departments[number];
  return department ? department.name : t('previous.published');
}

function isNumber(value) {
  return value[0] === 'number';
}

/** A value in words: a number, a text, none, or why it is missing. */
function valueWords(value) {
  if (value[0] === 'number') return short(value[1]);
  if (value[0] === 'text') return value[1];
  if (value[1] === 'no-county-figure') return t('value.no-county-figure');
  if (value[0] === 'missing') return t('missing');
  return t('value.' + value[0]);
}

/** Why a figure is missing, a line for each fact with its departments; of a formula also why its inputs are. */
function whyMissing(figure, within) {
  const value = figure.value;
  const facts = value.slice(3).map(gap => ({ said: t('why.' + gap[0]), names: gap.slice(1).map(departmentName) }));
  if (!facts.length) {
    const names = (value[2] || '').split(/[,;]\s*/).filter(Boolean).map(code => {
      const department = D.departments.find(each => each.code === code);
      return department ? department.name : figures.has(code) ? figures.get(code).name : code;
    });
    facts.push({ said: t('why.' + value[1]), names: value[1] === 'input' ? [] : names });
  }
  const met = [...(within || []), figure.code];
  for (const code of value[1] === 'input' ? figure.inputs || [] : []) {
    const input = figures.get(code);
    if (input && input.value[0] === 'missing' && !met.includes(code)) facts.push({ input, facts: whyMissing(input, met) });
  }
  return facts;
}

function Why({ facts }) {
  return h('ul', { class: 'why' }, facts.map(fact => h('li', null, fact.input
    ? h(Fragment, null, h('a', { href: '#figure=' + fact.input.code }, fact.input.name), h(Why, { facts: fact.facts }))
    : fact.said + (fact.names.length ? t('colon') + fact.names.join(language === 'zh' ? '、' : ', ') : ''))));
}

/** Last year and the change since, in words; empty where there is nothing to compare. */
function changeWords(figure) {
  if (!isNumber(figure.previous) || !isNumber(figure.value)) return '';
  const now = Number(figure.value[1]);
  const before = Number(figure.previous[1]);
  if (now === before) return t('change.same');
  const points = figure.unit === '%';
  if (!points && before === 0) return '';
  const by = points ? now - before : (100 * (now - before)) / Math.abs(before);
  const amount = rounded(String(Math.abs(by)), 1, points ? '' : '%');
  return t((by > 0 ? 'change.up' : 'change.down') + (points ? '-points' : ''), amount);
}
