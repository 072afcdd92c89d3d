// What reviewers have checked and remarked: kept in this browser, handed on as a file, merged with what others did. The set is never changed by it.
const REVIEW_KIND = 'huibao-review';
const REVIEW_VERSION = 1;
const LARGEST_REVIEW = 8 * 1048576;
const MOST_ENTRIES = 20000;
const LONGEST_REMARK = 2000;
const A_DAY = 24 * 60 * 60 * 1000;
const LONGEST_NAME = 40;
const OLDER_KEPT = 4;

/** Code and name → tick; id → remark. What was taken back stays with its time, or a colleague's file would bring it again. */
const review = { ticks: new Map(), remarks: new Map(), reviewer: '', unkept: false, unsaved: false, carried: null, said: null };

/** A comparison is checked with the figure that it compares. */
function baseCode(code) {
  const figure = figures.get(code);
  const base = figure && figure.comparison ? code.slice(0, code.lastIndexOf('.')) : code;
  return figures.has(base) || wordings.has(base) ? base : code;
}

/** A short sign of a long text; it finds changes, and withstands no one who wants to deceive himself. */
function fingerprint(text) {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
    b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

let everyText = null;
/** Code → all that the report prints of it, departments' own numbers and comparisons among them. */
function printedTexts(code) {
  if (!everyText) {
    everyText = new Map();
    const go = passages => passages.forEach(passage => {
      for (const piece of passage.pieces || []) {
        if (!figures.has(piece[1])) continue;
        const base = baseCode(piece[1]);
        if (!everyText.has(base)) everyText.set(base, new Set());
        everyText.get(base).add(piece[0]);
      }
      (passage.rows || []).forEach(row => row.cells.forEach(cell => go(cell.content)));
    });
    go(D.report);
  }
  const all = wordings.has(code) ? [...new Set(printed.get(code) || [])] : [...(everyText.get(code) || [])];
  const joined = all.join(' / ');
  return joined.length > 200 ? joined.slice(0, 180) + '… ' + fingerprint(joined) : joined;
}

const standings = new Map();
/** What a tick is about: value, what is printed, and the numbers that it is made of. */
function standingOf(code) {
  if (standings.has(code)) return standings.get(code);
  const wording = wordings.get(code);
  const figure = figures.get(code);
  let standing = null;
  if (wording) {
    standing = { value: wording.outcome, printed: printedTexts(code), parts: fingerprint(wording.expression + wording.numbers + [...wording.turns].join()) };
  } else if (figure) {
    const says = each => figures.has(each) ? figures.get(each).value.slice(0, 2).join(' ') : '';
    const parts = [figure.departments.map(share => [(D.departments[share[0]] || {}).code, share[1], share[2] === 'not-found' ? 'blank' : share[2]].join(' ')).join('\n'),
      (figure.otherDepartments || []).join(), figure.previous.slice(0, 2).join(' '), [...beforeOf(code)].map(([number, text]) => (D.departments[number] || {}).code + ' ' + text).join('\n'), (figure.inputs || []).map(says).join(), (figure.before || []).map(each => (figures.get(each) || {}).previous).join(), figure.formula || ''];
    standing = { value: isNumber(figure.value) ? figure.value[1] + figure.unit : figure.value[0] === 'text' ? shortened(figure.value[1]) : figure.value.slice(0, 2).join(' '),
      printed: printedTexts(code), parts: fingerprint(parts.join('\n\n')) };
  }
  // As it comes back from a file.
  if (standing) standing = { ...standing, value: cleanText(standing.value, 2000), printed: cleanText(standing.printed, 2000) };
  standings.set(code, standing);
  return standing;
}

function shortened(text) {
  return text.length > 200 ? text.slice(0, 180) + '… ' + fingerprint(text) : text;
}

/** Whether the figure is still what was checked; if not, in which way. */
function fallen(tick) {
  const now = standingOf(tick.code);
  if (!now) return 'gone';
  if (now.value !== tick.value) return 'value';
  if (now.printed !== tick.printed) return 'printed';
  return now.parts === tick.parts ? '' : 'parts';
}

let known = null;
/** What holds of each code now: who checked it, whose tick fell off, what was remarked. Worked out anew after each change. */
function reviewed() {
  if (known) return known;
  known = { checked: new Map(), fallen: new Map(), remarks: new Map(), sentences: new Map(), remarked: new Set(), lost: [] };
  const add = (map, key, value) => map.has(key) ? map.get(key).push(value) : map.set(key, [value]);
  for (const tick of review.ticks.values()) {
    if (!tick.undone) add(fallen(tick) ? known.fallen : known.checked, tick.code, tick);
  }
  for (const remark of [...review.remarks.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (!remark.text) continue;
    const sentence = remark.sentence && sentences().byKey.get(remark.sentence);
    if (remark.code && standingOf(remark.code)) add(known.remarks, remark.code, remark);
    else if (sentence) add(known.sentences, remark.sentence, remark);
    else known.lost.push(remark);
    (sentence ? sentence.codes.map(baseCode) : [remark.code]).forEach(code => known.remarked.add(code));
  }
  return known;
}

function changedReview() {
  known = null;
  keepReview();
  dispatchEvent(new Event('reviewed'));
}

function timeNow(moment) {
  const now = moment || new Date();
  const two = (number, digits) => String(number).padStart(digits || 2, '0');
  return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate()) + ' ' + two(now.getHours()) + ':' + two(now.getMinutes()) + ':' + two(now.getSeconds()) + '.' + two(now.getMilliseconds(), 3);
}

function tickKey(tick) {
  return tick.code + '\n' + tick.by;
}

function toggleTick(code) {
  const key = code + '\n' + review.reviewer;
  const before = review.ticks.get(key);
  const undone = Boolean(before && !before.undone && !fallen(before));
  review.ticks.set(key, { code, by: review.reviewer, at: later(before), ...standingOf(code), ...(undone ? { undone: true } : {}) });
  review.unsaved = true;
  changedReview();
  return !undone;
}

/** After what it follows, whatever the clock did. */
function later(before) {
  const now = timeNow();
  return before && before.at >= now ? timeNow(new Date(Date.parse(before.at.replace(' ', 'T')) + 1)) : now;
}

function setRemark(target, text, id) {
  const before = review.remarks.get(id);
  const at = later(before);
  const is = id || at + ' ' + review.reviewer + ' ' + fingerprint(Math.random() + text);
  // A figure that this set no longer has says what it said.
  const now = target.code ? standingOf(target.code) : null;
  const says = now ? now.printed || now.value : target.code ? (before ? before.says : '') : target.says;
  review.remarks.set(is, { ...target, id: is, by: before ? before.by : review.reviewer, at, text: cleanText(text, LONGEST_REMARK), says: before && before.says ? before.says : says });
  review.unsaved = true;
  changedReview();
}

/** Without what cannot be seen or turns round what follows. */
function cleanText(text, most) {
  if (typeof text !== 'string') return '';
  const plain = text.slice(0, 2 * most).replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, ' ').trim();
  return [...plain].filter(each => !/[\ud800-\udfff]/.test(each) || each.length === 2).slice(0, most).join('');
}

function reviewName(text) {
  return cleanText(text, LONGEST_NAME).replace(/\s+/g, ' ').trim();
}

/** Of two notes under one key the later; of equally late ones the same, whichever comes first. */
function laterOf(one, other) {
  if (!one || one.at !== other.at) return !one || one.at < other.at ? other : one;
  return JSON.stringify(one) < JSON.stringify(other) ? other : one;
}

function mergeReview(read) {
  let news = 0;
  const take = (map, key, note) => {
    const kept = laterOf(map.get(key), note);
    if (kept === note && JSON.stringify(map.get(key)) !== JSON.stringify(note)) news++;
    map.set(key, kept);
  };
  read.ticks.forEach(tick => take(review.ticks, tickKey(tick), tick));
  read.remarks.forEach(remark => take(review.remarks, remark.id, remark));
  known = null;
  return news;
}

function reviewText() {
  return JSON.stringify({
    kind: REVIEW_KIND, version: REVIEW_VERSION, county: D.county, title: D.title, job: D.job, period: D.period, run: D.run, savedBy: review.reviewer,
    ticks: [...review.ticks.values()], remarks: [...review.remarks.values()],
  }, null, 1);
}

/** Ticks and remarks of a file that anybody may have written, or the problem in words: a key and what belongs into it. */
function readReview(text, name) {
  let said;
  try {
    said = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (damaged) {
    return { problem: ['review.damaged', name] };
  }
  if (said === null || typeof said !== 'object' || said.kind !== REVIEW_KIND) return { problem: ['review.not-review', name] };
  if (said.version !== REVIEW_VERSION) return { problem: ['review.newer', name] };
  if (!Array.isArray(said.ticks) || !Array.isArray(said.remarks)) return { problem: ['review.damaged', name] };
  if (['county', 'job', 'period'].some(each => said[each] !== D[each])) {
    const other = ['county', 'period', 'title', 'job'].map(each => cleanText(said[each], 60)).filter(Boolean).join(' ');
    return { problem: ['review.other', name, other || '?', D.county + ' ' + D.period + ' ' + D.title] };
  }
  if (said.ticks.length + said.remarks.length > MOST_ENTRIES) return { problem: ['review.too-large', name] };
  const ticks = said.ticks.map(readTick).filter(Boolean);
  const remarks = said.remarks.map(readRemark).filter(Boolean);
  const left = said.ticks.length + said.remarks.length - ticks.length - remarks.length;
  return { ticks, remarks, left, run: cleanText(said.run, 64) };
}

/** By whom and when; nothing else can be taken from it. */
function readNote(said) {
  if (said === null || typeof said !== 'object') return null;
  const by = reviewName(said.by);
  const at = typeof said.at === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/.test(said.at) && Date.parse(said.at.replace(' ', 'T')) ? said.at : '';
  // Clocks differ, and which of two notes is the later must not depend on when they are loaded; a time far to come would win for ever.
  const latest = timeNow(new Date(Date.now() + A_DAY));
  return by && at ? { by, at: at > latest ? latest : at } : null;
}

function readTick(said) {
  const note = readNote(said);
  const code = note && cleanText(said.code, 200);
  if (!code || ['value', 'printed', 'parts'].some(each => typeof said[each] !== 'string')) return null;
  return { code, ...note, value: cleanText(said.value, 2000), printed: cleanText(said.printed, 2000), parts: cleanText(said.parts, 40), ...(said.undone === true ? { undone: true } : {}) };
}

function readRemark(said) {
  const note = readNote(said);
  const id = note && cleanText(said.id, 120);
  const code = note && cleanText(said.code, 200);
  const sentence = note && cleanText(said.sentence, 4000);
  if (!id || (!code && !sentence) || typeof said.text !== 'string') return null;
  return { ...(code ? { code } : { sentence }), id, ...note, text: cleanText(said.text, LONGEST_REMARK), says: cleanText(said.says, 4000) };
}
