// Whom to call, and about what: on paper beside the telephone.
function calls() {
  return D.departments.map((department, number) => ({
    number, department, state: filingState(number), findings: findingsAbout(number).filter(finding => finding.blocks && finding.code !== 'return.missing'),
  })).filter(each => each.findings.length || ['late', 'awaited'].includes(each.state));
}

function Calls() {
  const all = calls();
  const nobody = D.findings.filter(finding => finding.blocks && finding.department < 0);
  return h('section', { class: 'tab-body calls' },
    h('p', { class: 'back' }, h('a', { href: '#tab=filing' }, '← ', t('department.all')), h('button', { type: 'button', class: 'plain', onClick: () => print() }, t('print'))),
    h('h2', null, t('calls.title')),
    h('p', { class: 'hint' }, D.county + periodName(D.period) + D.title, ' · ', t('evidence.run', D.run), ' · ', t('calls.count', all.length)),
    !all.length && h('p', { class: 'empty' }, t('calls.none')),
    all.map(each => h(Call, { ...each, key: each.department.code })),
    nobody.length > 0 && h('div', { class: 'call' }, h('h3', null, t('calls.nobody')), h('ol', null, nobody.map(finding => h(CallItem, { finding })))));
}

function Call({ number, department, state, findings }) {
  const contacts = contactsOf(number);
  return h('div', { class: 'call' },
    h('h3', null, h('a', { href: '#tab=filing&department=' + department.code }, department.name), h(FilingMark, { state }),
      h('span', null, t('department.contact'), contacts || t('calls.unknown'))),
    h('ol', null,
      ['late', 'awaited'].includes(state) && h('li', null, h('div', null, '□ ', t('calls.not-filed', D.deadline || t('calls.no-day'))), h('div', { class: 'answer' }, t('calls.answer'))),
      findings.map(finding => h(CallItem, { finding }))));
}

function CallItem({ finding }) {
  const file = D.files[finding.file];
  return h('li', null, h('div', null, '□ ', finding[language]),
    file && h('div', { class: 'hint' }, file.path, finding.sheetName && ' › ' + finding.sheetName, finding.cell && ' › ' + finding.cell),
    h('div', { class: 'answer' }, t('calls.answer')));
}
