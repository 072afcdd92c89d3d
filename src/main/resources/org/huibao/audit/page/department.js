// One department: all its numbers, what is said of them, and where the report prints them.
const SENTENCES_AT_FIRST = 12;
const NUMBERS_AT_FIRST = 60;

/** The figures that are worked out from any of these. */
function workedOutFrom(codes) {
  const all = new Set(codes);
  let before = 0;
  while (before !== all.size) {
    before = all.size;
    for (const figure of mainFigures) {
      if ((figure.inputs || []).some(code => all.has(code))) all.add(figure.code);
    }
  }
  return all;
}

/** What a department gave, or gave a year before: for each figure this year's, last year's and how odd it is. */
function numbersOf(number) {
  const its = [];
  for (const figure of mainFigures) {
    if (figure.formula) continue;
    const share = figure.departments.find(each => each[0] === number);
    const before = beforeNumbers(figure.code)[number];
    const known = before === before;
    if (!share && !known) continue;
    const findings = (findingsOf.get(figure.code) || []).filter(finding => finding.department === number && finding.level !== 'info');
    const now = share && share[1] !== '' ? Number(share[1]) : null;
    const change = !known || (now === null && !(share && share[2] === 'none')) ? 0 : unusual(now || 0, before);
    its.push({ figure, share, number, findings, now,
      odd: change + (findings.some(finding => finding.blocks) ? 2 : findings.length ? 1 : 0) });
  }
  return its;
}

/** Of what could not be read the cell that is asked about. */
function placesOf(figure, number, findings) {
  const sources = figure.sources.filter(source => source[1] === number && source[0] !== 'previous');
  const asked = findings.find(finding => D.sheets[finding.sheet] && finding.cell);
  return sources.length || !asked ? sources : [['', number, asked.sheet, asked.cell, '', '']];
}

/** Who answers for the department's returns, as their forms say. */
function contactsOf(number) {
  const contacts = (filesOf.get(number) || []).filter(file => file.verdict === 'accepted').map(file => D.contacts[file.number]).filter(Boolean);
  return [...new Set(contacts.map(([name, phone]) => [name, phone].filter(Boolean).join(' ')))].join(language === 'zh' ? '；' : '; ');
}

function Department({ number }) {
  const [sort, setSort] = useState('odd');
  const department = D.departments[number];
  const files = filesOf.get(number) || [];
  const findings = findingsAbout(number);
  const numbers = numbersOf(number);
  if (sort === 'odd') numbers.sort((a, b) => b.odd - a.odd || SORTS.report(a.figure, b.figure));
  else numbers.sort((a, b) => SORTS.report(a.figure, b.figure));
  const heading = useRef(null);
  useEffect(() => heading.current.focus({ preventScroll: true }), [number]);
  const contacts = contactsOf(number);
  return h('section', { class: 'tab-body department' },
    h('p', { class: 'back' }, h('a', { href: '#tab=filing' }, '← ', t('department.all')), h('button', { type: 'button', class: 'plain', onClick: () => print() }, t('print'))),
    h('h2', { ref: heading, tabIndex: -1 }, department.name, ' ', h(FilingMark, { state: filingState(number) })),
    h('p', { class: 'about' }, department.group && h('span', null, department.group), contacts && h('span', null, t('department.contact'), contacts)),
    files.map(file => h('p', { class: 'file' }, file.verdict === 'refused' ? file.path : h('a', { href: sourceLink(file.path), target: '_blank', rel: 'noopener' }, file.path),
      file.verdict !== 'accepted' && h('small', null, ' ', t('verdict.' + file.verdict)),
      D.maps[file.number] && h(Fragment, null, ' · ', h('a', { href: '#tab=files&file=' + file.number }, t('map.open'))))),
    h('h3', null, t('tab.findings'), ' · ', findings.length),
    findings.length ? h(DepartmentFindings, { findings }) : h('p', { class: 'hint' }, t('findings.none')),
    h('h3', null, t('department.numbers'), ' · ', numbers.length, h('button', { type: 'button', class: 'plain', onClick: () => setSort(sort === 'odd' ? 'report' : 'odd') }, t(sort === 'odd' ? 'department.by-report' : 'department.by-odd'))),
    numbers.length ? h(DepartmentNumbers, { numbers, department }) : h('p', { class: 'hint' }, t('department.nothing')),
    h(DepartmentSentences, { number, codes: numbers.map(each => each.figure.code), key: number }));
}

/** What is only told stands folded below what is asked. */
function DepartmentFindings({ findings }) {
  const groups = each => alike(each).map(group => h(Alike, { group, key: group.findings[0].id }));
  const told = findings.filter(finding => finding.level === 'info');
  return h(Fragment, null, groups(findings.filter(finding => finding.level !== 'info')),
    told.length > 0 && h('details', { class: 'told' }, h('summary', null, h(LevelMark, { state: 'info' }), ' ', told.length), groups(told)));
}

function DepartmentNumbers({ numbers, department }) {
  const [most, setMost] = useState(NUMBERS_AT_FIRST);
  return h(Fragment, null, h('div', { class: 'table-wide' }, h('table', { class: 'numbers-table' },
    h('caption', { class: 'unseen' }, department.name, ' ', t('department.numbers')),
    h('thead', null, h('tr', null, ['name', 'value', 'previous', 'change', 'share', 'place'].map(each => h('th', { scope: 'col', class: ['value', 'previous', 'change', 'share'].includes(each) ? 'n' : '' }, t('column.' + each))))),
    h('tbody', null, numbers.slice(0, most).map(each => h(DepartmentNumber, { ...each, department, key: each.figure.code }))))),
  numbers.length > most && h('button', { type: 'button', class: 'plain', onClick: () => setMost(most + 10 * NUMBERS_AT_FIRST) }, t('show-more', numbers.length - most)));
}

function DepartmentNumber({ figure, share, number, findings, now, odd, department }) {
  const before = beforeOf(figure.code).get(number);
  const sources = placesOf(figure, number, findings);
  const given = figure.combine === 'sum' && isNumber(figure.value) && now !== null && Number(figure.value[1]) !== 0;
  const compared = { ...figure, value: now === null ? ['none', ''] : ['number', share[1]], previous: before === undefined ? ['missing', ''] : ['number', before] };
  const words = share ? share[1] === '' ? t('role.' + share[2]) : short(share[1]) : '–';
  return h('tr', { class: odd >= WORTH_SAYING ? 'odd' : '' },
    h('th', { scope: 'row' }, h('a', { href: (printed.has(figure.code) ? '#' : '#tab=figures&') + 'figure=' + figure.code + '&department=' + department.code }, figure.name),
      findings.map(finding => h('a', { class: 'mark ' + findingState(finding), href: '#finding=' + finding.id, title: finding[language], 'aria-label': t('level.' + findingState(finding)) }, h('i', { 'aria-hidden': 'true' }, SIGNS[findingState(finding)])))),
    h('td', { class: 'n' }, share && share[2] === 'text' && sources.length ? firstLetters(sources[0][5]) : words, ' ', now !== null && h('small', null, figure.unit)),
    h('td', { class: 'n' }, before === undefined ? '–' : short(before)),
    h('td', { class: 'n' }, changeWords(compared) || '–'),
    h('td', { class: 'n' }, given ? percentOf(share[1], Number(figure.value[1])) : '–'),
    h('td', { class: 'place' }, sources.slice(0, 2).map(source => h(DepartmentPlace, { source })), sources.length > 2 && ' ' + t('and-more', sources.length - 2)));
}

function firstLetters(text) {
  return text.length > 60 ? text.slice(0, 59) + '…' : text;
}

function DepartmentPlace({ source }) {
  if (source[2] < 0) return null;
  const sheet = D.sheets[source[2]];
  const file = D.files[sheet.file];
  const many = source[8];
  return h('div', null, file ? h('a', { href: sourceLink(file.path), target: '_blank', rel: 'noopener', title: file.path }, sheet.name) : sheet.name, ' › ',
    h('b', { title: many ? source[9] : undefined }, many ? t('cells', shortRanges(source[9]), thousands(many)) : source[3]), ' ', h(CopyPlace, { file, sheet: sheet.name, address: source[3] }));
}

function DepartmentSentences({ number, codes }) {
  const [most, setMost] = useState(SENTENCES_AT_FIRST);
  const about = workedOutFrom(codes);
  const wanted = piece => about.has(piece[1]) && (!(piece.department >= 0) || piece.department === number);
  const all = clausesWith(wanted);
  return all.length > 0 && h(Fragment, null, h('h3', null, t('department.sentences'), ' · ', all.length),
    h('div', { class: 'clauses' }, all.slice(0, most).map(clause => h(Clause, { clause, wanted }))),
    all.length > most && h('button', { type: 'button', class: 'plain', onClick: () => setMost(most + 100) }, t('show-more', all.length - most)));
}
