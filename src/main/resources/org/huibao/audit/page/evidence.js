// One figure on paper: what an auditor needs who has nothing else.
const PICTURES_ON_PAPER = 4;
/** Below a long table there is room for two, and the paper stays one sheet. */
const ROWS_OF_A_LONG_TABLE = 12;
const SENTENCES_ON_PAPER = 3;
const FINDINGS_ON_PAPER = 6;
const CHECKS_ON_PAPER = 5;

function PrintEvidence() {
  return h('button', { type: 'button', class: 'plain', title: t('evidence.how'), onClick: () => print() }, t('evidence.print'));
}

/** The figures that departments gave, of which a figure is made. */
function givenFigures(figure, seen) {
  const met = seen || new Set([figure.code]);
  if (!figure.formula) return [figure];
  return [...new Set(tokens(figure.formula))].filter(code => figures.has(code) && !met.has(code)).flatMap(code => {
    met.add(code);
    return givenFigures(figures.get(code), met);
  });
}

function Evidence({ figure }) {
  const texts = [...new Set(printed.get(figure.code) || [])];
  const number = isNumber(figure.value);
  const main = texts.length ? texts.slice(0, 4).join(' / ') : number ? rounded(figure.value[1], figure.decimals, figure.unit) : valueWords(figure.value);
  const unit = number && !main.endsWith(figure.unit) ? figure.unit : '';
  const given = givenFigures(figure);
  const delta = [
    number && !texts.every(text => saysExactly(text, figure.value[1])) && t('exact', short(figure.value[1])) + figure.unit,
    isNumber(figure.previous) && t('previous', short(figure.previous[1])), changeWords(figure), t('state.' + figure.state)].filter(Boolean);
  return h('section', { class: 'evidence', lang: language === 'zh' ? 'zh-CN' : 'en' },
    h('div', { class: 'letterhead' }, h('span', null, D.county + periodName(D.period) + D.title), h('span', null, t('evidence.title'), !D.published && h('b', null, ' · ', t('evidence.draft')))),
    h('h1', null, figure.name, ' ', h('small', null, figure.code)),
    h('div', { class: 'value' }, h('b', { class: main.length > 24 ? 'long' : '' }, main), ' ', unit, h('span', null, delta.join(' · '))),
    !number && figure.value[0] === 'missing' && figure.value[1] !== 'no-county-figure' && h(Why, { facts: whyMissing(figure) }),
    figure.says && h('p', { class: 'faint' }, figure.says),
    h(PrintedSentences, { code: figure.code }),
    h(HowMade, { figure, setDepartment: () => {} }),
    h(Balanced, { figure }),
    h('h2', null, t('sources')),
    given.map(each => h(GivenTable, { figure: each, named: given.length > 1, key: each.code })),
    h(OtherPrevious, { figure }),
    h(PaperPictures, { given }),
    h(Checks, { codes: [figure.code, ...given.map(each => each.code)], most: CHECKS_ON_PAPER }),
    h(PaperFindings, { codes: [figure.code, ...given.map(each => each.code)] }),
    h('div', { class: 'proof' },
      h('p', null, t('evidence.set', D.run, D.version), h('br'), h('span', { class: 'sum' }, D.digest)),
      h('p', null, t('evidence.prove')),
      h('p', { class: 'sign' }, h('span', null, t('evidence.checked-by')), h('span', null, t('evidence.checked-on')))));
}

function PrintedSentences({ code }) {
  const wanted = piece => piece[1] === code && !(piece.department >= 0);
  const all = clausesWith(wanted);
  return all.length > 0 && h(Fragment, null, h('h2', null, t('evidence.sentence')),
    all.slice(0, SENTENCES_ON_PAPER).map(clause => h(Clause, { clause: clipped(clause, wanted), wanted })),
    all.length > SENTENCES_ON_PAPER && h('p', { class: 'faint' }, t('and-more', all.length - SENTENCES_ON_PAPER)));
}

/** Last year's numbers of a formula come from no cell, or from another one. */
function OtherPrevious({ figure }) {
  if (!figure.formula || !figure.sources.length) return null;
  return h(Fragment, null, h('h2', null, t('sources.previous')), h('table', { class: 'given' }, h('tbody', null, figure.sources.slice(0, 12).map(source =>
    h('tr', null, h('td', null, source[1] >= 0 ? departmentName(source[1]) : t('previous.published')), h('td', { class: 'n' }, short(source[5])),
      h('td', null, source[2] >= 0 ? h(PaperPlace, { source }) : figures.has(source[7]) ? figures.get(source[7]).name : ''))))));
}

/** Department by department: number, last year's, share, and the cells with the hash of their file. */
function GivenTable({ figure, named }) {
  const before = beforeOf(figure.code);
  const cells = new Map();
  for (const source of figure.sources.filter(each => each[0] !== 'previous')) {
    if (!cells.has(source[1])) cells.set(source[1], []);
    cells.get(source[1]).push(source);
  }
  const shares = figure.departments.filter(share => share[1] !== '' || share[2] === 'text');
  const total = figure.combine === 'sum' && isNumber(figure.value) && shares.length > 1 ? Number(figure.value[1]) : 0;
  return h('table', { class: 'given' },
    named && h('caption', null, figure.name, ' ', h('b', null, valueWords(figure.value)), ' ', isNumber(figure.value) ? figure.unit : ''),
    h('thead', null, h('tr', null, h('th', null, t('column.department')), h('th', { class: 'n' }, t('column.value')), h('th', { class: 'n' }, t('column.previous')),
      total !== 0 && h('th', { class: 'n' }, t('column.share')), h('th', null, t('column.place')), h('th', null, 'SHA-256'))),
    h('tbody', null,
      shares.flatMap(share => {
        const its = cells.get(share[0]) || [null];
        return its.map((source, i) => h('tr', null,
          h('td', null, i ? '' : departmentName(share[0])),
          h('td', { class: 'n' }, i ? '' : share[1] === '' ? t('role.' + share[2]) : short(share[1])),
          h('td', { class: 'n' }, i || !before.has(share[0]) ? '' : short(before.get(share[0]))),
          total !== 0 && h('td', { class: 'n' }, i ? '' : percentOf(share[1], total)),
          h('td', null, source ? h(PaperPlace, { source, whole: its.length > 1 }) : t('sources.elsewhere')),
          h('td', { class: 'sum' }, source && (i === 0 || its[i - 1][2] !== source[2]) && hashOf(source))));
      }),
      h(SilentRows, { figure, before })),
    total === 0 && figure.otherSources && h('tfoot', null, h('tr', null, h('th', { colSpan: 5 }, t('sources.others', figure.otherSources[0], short(figure.otherSources[1]))))),
    total !== 0 && h('tfoot', null, h('tr', null, h('th', null, t('total')), h('th', { class: 'n' }, short(figure.value[1])),
      h('th', { class: 'n' }, isNumber(figure.previous) ? short(figure.previous[1]) : ''), h('th', null), h('th', { colSpan: 2 },
        figure.otherSources && t('sources.others', figure.otherSources[0], short(figure.otherSources[1]))))));
}

/** Who gave no number, with what they gave last year: the column adds up to its total. */
function SilentRows({ figure, before }) {
  const silent = figure.departments.filter(share => share[1] === '' && share[2] !== 'text');
  const roles = [...new Set(silent.map(share => share[2]))];
  return h(Fragment, null, roles.map(role => h('tr', null, h('td', { colSpan: 6 }, t('role.' + role), t('colon'),
    silent.filter(share => share[2] === role).map(share => departmentName(share[0]) + (before.has(share[0]) ? beside(t('previous', short(before.get(share[0])))) : '')).join(language === 'zh' ? '、' : ', ')))));
}

function beside(words) {
  return language === 'zh' ? '（' + words + '）' : ' (' + words + ')';
}

function percentOf(amount, total) {
  return amount === '' ? '' : ((100 * Number(amount)) / total).toFixed(1) + '%';
}

/** In two lines: a whole hash is wider than a column. */
function hashOf(source) {
  const file = source[2] >= 0 && D.files[D.sheets[source[2]].file];
  return file ? h(Fragment, null, file.sha256.slice(0, 32), h('br'), file.sha256.slice(32)) : '';
}

function PaperPlace({ source, whole }) {
  const [role, , number, address, raw, value, conversion, , many, ranges] = source;
  if (number < 0) return t('role.' + role);
  const sheet = D.sheets[number];
  const file = D.files[sheet.file];
  const said = many ? '' : raw !== value && raw !== '' ? ' ' + t('raw') + ' ' + raw : '';
  return h(Fragment, null, file ? file.path : '', ' › ', sheet.name, ' › ', h('b', null, many ? t('cells', shortRanges(ranges), thousands(many)) : address),
    whole && value !== '' && ' = ' + short(value), said, conversion && ' · ' + conversionWords(conversion));
}

/** The largest cells, each in its sheet; of a formula the largest of each number in it first. */
function PaperPictures({ given }) {
  const pictured = figure => figure.sources.filter(source => {
    const sheet = source[2] >= 0 && source[0] !== 'previous' && D.sheets[source[2]];
    return sheet && sheet.sights && sheet.sights[source[3]];
  });
  const lists = given.map(pictured);
  const chosen = [];
  const most = given.reduce((sum, each) => sum + each.departments.length, 0) > ROWS_OF_A_LONG_TABLE ? PICTURES_ON_PAPER / 2 : PICTURES_ON_PAPER;
  for (let i = 0; chosen.length < most && lists.some(list => list.length > i); i++) {
    lists.filter(list => list.length > i).forEach(list => chosen.push(list[i]));
  }
  const shown = [...new Map(chosen.map(source => [source[2] + '!' + source[3], source])).values()].slice(0, most);
  const all = lists.reduce((sum, list) => sum + list.length, 0);
  return shown.length > 0 && h(Fragment, null, h('h2', null, t('evidence.pictures'), all > shown.length && ' ' + t('evidence.pictures-of', shown.length, all)),
    h('div', { class: 'pictures' + (shown.length === 1 ? ' one' : '') }, shown.map(source => h('figure', null,
      h('figcaption', null, departmentName(source[1]), ' · ', D.sheets[source[2]].name, ' › ', h('b', null, source[3])),
      h(SheetPicture, { sheet: D.sheets[source[2]], address: source[3], cells: source[8] && { number: source[8], first: source[10].slice(0, 3), last: source[11].slice(-2) } })))));
}

function PaperFindings({ codes }) {
  const about = [...new Set(codes.flatMap(code => findingsOf.get(code) || []))].filter(finding => finding.level !== 'info');
  return about.length > 0 && h(Fragment, null, h('h2', null, t('tab.findings')), about.slice(0, FINDINGS_ON_PAPER).map(finding =>
    h('p', { class: 'said' }, SIGNS[findingState(finding)], ' ', finding[language],
      finding.explanation && h('span', null, ' ', t('explained'), finding.explanation),
      finding.acceptedBy && h('span', null, ' ', t('accepted'), finding.acceptedBy))),
  about.length > FINDINGS_ON_PAPER && h('p', { class: 'faint' }, t('and-more', about.length - FINDINGS_ON_PAPER)));
}

/** While a figure is open, what is printed is its evidence and nothing else. */
function printsEvidence() {
  const paper = document.createElement('div');
  paper.id = 'evidence';
  document.body.appendChild(paper);
  let title = '';
  const clear = () => {
    if (!document.body.classList.contains('printing-evidence')) return;
    document.body.classList.remove('printing-evidence');
    preact.render(null, paper);
    document.title = title;
  };
  addEventListener('beforeprint', () => {
    clear();
    const at = address();
    const figure = figures.get(at.figure);
    if (!figure || !['report', 'figures'].includes(at.tab)) return;
    title = document.title;
    // Browsers name a saved PDF after the page.
    document.title = t('evidence.title') + ' ' + figure.name + ' ' + D.county + D.period;
    preact.render(h(Evidence, { figure }), paper);
    document.body.classList.add('printing-evidence');
  });
  addEventListener('afterprint', clear);
}
