// What has to be corrected, explained or known.
function findingState(finding) {
  if (finding.level === 'info') return 'info';
  return finding.blocks ? finding.level : 'accepted';
}

const FINDING_STATES = ['error', 'warning', 'accepted', 'info'];
const FINDINGS_AT_ONCE = 150;

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
    shown.slice(0, Math.max(most, chosenAt + 1)).map(finding => h(FindingCard, { finding, chosen: finding.id === chosen, key: finding.id })),
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
  return h('div', { class: 'finding ' + state + (chosen ? ' on' : '') },
    h('div', { class: 'finding-head' }, h(LevelMark, { state }),
      finding.department >= 0 && h('b', null, departmentName(finding.department)),
      h('a', { class: 'code', href: '#finding=' + finding.id }, finding.id)),
    h('p', null, finding[language]),
    (file || finding.about.length > 0) && h('div', { class: 'where' },
      finding.about.map(code => h('a', { href: '#figure=' + code }, figures.get(code).name)),
      file && h('span', null, file.verdict === 'refused'
        ? file.path
        : h('a', { href: sourceLink(file.path), target: '_blank', rel: 'noopener' }, file.path.split('/').pop()),
      finding.sheetName && ' › ' + finding.sheetName, finding.cell && h(Fragment, null, ' › ', h('b', null, finding.cell)))),
    finding.explanation && h('p', { class: 'said' }, t('explained'), finding.explanation),
    finding.acceptedBy && h('p', { class: 'said' }, t('accepted'), finding.acceptedBy),
    chosen && sheet && sheet.sights && sheet.sights[finding.cell] && h(SheetPicture, { sheet, address: finding.cell }));
}
