// Who has filed, who has not, and who has to correct something.
function filingState(number) {
  const department = D.departments[number];
  const received = (filesOf.get(number) || []).filter(file => file.verdict === 'accepted');
  const findings = findingsAbout(number);
  if (!received.length) {
    const missing = findings.find(finding => finding.code === 'return.missing');
    if (missing && !missing.blocks) return 'excused';
    if (!department.required) return 'optional';
    return overdue() ? 'late' : 'awaited';
  }
  return findings.some(finding => finding.blocks && finding.code !== 'return.missing') ? 'returned' : 'received';
}

/** Compared with the reader's own day: a set holds no times. */
function overdue() {
  const now = new Date();
  const today = [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
  return D.deadline !== '' && today > D.deadline;
}

const FILING = { received: '✓', returned: '✕', late: '!', awaited: '…', excused: '≈', optional: '–' };

function Filing() {
  const [only, setOnly] = useState('');
  const states = D.departments.map((department, number) => filingState(number));
  const count = state => states.filter(each => each === state).length;
  const toCall = calls().length;
  const received = count('received') + count('returned');
  const expected = D.departments.filter(department => department.required).length;
  const groups = [...new Set(D.departments.map(department => department.group))];
  return h('section', { class: 'tab-body' },
    h('div', { class: 'summary' },
      h('div', { class: 'total' }, h('b', null, received), ' / ', D.departments.length, h('small', null, t('filing.received-of', expected))),
      h('div', { class: 'meter', role: 'img', 'aria-label': t('filing.received-of', expected) },
        ['received', 'returned', 'late', 'awaited', 'excused', 'optional'].filter(count).map(state =>
          h('span', { class: state, style: { flexGrow: count(state) } }))),
      h('div', { class: 'chips' },
        h('button', { type: 'button', class: only ? '' : 'on', onClick: () => setOnly('') }, t('all'), h('i', null, states.length)),
        Object.keys(FILING).filter(count).map(state => h('button', { type: 'button', class: only === state ? 'on' : '', onClick: () => setOnly(state) },
          h(FilingMark, { state }), h('i', null, count(state))))),
      D.deadline && h('p', { class: 'hint' }, t('filing.deadline', D.deadline)),
      h('p', { class: 'hint' }, t('filing.how'), ' ', toCall > 0 && h('a', { href: '#tab=filing&list=calls' }, t('calls.open', toCall))),
      h(SlipSummary)),
    groups.map(group => {
      const members = D.departments.map((department, number) => number)
        .filter(number => D.departments[number].group === group && (!only || states[number] === only));
      return members.length > 0 && h('div', { class: 'group' }, group && h('h3', null, group), h('div', { class: 'cards' },
        members.map(number => h(Return, { number, state: states[number] }))));
    }));
}

function FilingMark({ state }) {
  return h('span', { class: 'mark ' + state }, h('i', { 'aria-hidden': 'true' }, FILING[state]), t('filing.' + state));
}

function Return({ number, state }) {
  const department = D.departments[number];
  const files = filesOf.get(number) || [];
  const findings = findingsAbout(number).filter(finding => finding.code !== 'return.missing');
  const blocking = findings.filter(finding => finding.blocks).length;
  return h('div', { class: 'card ' + state, id: 'department-' + department.code },
    h('div', { class: 'card-head' }, h('b', null, h('a', { href: '#tab=filing&department=' + department.code }, department.name)), h(FilingMark, { state })),
    slipsAsked && h('div', { class: 'slip' }, h('small', null, t('slip.summary'), ' '), h(SlipMark, { state: department.slip || 'nothing' })),
    files.map(file => h('div', { class: 'file' }, file.verdict === 'refused'
      ? h('span', { class: 'refused' }, file.path)
      : h('a', { href: sourceLink(file.path), target: '_blank', rel: 'noopener' }, file.path.split('/').pop()),
    file.verdict !== 'accepted' && h('small', null, ' ', t('verdict.' + file.verdict)))),
    findings.length > 0 && h('a', { class: 'hint', href: '#tab=findings&department=' + department.code },
      blocking ? t('filing.to-correct', blocking) : t('filing.findings', findings.length)));
}

// What departments have said of their numbers on confirmation slips; not shown before the first of them has.
const SLIPS = { confirmed: '✓', objected: '✕', unclear: '?', answered: '≈', scanned: '…', outdated: '!', nothing: '–' };
const SLIP_LOOKS = { confirmed: 'received', objected: 'returned', unclear: 'late', answered: 'excused', scanned: 'awaited', outdated: 'awaited', nothing: 'optional' };
const slipsAsked = D.departments.some(department => department.slip);

function SlipMark({ state }) {
  return h('span', { class: 'mark ' + SLIP_LOOKS[state] }, h('i', { 'aria-hidden': 'true' }, SLIPS[state]), t('slip.' + state));
}

function SlipSummary() {
  const count = state => D.departments.filter(department => (department.slip || 'nothing') === state).length;
  return slipsAsked && h('p', { class: 'hint' }, t('slip.summary'),
    Object.keys(SLIPS).filter(count).map(state => h('span', null, ' ', h(SlipMark, { state }), ' ', count(state))));
}
