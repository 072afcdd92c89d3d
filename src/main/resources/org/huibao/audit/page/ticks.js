// Ticking a figure off and remarking beside it, where it is looked at.
/** What can be ticked off beside the figures. */
const printedWordings = D.wordings.filter(wording => printed.has(wording.tag));

const REVIEW_FILTERS = {
  unchecked: figure => !reviewed().checked.has(baseCode(figure.code)),
  remarked: figure => reviewed().remarked.has(baseCode(figure.code)),
  changed: figure => isChanged(figure.code),
  doubtful: figure => (findingsOf.get(baseCode(figure.code)) || []).some(finding => finding.level !== 'info'),
};

function isChanged(code) {
  return changeLook(code) !== '';
}

function inFilter(figure, state) {
  return !state || (REVIEW_FILTERS[state] ? REVIEW_FILTERS[state](figure) : figure.state === state);
}

function whoChecked(code) {
  return (reviewed().checked.get(code) || []).map(tick => tick.by);
}

function progress() {
  const checked = each => reviewed().checked.has(each);
  return { figures: mainFigures.filter(figure => checked(figure.code)).length, words: printedWordings.filter(wording => checked(wording.tag)).length };
}

/** For the look of a figure in the report and in its label. */
function reviewMarks(code) {
  const base = baseCode(code);
  const checked = whoChecked(base);
  const remarked = reviewed().remarks.has(base);
  const lost = !checked.length && reviewed().fallen.has(base);
  return {
    look: (checked.length ? ' checked' : '') + (lost ? ' fallen' : '') + (remarked ? ' remarked' : ''),
    says: (checked.length ? ' · ' + t('review.checked-by', checked.join(comma())) : lost ? ' · ' + t('review.fell') : '') + (remarked ? ' · ' + t('review.remarked') : ''),
  };
}

function comma() {
  return language === 'zh' ? '、' : ', ';
}

/** Day and minute, without the year of today. */
function shortTime(at) {
  return at.startsWith(timeNow().slice(0, 5)) ? at.slice(5, 16) : at.slice(0, 16);
}

let asking = null;
function ask(what) {
  asking = what;
  dispatchEvent(new Event('reviewed'));
}

/** Does it at once, or as soon as the reviewer has said who he is. */
function withReviewer(act) {
  // Perhaps it was said in another window.
  review.reviewer = review.reviewer || reviewName(kept(REVIEWER) || '');
  if (review.reviewer) act();
  else ask({ name: true, act });
}

function tickOff(code) {
  const base = baseCode(code);
  withReviewer(() => {
    const on = toggleTick(base);
    tell(t(on ? 'review.told-on' : 'review.told-off', nameOf(base), progressWords()));
  });
}

function nameOf(code) {
  if (figures.has(code)) return figures.get(code).name;
  const wording = wordings.get(code);
  // Words may begin behind a comma.
  return wording ? t('review.wording', [...new Set(printed.get(code) || [])].slice(0, 2).join(' / ').replace(/^[，、；,;\s]+/, '') || wording.expression) : code;
}

function progressWords() {
  return t('review.progress', progress().figures, mainFigures.length);
}

/** For those who hear the page. */
function tell(words) {
  const region = document.getElementById('review-told');
  if (region) region.textContent = words;
}

function remarkOn(code) {
  const picked = pickedSentence();
  withReviewer(() => ask({ remark: true, code: picked ? '' : code && baseCode(code), sentence: picked ? picked.key : '' }));
}

/** The sentence in which a selection begins: of several with the same words that of its paragraph, at its place. */
function pickedSentence() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.anchorNode || plainText(String(selection)).length < 2) return null;
  const range = selection.getRangeAt(0);
  const block = (range.startContainer.nodeType === Node.TEXT_NODE ? range.startContainer.parentElement : range.startContainer).closest('article :is(p, td, th, h1, h2, h3, li)');
  if (!block) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const at = plainText(String(before)).length;
  const whole = plainText(block.textContent);
  let from = 0;
  for (const [passage, its] of sentences().ofPassage) {
    if (plainText(passage.pieces.map(piece => piece[0]).join('')) !== whole) continue;
    for (const sentence of its) {
      const start = whole.indexOf(sentence.text, from);
      if (start < 0) break;
      from = start + sentence.text.length;
      if (at < from) return sentence;
    }
    return its[its.length - 1] || null;
  }
  return null;
}

function CheckLine({ code }) {
  const base = baseCode(code);
  const checked = reviewed().checked.get(base) || [];
  const lost = (reviewed().fallen.get(base) || []).filter(tick => !checked.some(each => each.by === tick.by));
  const own = checked.some(tick => tick.by === review.reviewer);
  return h('div', { class: 'review-box', role: 'group', 'aria-label': t('tab.review') },
    h('div', { class: 'check-line' },
      h('button', { type: 'button', class: 'tick' + (own ? ' on' : ''), 'aria-pressed': own ? 'true' : 'false', 'aria-keyshortcuts': 'c', title: t('review.tick.how'), onClick: () => tickOff(base) },
        h('i', { 'aria-hidden': 'true' }, own ? '✓' : '○'), t(own ? 'review.ticked' : 'review.tick'), ' ', h('kbd', { 'aria-hidden': 'true' }, 'c')),
      h('button', { type: 'button', class: 'tick', 'aria-keyshortcuts': 'm', onClick: () => remarkOn(base) }, t('review.remark'), ' ', h('kbd', { 'aria-hidden': 'true' }, 'm')),
      base !== code && h('span', { class: 'hint' }, t('review.of-base', nameOf(base)))),
    checked.length > 0 && h('p', { class: 'checked-by' }, checked.map((tick, i) => h(Fragment, null, i > 0 && comma(),
      h('span', { title: tick.at }, '✓ ', h('b', null, tick.by), ' ', h('small', null, shortTime(tick.at)))))),
    lost.map(tick => h('p', { class: 'hint lost' }, h(FellOff, { tick }))),
    h(RemarkList, { remarks: [...(reviewed().remarks.get(base) || []), ...sentencesWith(base).flatMap(sentence => reviewed().sentences.get(sentence.key) || [])] }),
    review.unkept && h('p', { class: 'hint lost' }, t('review.unkept')));
}

/** A rate has sixty digits. */
function cutNumbers(text) {
  return text.replace(/(\d\.\d{4})\d+/g, '$1…');
}

/** Why a tick holds no more. */
function FellOff({ tick }) {
  const why = fallen(tick);
  const now = standingOf(tick.code);
  const then = tick.printed || cutNumbers(tick.value);
  return h(Fragment, null, h('b', null, tick.by), ' ', shortTime(tick.at), ' ', why === 'gone' ? t('review.fell-gone', then)
    : why === 'parts' ? t('review.fell-parts', then)
      : why === 'printed' ? t('review.fell-value', tick.printed || '–', now.printed || '–') : t('review.fell-value', cutNumbers(tick.value), cutNumbers(now.value)));
}

function RemarkList({ remarks, named }) {
  return remarks.length > 0 && h('ul', { class: 'remarks' }, remarks.map(remark => h('li', { key: remark.id },
    named && h('div', { class: 'about' }, remark.code ? h('a', { href: '#figure=' + encodeURIComponent(remark.code) }, nameOf(remark.code)) : h(AboutSentence, { remark })),
    h('p', null, remark.text),
    h('div', { class: 'hint' }, h('b', null, remark.by), ' ', shortTime(remark.at), !remark.code && !named && ' · ' + t('review.on-sentence'),
      changedSince(remark) && ' · ' + t('review.said-of', remark.says),
      remark.by === review.reviewer && h(Fragment, null,
        h('button', { type: 'button', class: 'plain', onClick: () => ask({ remark: true, ...remark, edit: remark.id }) }, t('review.edit')),
        h('button', { type: 'button', class: 'plain', onClick: () => setRemark(targetOf(remark), '', remark.id) }, t('review.take-back')))))));
}

function AboutSentence({ remark }) {
  const sentence = sentences().byKey.get(remark.sentence);
  const code = sentence && sentence.codes[0];
  return code ? h('a', { href: '#figure=' + encodeURIComponent(code) }, '“' + sentence.text + '”') : '“' + (sentence ? sentence.text : remark.says) + '”';
}

function changedSince(remark) {
  if (!remark.says) return false;
  const now = remark.code ? standingOf(remark.code) : sentences().byKey.get(remark.sentence);
  return !now || remark.says !== (remark.code ? now.printed || now.value : now.text);
}

function targetOf({ code, sentence, says }) {
  return code ? { code } : { sentence, says };
}

/** Asks for the reviewer's name, or for a remark; closing it gives the focus back to where it was. */
function Asking() {
  const box = useRef(null);
  useLayoutEffect(() => {
    if (asking && box.current && !box.current.open) box.current.showModal();
  });
  if (!asking) return null;
  const mine = asking;
  const leave = () => box.current.close();
  const onClose = () => {
    if (asking === mine) ask(null);
  };
  return h('dialog', { ref: box, class: 'asking', 'aria-labelledby': 'asking-title', onClose, key: asking.name ? 'name' : 'remark' },
    asking.name ? h(AskName, { leave }) : h(AskRemark, { leave, about: asking }));
}

function AskName({ leave }) {
  const act = asking.act;
  const [name, setName] = useState(review.reviewer);
  const done = event => {
    event.preventDefault();
    const said = reviewName(name);
    if (!said) return;
    review.reviewer = said;
    if (!keep(REVIEWER, said)) review.unkept = true;
    asking = null;
    leave();
    if (act) act();
    dispatchEvent(new Event('reviewed'));
  };
  return h('form', { onSubmit: done },
    h('h2', { id: 'asking-title' }, t('review.name')), h('p', { class: 'hint' }, t('review.name.how')),
    h('input', { type: 'text', value: name, maxLength: LONGEST_NAME, required: true, 'aria-label': t('review.name'), autoComplete: 'off', autofocus: true, onInput: event => setName(event.target.value) }),
    h(AskingButtons, { leave, disabled: !reviewName(name) }));
}

function AskingButtons({ leave, disabled }) {
  return h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'tick', onClick: leave }, t('review.cancel')),
    h('button', { type: 'submit', class: 'tick on', disabled }, t('review.done')));
}

function AskRemark({ leave, about }) {
  const [text, setText] = useState(about.text || '');
  const own = about.code ? sentencesWith(about.code) : [];
  const [target, setTarget] = useState(about.sentence ? 's' + about.sentence : about.code ? 'f' : '');
  const rest = sentences().all.filter(sentence => !own.includes(sentence) && sentence.text.length > 1);
  const done = event => {
    event.preventDefault();
    if (!cleanText(text, LONGEST_REMARK) || !target) return;
    const sentence = sentences().byKey.get(target.slice(1));
    asking = null;
    leave();
    setRemark(target === 'f' ? { code: about.code } : { sentence: target.slice(1), says: sentence ? sentence.text : about.says || '' }, text, about.edit);
    tell(t('review.told-remark'));
  };
  const option = sentence => h('option', { value: 's' + sentence.key }, sentence.text.length > 44 ? sentence.text.slice(0, 43) + '…' : sentence.text);
  return h('form', { onSubmit: done, onKeyDown: event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done(event);
  } },
  h('h2', { id: 'asking-title' }, t('review.remark')),
  h('label', null, t('review.target'), h('select', { value: target, disabled: Boolean(about.edit), required: true, onChange: event => setTarget(event.target.value) },
    !about.code && !about.sentence && h('option', { value: '' }, t('review.pick')),
    about.code && h('option', { value: 'f' }, nameOf(about.code)),
    own.length > 0 && h('optgroup', { label: t('review.own-sentences') }, own.map(option)),
    h('optgroup', { label: t('review.other-sentences') }, rest.map(option)))),
  h('textarea', { value: text, rows: 5, maxLength: LONGEST_REMARK, required: true, 'aria-label': t('review.remark'), autofocus: true, onInput: event => setText(event.target.value) }),
  h('p', { class: 'hint' }, t('review.remark.how', review.reviewer)),
  h(AskingButtons, { leave, disabled: !cleanText(text, LONGEST_REMARK) || !target }));
}

/** What of the report is to be picked out, for example all that nobody has checked yet. */
function PickOut({ state }) {
  const count = each => mainFigures.filter(REVIEW_FILTERS[each]).length;
  return h('label', { class: 'pick-out' }, t('review.pick-out'), ' ', h('select', { value: REVIEW_FILTERS[state] ? state : '', onChange: event => {
    location.hash = 'tab=report' + (event.target.value ? '&state=' + event.target.value : '');
  } }, h('option', { value: '' }, t('all')), Object.keys(REVIEW_FILTERS).map(each => h('option', { value: each }, t('review.' + each) + ' ' + count(each)))));
}

/** The same, for the list of figures. */
function ReviewChips({ state }) {
  const count = each => mainFigures.filter(REVIEW_FILTERS[each]).length;
  return h('div', { class: 'chips', role: 'group', 'aria-label': t('review.filter') }, Object.keys(REVIEW_FILTERS).filter(each => count(each) || each === state).map(each =>
    h('a', { href: '#tab=figures' + (state === each ? '' : '&state=' + each), class: state === each ? 'on' : '' }, t('review.' + each), h('i', null, count(each)))));
}

function RowMarks({ code }) {
  const people = whoChecked(code);
  return h(Fragment, null, people.length > 0 && h('span', { class: 'ticked', title: t('review.checked-by', people.join(comma())), role: 'img', 'aria-label': t('review.checked-by', people.join(comma())) }, ' ✓'),
    reviewed().remarked.has(code) && h('span', { class: 'noted' }, t('review.note')));
}

/** The pieces of a paragraph, and behind each sentence that somebody remarked on a sign that leads there. */
function withNotes(passage, draw) {
  const noted = reviewed().sentences;
  const own = noted.size > 0 ? (sentences().ofPassage.get(passage) || []).filter(sentence => noted.has(sentence.key)) : [];
  if (!own.length) return passage.pieces.map(draw);
  const note = sentence => h('a', { class: 'note', href: '#tab=review', lang: language, title: noted.get(sentence.key).map(remark => remark.by + ': ' + remark.text).join('\n'), 'aria-label': t('review.remarked') }, t('review.note'));
  return passage.pieces.flatMap((piece, number) => {
    const ends = own.filter(sentence => sentence.piece === number);
    // A figure stays whole.
    if (!ends.length || figures.has(piece[1]) || wordings.has(piece[1])) return [draw(piece), ...ends.map(note)];
    const parts = [];
    let from = 0;
    for (const sentence of ends) {
      parts.push(draw([piece[0].slice(from, sentence.offset), ...piece.slice(1)]), note(sentence));
      from = sentence.offset;
    }
    return [...parts, from < piece[0].length && draw([piece[0].slice(from), ...piece.slice(1)])];
  });
}
