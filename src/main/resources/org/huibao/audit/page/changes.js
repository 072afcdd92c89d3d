// What differs from the set published before, once the reader has given the page changes.csv.
let compareProblem = null;

async function compareWith(file) {
  const read = await readFile(file);
  compareProblem = read.problem || null;
  if (!read.problem) {
    changes.clear();
    read.figures.forEach(change => changes.set(change.codes[0], change));
    sentenceChanges = read.sentences;
  }
  location.hash = 'tab=changes';
  dispatchEvent(new Event('compared'));
}

async function readFile(file) {
  try {
    if (file.size <= LARGEST_CHANGES) return readChanges(await file.text(), file.name);
  } catch (unreadable) {
    // A folder can be dropped like a file.
  }
  return { problem: ['compare.not-changes', file.name] };
}

function Compare() {
  const onChange = event => {
    const file = event.currentTarget.files[0];
    if (file) compareWith(file);
    // So that the same file can be chosen again.
    event.currentTarget.value = '';
  };
  return h('label', { class: 'compare', title: t('compare.how') },
    h('input', { type: 'file', accept: '.csv', onChange }), t(sentenceChanges ? 'compare.another' : 'compare'));
}

function Changes() {
  const figureChanges = [...changes.values()];
  return h('section', { class: 'tab-body' },
    h('div', { class: 'tools' }, h(Compare, null), h('span', { class: 'hint' }, t('compare.how'))),
    compareProblem && h('p', { class: 'box error', role: 'alert' }, t(...compareProblem)),
    sentenceChanges && !figureChanges.length && !sentenceChanges.length && h('p', { class: 'empty' }, t('compare.same')),
    h(ChangeList, { title: t('compare.figures'), all: figureChanges, one: ChangedFigure }),
    h(ChangeList, { title: t('compare.sentences'), all: sentenceChanges || [], one: ChangedSentence }));
}

const CHANGES_AT_ONCE = 150;

function ChangeList({ title, all, one }) {
  const [most, setMost] = useState(CHANGES_AT_ONCE);
  if (!all.length) return null;
  return h('div', { class: 'changes' }, h('h3', null, title, ' · ', all.length),
    all.slice(0, most).map(change => h('div', { class: 'change' }, h(one, { change }))),
    all.length > most && h('button', { type: 'button', class: 'plain', onClick: () => setMost(most + CHANGES_AT_ONCE) }, t('show-more', all.length - most)));
}

function ChangedFigure({ change }) {
  const figure = figures.get(change.codes[0]);
  return h(Fragment, null,
    h('div', { class: 'change-head' }, h('a', { href: '#figure=' + figure.code }, figure.name), h('span', { class: 'code' }, figure.code)),
    h('p', { class: 'amount' }, h(BeforeAndAfter, { change })),
    h(Cause, { change }));
}

function BeforeAndAfter({ change }) {
  const figure = figures.get(change.codes[0]);
  const words = text => text === '' ? (figure.value[1] === 'no-county-figure' ? valueWords(figure.value) : '–') : isDecimal(text) ? short(text) : text;
  const more = isDecimal(change.difference) && change.difference !== '0';
  return h(Fragment, null,
    h('span', { class: change.before ? 'was' : 'hint', title: change.before }, words(change.before)), ' → ', h('b', { title: change.after }, words(change.after)),
    isNumber(figure.value) && h('small', null, ' ', figure.unit),
    more && h('small', { class: 'hint' }, ' (', change.difference.startsWith('-') ? '' : '+', short(change.difference), ')'));
}

function ChangedSentence({ change }) {
  const parts = differing(change.before, change.after);
  const line = (side, said) => said && h('p', { class: 'said-' + side, lang: 'zh-CN' },
    h('small', { lang: language }, t('compare.' + side)),
    change.before && change.after ? parts[side].map(part => part.same ? part.text : h('mark', null, part.text)) : h('mark', null, said));
  return h(Fragment, null, line('before', change.before), line('after', change.after),
    h('div', { class: 'where' }, change.codes.filter(code => changes.has(code)).map(code =>
      h('a', { href: '#figure=' + code }, figures.get(code).name))),
    h(Cause, { change }));
}

/** Whose values differ, and the files that are new since. */
function Cause({ change }) {
  const comma = language === 'zh' ? '、' : ', ';
  const link = path => {
    const file = D.files.find(each => each.path === path && each.verdict !== 'refused');
    return file ? h('a', { href: sourceLink(path), target: '_blank', rel: 'noopener' }, path) : path;
  };
  return change.departments.length > 0 && h('div', { class: 'hint' }, t('changed.by', change.departments.join(comma)),
    change.returns.length > 0 && t('colon'), change.returns.map((path, i) => h(Fragment, null, i > 0 && comma, link(path))));
}
