// What one figure is made of.
const SHOWN_AT_FIRST = 3;
const SHOWN_IN_FORMULA = 8;

function open(kind, value) {
  location.hash = kind + '=' + encodeURIComponent(value);
}

function StateMark({ state }) {
  return h('span', { class: 'mark ' + state, title: t('state.' + state) },
    h('i', { 'aria-hidden': 'true' }, SIGNS[state]), t('state.' + state));
}

function Inspector({ code, of, close }) {
  const figure = figures.get(code);
  const chosen = D.departments.findIndex(each => each.code === of);
  const [department, setDepartment] = useState(chosen < 0 ? null : chosen);
  const box = useRef(null);
  useEffect(() => {
    setDepartment(chosen < 0 ? null : chosen);
    if (box.current) box.current.scrollTop = 0;
  }, [code, of]);
  const wording = wordings.get(code);
  return h('aside', { ref: box, 'aria-label': t('inspector'), class: figure || wording ? '' : 'idle' },
    figure
      ? h(FigureDetail, { figure, department, setDepartment, close })
      : wording ? h(Wording, { wording, of, close }) : h(Overview, null),
    h(Keys, null));
}

function Keys() {
  return h('footer', null, h('kbd', null, '←'), ' ', h('kbd', null, '→'), ' ', t('keys.figures'), ' · ', h('kbd', null, 'Enter'), ' ', t('keys.panel'), ' · ',
    h('kbd', null, 'c'), ' ', t('keys.check'), ' · ', h('kbd', null, 'm'), ' ', t('keys.remark'), ' · ',
    h('kbd', null, 'n'), ' ', t('keys.finding'), ' · ', h('kbd', null, '/'), ' ', t('keys.search'), ' · ',
    h('kbd', null, 'Esc'), ' ', t('keys.close'));
}

function Overview() {
  const numbers = untraced.filter(each => !each.claim).length;
  const counts = state => mainFigures.filter(figure => figure.state === state).length;
  return h('section', { class: 'overview' },
    h('h2', null, t('overview.title')),
    h('p', null, t('overview.how')),
    h('p', null, h('a', { href: '#tab=review' }, progressWords())),
    h('ul', null, [...STATES].reverse().filter(state => counts(state)).map(state =>
      h('li', null, h('a', { href: '#tab=figures&state=' + state },
        h(StateMark, { state }), h('b', null, counts(state)))))),
    numbers > 0 && h('p', null, h(StateMark, { state: 'untraced' }), ' ', numbers),
    changes.size > 0 && h('p', null, h('a', { href: '#tab=figures&state=changed' }, t('changes.count', changes.size))),
    h('p', { class: 'hint' }, t('proof.how')));
}

function FigureDetail({ figure, department, setDepartment, close }) {
  const texts = printed.get(figure.code) || [];
  const number = isNumber(figure.value);
  const main = texts.length ? [...new Set(texts)].join(figure.value[0] === 'text' ? '\n' : ' / ') : number ? rounded(figure.value[1], figure.decimals, figure.unit) : valueWords(figure.value);
  return h('section', null,
    h('button', { type: 'button', class: 'close', 'aria-label': t('keys.close'), onClick: close }, '×'),
    h('h2', { class: 'name', tabIndex: -1 }, figure.name),
    h('div', { class: 'code' }, figure.code, ' ', h(CopyLink, { code: figure.code }), ' ', h(PrintEvidence, null)),
    h('div', { class: 'big' + (main.length > 12 ? ' long' : '') }, main, ' ',
      number && !main.endsWith(figure.unit) && !/元$/.test(main) && h('small', null, figure.unit)),
    h('div', { class: 'delta' },
      number && !texts.every(text => saysExactly(text, figure.value[1])) && h('span', { title: figure.value[1] }, t('exact', short(figure.value[1])), figure.unit),
      !isNumber(figure.previous) ? null : h('span', null, t('previous', short(figure.previous[1]))),
      changeWords(figure) && h('span', null, changeWords(figure))),
    h('div', { class: 'state-line' }, h(StateMark, { state: figure.state }),
      texts.length > 1 && h('span', { class: 'hint' }, t('printed.times', texts.length)),
      !texts.length && h('span', { class: 'hint' }, t('printed.never'))),
    figure.value[0] === 'missing' && figure.value[1] !== 'no-county-figure' && h('div', { class: 'box missing' }, h(Why, { facts: whyMissing(figure) })),
    h(CheckLine, { code: figure.code }),
    h(Change, { code: figure.code }),
    h(FigureFindings, { code: figure.code }),
    figure.says && h('p', { class: 'hint says' }, figure.says),
    h(HowMade, { figure, setDepartment }),
    h(Balanced, { figure }),
    figure.formula
      ? h(Inputs, { figure })
      : h(Fragment, null,
        h(Bars, { figure, department, setDepartment }),
        h('h3', null, t('sources'), department !== null && h('button', { type: 'button', class: 'plain', onClick: () => setDepartment(null) },
          departmentName(department), ' ×')),
        h(Sources, { figure, department, key: figure.code + department })),
    h(Checks, { code: figure.code }));
}

function Change({ code }) {
  const change = changes.get(code);
  if (!change) return null;
  return h('div', { class: 'box changed' }, h('b', null, t('changed')), ' ', h(BeforeAndAfter, { change }), h(Cause, { change }));
}

function FigureFindings({ code }) {
  const findings = findingsOf.get(code) || [];
  return findings.length > 0 && h('div', { class: 'own-findings' }, findings.slice(0, 8).map(finding => h(Fragment, null,
    h('a', { class: 'box ' + findingState(finding), href: '#finding=' + finding.id },
      h('i', { 'aria-hidden': 'true' }, SIGNS[findingState(finding)]), ' ', finding[language],
      (finding.explanation || finding.acceptedBy) && h('div', { class: 'hint' }, finding.explanation || finding.acceptedBy)),
    finding.blocks && h(FindingCell, { finding }))),
  findings.length > 8 && h('p', { class: 'hint' }, t('and-more', findings.length - 8)));
}

/** A cell that no figure could be made of stands among no figure's sources. */
function FindingCell({ finding }) {
  const sheet = D.sheets[finding.sheet];
  const file = D.files[finding.file];
  if (!file || !sheet || !sheet.sights || !sheet.sights[finding.cell]) return null;
  return h('div', { class: 'src' }, h('div', { class: 'src-head' },
    file.verdict === 'refused' ? file.path : h('a', { href: sourceLink(file.path), target: '_blank', rel: 'noopener' }, file.path.split('/').pop()),
    ' › ', sheet.name, ' › ', h('b', null, finding.cell), file.verdict !== 'refused' && h(CopyPlace, { file, sheet: sheet.name, address: finding.cell })),
  h(SheetPicture, { sheet, address: finding.cell }));
}

/** Printed otherwise than rounded, so that the printed parts make up their total. */
function Balanced({ figure }) {
  return figure.balanced
    ? h(Fragment, null, h('h3', null, t('balanced')), figure.balanced.map(([department, total, rounded, printed]) => h('p', { class: 'hint' },
      department < 0 ? '' : departmentName(department) + t('colon'), t('balanced.says', rounded, printed, total))))
    : null;
}

/** How the number came about, with the numbers themselves. */
function HowMade({ figure, setDepartment }) {
  const result = isNumber(figure.value) ? h(Fragment, null, ' = ', h('b', null, short(figure.value[1]))) : null;
  if (figure.formula) {
    return h(Fragment, null, h('h3', null, t('how')),
      h('div', { class: 'formula' }, h(Expression, { text: figure.formula }), result),
      h('p', { class: 'hint' }, expressionNames(figure.formula)));
  }
  const numbers = figure.departments.filter(share => share[1] !== '');
  if (!numbers.length || !isNumber(figure.value)) return null;
  const cells = figure.sources.reduce((sum, source) => sum + (source[8] || 1), 0) + (figure.otherSources ? figure.otherSources[0] : 0);
  const joint = figure.combine === 'sum' ? ' + ' : ', ';
  if (numbers.length === 1 && !figure.otherDepartments && !figure.ledger) return null;
  const rest = numbers.length - SHOWN_IN_FORMULA + (figure.otherDepartments ? figure.otherDepartments[0] : 0);
  return h(Fragment, null, h('h3', null, t('how')), h('div', { class: 'formula' },
    t('how.' + figure.combine, numbers.length), ' ',
    numbers.slice(0, SHOWN_IN_FORMULA).map((share, i) => h(Fragment, null, i ? joint : '',
      h('button', { type: 'button', class: 'number', title: departmentName(share[0]), onClick: () => setDepartment(share[0]) }, short(share[1])))),
    rest > 0 && joint + t('how.more', rest), result,
    figure.ledger && h('div', { class: 'hint' }, t('how.ledger', thousands(cells)))));
}

function Bars({ figure, department, setDepartment, few }) {
  const [all, setAll] = useState(false);
  const shares = figure.departments.filter(share => share[1] !== '' || share[2] === 'text');
  const silent = figure.departments.filter(share => share[1] === '' && share[2] !== 'text');
  if (!figure.departments.length) return null;
  const top = Math.max(1e-12, ...shares.map(share => Math.abs(Number(share[1]))));
  const shown = all ? shares : shares.slice(0, few ? 5 : 12);
  const others = figure.otherDepartments;
  return h(Fragment, null, !few && h('h3', null, t('departments')),
    h('div', { class: 'bars' }, h('ul', { 'aria-label': t('departments') }, shown.map(share => h('li', null, h('button', {
      type: 'button', 'aria-pressed': share[0] === department ? 'true' : 'false', class: 'bar' + (share[0] === department ? ' sel' : ''),
      onClick: () => setDepartment(share[0] === department ? null : share[0]),
    }, h('span', { class: 'who' }, departmentName(share[0])),
    h('span', { class: 'track' }, share[1] !== '' && h('span', { style: { width: (100 * Math.abs(Number(share[1]))) / top + '%' } })),
    h('span', { class: 'amount' + (share[1] === '' ? ' none' : '') }, share[1] === '' ? t('role.' + share[2]) : short(share[1])))))),
    shares.length > shown.length && h('button', { type: 'button', class: 'plain', onClick: () => setAll(true) }, others ? t('show-first', shares.length, shares.length + others[0]) : t('show-all', shares.length)),
    others && all && h(Fragment, null, h('div', { class: 'bar' }, h('span', { class: 'who' }, t('others', others[0])), h('span', { class: 'track' }),
      h('span', { class: 'amount' }, short(others[1]))), h('p', { class: 'hint' }, t('others.where'))),
    ['none', 'no-return', 'not-found', 'blank'].map(role => h(Silent, { role, shares: silent.filter(share => share[2] === role) })),
    figure.combine === 'sum' && isNumber(figure.value) && shares.length > 1 && h('div', { class: 'bar sum' }, h('span', { class: 'who' }, t('total')),
      h('span', { class: 'track' }), h('span', { class: 'amount' }, short(figure.value[1])))));
}

/** Who has no number, and why. */
function Silent({ role, shares }) {
  if (!shares.length) return null;
  const names = shares.map(share => departmentName(share[0])).join(language === 'zh' ? '、' : ', ');
  return h('p', { class: 'hint' }, t('role.' + role), t('colon'), names);
}

/** The figures that a formula uses, each with its departments and cells. */
function Inputs({ figure }) {
  const codes = [...new Set(tokens(figure.formula))].filter(code => figures.has(code));
  return h(Fragment, null, h('h3', null, t('inputs')),
    codes.map((code, i) => h(Input, { input: figures.get(code), opened: i < SHOWN_AT_FIRST, key: figure.code + code })),
    figure.sources.length > 0 && h(Fragment, null, h('h3', null, t('sources.previous')), h(Sources, { figure, department: null })));
}

function Input({ input, opened }) {
  const [department, setDepartment] = useState(null);
  return h('details', { class: 'input', open: opened },
    h('summary', null, h('a', { href: '#figure=' + input.code }, input.name), h('b', null, valueWords(input.value)),
      h('small', null, isNumber(input.value) ? input.unit : '')),
    input.formula ? h('div', { class: 'formula' }, h(Expression, { text: input.formula })) : h(Fragment, null,
      input.departments.length > 1 && h(Bars, { figure: input, department, setDepartment, few: true }),
      h(Sources, { figure: input, department, few: true, key: department })));
}

/** @param most that are shown; of these who fail come first */
function Checks({ code, codes, most }) {
  const named = codes || [code];
  const about = D.checks.filter(check => named.some(each => check.codes.includes(each) || check.before.includes(each)))
    .sort((a, b) => (b.outcome === 'fails') - (a.outcome === 'fails'));
  if (!about.length) return null;
  return h(Fragment, null, h('h3', null, t('checks')), about.slice(0, most || about.length).map(check => {
    const failed = D.findings.some(finding => finding.check === check.id);
    const outcome = check.outcome || (failed ? 'fails' : 'holds');
    const sign = { holds: '✓', fails: '✕' }[outcome] || '–';
    return h('div', { class: 'check ' + outcome }, h('i', { 'aria-hidden': 'true' }, sign), h('div', null,
      check.scope === 'county' && outcome !== 'not-evaluated' && h('div', { class: 'numbers' }, h(Expression, { text: check.expect })),
      h('div', { class: 'hint' }, check.says, ' · ', t('check.' + outcome), check.scope === 'department' ? t('check.each') : '')));
  }));
}
