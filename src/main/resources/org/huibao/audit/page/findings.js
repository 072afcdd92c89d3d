// What has to be corrected, explained or known.
function findingState(finding) {
  if (finding.level === 'info') return 'info';
  return finding.blocks ? finding.level : 'accepted';
}

const FINDING_STATES = ['error', 'warning', 'accepted', 'info'];
const FINDINGS_AT_ONCE = 150;
/** Of findings of one kind, as many are shown before the others are asked for. */
const ALIKE_AT_FIRST = 3;

/** Findings of one kind that stand together. */
function alike(findings) {
  const groups = [];
  for (const finding of findings) {
    const last = groups[groups.length - 1];
    const kind = findingState(finding) + finding.code + finding.department;
    if (last && last.kind === kind) last.findings.push(finding);
    else groups.push({ kind, findings: [finding] });
  }
  return groups;
}

function Alike({ group, chosen }) {
  const [all, setAll] = useState(false);
  const findings = group.findings;
  const chosenAt = findings.findIndex(finding => finding.id === chosen);
  const number = all || findings.length <= ALIKE_AT_FIRST + 1 ? findings.length : Math.max(ALIKE_AT_FIRST, chosenAt + 1);
  return h(Fragment, null,
    findings.slice(0, number).map(finding => h(FindingCard, { finding, chosen: finding.id === chosen, key: finding.id })),
    number < findings.length && h('button', { type: 'button', class: 'plain alike', onClick: () => setAll(true) },
      t('findings.alike', findings.length - number)));
}

function Findings({ chosen, department }) {
  const [only, setOnly] = useState('');
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(FINDINGS_AT_ONCE);
  const number = department ? D.departments.findIndex(each => each.code === department) : -1;
  const shown = D.findings.filter(finding => (!only || findingState(finding) === only)
    && (number < 0 || finding.department === number)
    && (finding.zh + finding.en + departmentName(finding.department)).toLowerCase().includes(query.trim().toLowerCase()));
  const chosenAt = shown.findIndex(finding => finding.id === chosen);
  const box = useRef(null);
  useEffect(() => {
    const line = box.current && box.current.querySelector('.finding.on');
    if (line) line.scrollIntoView({ block: 'center' });
  }, [chosen]);
  return h('section', { class: 'tab-body', ref: box },
    h('div', { class: 'tools' },
      h('input', { type: 'search', value: query, placeholder: t('findings.search'), 'aria-label': t('findings.search'), onInput: event => setQuery(event.target.value) }),
      h('div', { class: 'chips' },
        h('button', { type: 'button', class: only ? '' : 'on', onClick: () => setOnly('') }, t('all'), h('i', null, D.findings.length)),
        FINDING_STATES.filter(state => D.findings.some(finding => findingState(finding) === state)).map(state =>
          h('button', { type: 'button', class: only === state ? 'on' : '', onClick: () => setOnly(state) },
            h(LevelMark, { state }), h('i', null, D.findings.filter(finding => findingState(finding) === state).length))),
        number >= 0 && h('a', { class: 'on', href: '#tab=findings' }, departmentName(number), ' ×'))),
    alike(shown.slice(0, Math.max(most, chosenAt + 1))).map(group => h(Alike, { group, chosen, key: group.findings[0].id })),
    shown.length > most && h('button', { type: 'button', class: 'plain', onClick: () => setMost(most + FINDINGS_AT_ONCE) }, t('show-more', shown.length - most)),
    !shown.length && h('p', { class: 'empty' }, D.findings.length ? t('search.nothing') : t('findings.none')));
}

function LevelMark({ state }) {
  return h('span', { class: 'mark ' + state }, h('i', { 'aria-hidden': 'true' }, SIGNS[state]), t('level.' + state));
}

function FindingCard({ finding, chosen }) {
  const state = findingState(finding);
  const file = D.files[finding.file];
  const sheet = D.sheets[finding.sheet];
  // A file that is not in the set has nothing to lead to, and its name stands in the sentence.
  const named = file && file.verdict === 'refused' && finding[language].includes(file.path);
  return h('div', { class: 'finding ' + state + (chosen ? ' on' : ''), tabIndex: chosen ? -1 : undefined },
    h('div', { class: 'finding-head' }, h(LevelMark, { state }),
      finding.department >= 0 && h('b', null, h('a', { class: 'of', href: '#tab=filing&department=' + D.departments[finding.department].code }, departmentName(finding.department))),
      h('a', { class: 'code', href: '#finding=' + finding.id }, finding.id)),
    h('p', null, finding[language]),
    ((file && !named) || finding.about.length > 0) && h('div', { class: 'where' },
      finding.about.map(code => h('a', { href: '#figure=' + code }, figures.get(code).name)),
      file && !named && h('span', null, file.verdict === 'refused'
        ? file.path
        : h('a', { href: sourceLink(file.path), target: '_blank', rel: 'noopener' }, file.path.split('/').pop()),
      finding.sheetName && ' › ' + finding.sheetName, finding.cell && h(Fragment, null, ' › ', h('b', null, finding.cell)), ' ',
      file.verdict !== 'refused' && h(CopyPlace, { file, sheet: finding.sheetName, address: finding.cell }))),
    finding.explanation && h('p', { class: 'said' }, t('explained'), finding.explanation),
    finding.acceptedBy && h('p', { class: 'said' }, t('accepted'), finding.acceptedBy),
    chosen && sheet && sheet.sights && sheet.sights[finding.cell] && h(SheetPicture, { sheet, address: finding.cell }));
}
