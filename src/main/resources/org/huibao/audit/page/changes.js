// The tab of what differs from the set published before: what counts most in print comes first, or department by department.
const CHANGES_AT_ONCE = 50;
const CAUSES_SHOWN = 4;
const OPENED_AT_FIRST = 3;
const CHANGE_SORTS = ['effect', 'order', 'department'];

/** From the report to what differs. */
function Compared() {
  return compared && h('a', { class: 'compared', href: '#tab=changes' }, changes.size || sentenceChanges.length
    ? t('compare.count', changes.size, sentenceChanges.length) : t('compare.same'));
}

function Changes() {
  const [sort, setSort] = useState('effect');
  if (!compared) return h('section', { class: 'tab-body' }, h('p', { class: 'empty' }, t('compare.first')));
  const byEffect = (a, b) => effectOf(b) - effectOf(a);
  const sorted = list => sort === 'order' ? list : [...list].sort(byEffect);
  const inOrder = [...changes.values()].sort((a, b) => order.indexOf(a.codes[0]) - order.indexOf(b.codes[0]));
  const lists = (figureChanges, said) => h(Fragment, null, h(ChangeList, { title: t('compare.figures'), all: sorted(figureChanges), one: ChangedFigure }),
    h(ChangeList, { title: t('compare.sentences'), all: sorted(said), one: ChangedSentence }));
  return h('section', { class: 'tab-body' },
    h('div', { class: 'tools' }, h('span', null, t('compare.with', compared.run)),
      (changes.size > 0 || sentenceChanges.length > 0) && h('label', { class: 'sort' }, t('figures.sort'), ' ', h('select', { value: sort, onChange: event => setSort(event.target.value) },
        CHANGE_SORTS.map(each => h('option', { value: each }, t('compare.sort.' + each)))))),
    !changes.size && !sentenceChanges.length && h('p', { class: 'empty' }, t('compare.same')),
    sort !== 'department' ? lists(inOrder, sentenceChanges)
      : changesByDepartment().map((group, i) => h(DepartmentChanges, { group, lists, opened: i < OPENED_AT_FIRST, key: group.name })));
}

function DepartmentChanges({ group, lists, opened }) {
  const [isOpen, setOpen] = useState(opened);
  return h('details', { class: 'by-department', open: isOpen, onToggle: event => setOpen(event.currentTarget.open) },
    h('summary', null, h('b', null, group.name), ' ', h('span', { class: 'hint' }, t('compare.count', group.figures.length, group.sentences.length))),
    isOpen && lists(group.figures, group.sentences));
}

/** Whose numbers differ; those that count most first, what nobody's numbers caused last. */
function changesByDepartment() {
  const groups = new Map();
  const add = (number, what, change) => {
    if (!groups.has(number)) groups.set(number, { name: number < 0 ? t('compare.others') : departmentName(number), figures: [], sentences: [], effect: number < 0 ? -1 : 0 });
    groups.get(number)[what].push(change);
    if (number >= 0) groups.get(number).effect = Math.max(groups.get(number).effect, effectOf(change));
  };
  const each = (what, change) => (change.departments.length ? change.departments : [-1]).forEach(number => add(number, what, change));
  changes.forEach(change => each('figures', change));
  sentenceChanges.forEach(change => each('sentences', change));
  return [...groups.values()].sort((a, b) => b.effect - a.effect);
}

function ChangeList({ title, all, one }) {
  const [most, setMost] = useState(CHANGES_AT_ONCE);
  if (!all.length) return null;
  return h('div', { class: 'changes' }, h('h3', null, title, ' · ', all.length),
    all.slice(0, most).map(change => h('div', { class: 'change', key: change.codes.join() + change.number }, h(one, { change }))),
    all.length > most && h('button', { type: 'button', class: 'plain', onClick: () => setMost(most + CHANGES_AT_ONCE) }, t('show-more', all.length - most)));
}

function ChangedFigure({ change }) {
  const figure = figures.get(change.codes[0]);
  return h(Fragment, null,
    h('div', { class: 'change-head' }, h('a', { href: '#figure=' + figure.code }, figure.name), h('span', { class: 'code' }, figure.code)),
    h('p', { class: 'amount' }, h(BeforeAndAfter, { change })),
    h('p', { class: 'hint' }, h(PrintedBeforeAndAfter, { change })),
    h(Cause, { change }));
}

/** Four decimals are enough to see a change; where they are not, more. */
function brief(decimal) {
  const cut = Number(decimal).toFixed(4).replace(/\.?0+$/, '');
  return /\.\d{5}/.test(decimal) && Number(cut) !== 0 ? cut : short(decimal);
}

function BeforeAndAfter({ change }) {
  const figure = figures.get(change.codes[0]);
  const words = (text, now) => text === '' ? (now || figure.value[1] === 'no-county-figure' ? valueWords(figure.value) : '–') : isDecimal(text) ? brief(text) : text;
  const more = isDecimal(change.difference) && change.difference !== '0';
  const direction = directionOf(change);
  return h(Fragment, null,
    h('span', { class: 'direction ' + direction, role: 'img', 'aria-label': changeWord(direction) }, DIRECTIONS[direction]), ' ',
    h('span', { class: change.before ? 'was' : 'hint', title: change.before }, words(change.before)), ' → ', h('b', { title: change.after }, words(change.after, true)),
    isNumber(figure.value) && h('small', null, ' ', figure.unit),
    more && h('small', { class: 'hint' }, ' (', change.difference.startsWith('-') ? '' : '+', brief(change.difference), ')'));
}

function PrintedBeforeAndAfter({ change }) {
  if (!change.printedBefore && !change.printedAfter) return t('compare.not-printed');
  return change.printedBefore === change.printedAfter ? t('compare.printed-same', change.printedAfter)
    : t('compare.printed', change.printedBefore || '–', change.printedAfter || '–');
}

function ChangedSentence({ change }) {
  change.parts = change.parts || differing(change.before, change.after);
  const parts = change.parts;
  const both = change.before && change.after;
  const line = (side, said) => change[side] && h('p', { class: 'said-' + side, lang: 'zh-CN' }, h('small', { lang: language }, t('compare.' + side)), said);
  return h(Fragment, null,
    line('before', both ? marked(parts.before) : h('mark', null, change.before)),
    line('after', h(SentenceNow, { change, parts: both ? parts.after : [{ same: false, text: change.after }] })),
    h(Cause, { change }));
}

function marked(parts) {
  return parts.map(part => part.same ? part.text : h('mark', null, part.text));
}

/** Its figures lead to their sources, and those that differ say in which direction. */
function SentenceNow({ change, parts }) {
  const sentence = sentences().byText.get(change.after);
  if (!sentence) return marked(parts);
  let at = 0;
  const take = length => {
    const taken = [];
    let from = 0;
    for (const part of parts) {
      const [start, end] = [Math.max(at, from), Math.min(at + length, from + part.text.length)];
      if (start < end) taken.push({ same: part.same, text: part.text.slice(start - from, end - from) });
      from += part.text.length;
    }
    at += length;
    return marked(taken);
  };
  return piecesOf(sentence).map(piece => {
    const said = take(plainText(piece[0]).length);
    if (!figures.has(piece[1]) && !wordings.has(piece[1])) return said;
    const look = changeLook(piece[1]);
    return h('a', { class: 'in-sentence' + (look && ' changed ' + look), href: '#figure=' + encodeURIComponent(piece[1]), title: nameOf(piece[1]) }, said);
  });
}

let linkedPaths = null;
/** What lies in the set, and can be opened. */
function linked() {
  linkedPaths = linkedPaths || new Set(D.files.filter(file => file.verdict !== 'refused').map(file => file.path));
  return linkedPaths;
}

/** Whose values differ, the files that are new since, and whatever else made the difference. */
function Cause({ change }) {
  const more = change.more + Math.max(0, change.files.length - CAUSES_SHOWN);
  const link = path => linked().has(path) ? h('a', { href: sourceLink(path), target: '_blank', rel: 'noopener' }, path) : path;
  const causes = change.causes.join(language === 'zh' ? '；' : '; ');
  if (!change.departments.length) return causes && h('div', { class: 'hint' }, t('compare.because'), causes);
  return h('div', { class: 'hint' }, t('changed.by', change.departments.slice(0, 8).map(departmentName).join(comma())
    + (change.departments.length > 8 ? ' ' + t('and-more', change.departments.length - 8) : '')),
  change.files.length > 0 && t('colon'), change.files.slice(0, CAUSES_SHOWN).map((path, i) => h(Fragment, null, i > 0 && comma(), link(path))), more > 0 && ' ' + t('and-more', more),
  causes && h(Fragment, null, change.files.length ? language === 'zh' ? '；' : '; ' : t('colon'), causes));
}
