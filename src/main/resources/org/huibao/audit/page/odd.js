// How odd a number is: plain enough to be said in a sentence, see output/README.md.
/** A number without last year's is far out from ten times the middle of the others on. */
const FAR_OUT = 10;
const ENOUGH_OTHERS = 4;

/** How far a number moved, as a part of the larger of both: 50 → 100 is 0.5, 100 → 0 is 1. */
function moved(now, before) {
  const larger = Math.max(Math.abs(now), Math.abs(before));
  return larger === 0 ? 0 : Math.min(1, Math.abs(now - before) / larger);
}

/** Where a move is smaller than that, it counts for less, in proportion: 1 → 2 is no news. */
const FEW = 10;

function unusual(now, before) {
  return moved(now, before) * Math.min(1, Math.abs(now - before) / FEW);
}

/** Departments of a figure with what they gave in either year; `now` is null where they gave no number, `before` where nothing is known. */
function givenBy(figure) {
  // Of a formula only last year's sources stand there.
  if (figure.formula) return [];
  const before = beforeNumbers(figure.code);
  const its = [];
  for (const share of figure.departments) {
    const known = share[0] >= 0 && before[share[0]] === before[share[0]];
    if (share[1] === '' && !known) continue;
    its.push({ number: share[0], now: share[1] === '' ? null : Number(share[1]), role: share[2], before: known ? before[share[0]] : null, odd: 0 });
  }
  return its;
}

function sizeOf(each) {
  return Math.max(Math.abs(each.now || 0), Math.abs(each.before || 0));
}

const oddities = new Map();
/**
 * Of a figure: how odd it is, from 0 to 1, how many departments gave anything, and the oddest of them, if it is odder than the county's own change.
 * What a department moved counts in full from the average of all departments on; a smaller number counts for less, in proportion.
 */
function oddityOf(figure) {
  const known = oddities.get(figure.code);
  if (known) return known;
  const departments = givenBy(figure);
  let sum = 0;
  for (const each of departments) sum += sizeOf(each);
  const average = sum / (departments.length || 1);
  let oddest = null;
  const sizes = departments.filter(each => each.now !== null).map(each => Math.abs(each.now)).sort((a, b) => a - b);
  for (const each of departments) {
    if (each.before === null) each.odd = farOut(each, sizes);
    // A number that is still to come is missing and not odd.
    else if (average > 0 && (each.now !== null || each.role === 'none')) each.odd = unusual(each.now || 0, each.before) * Math.min(1, sizeOf(each) / average);
    if (!oddest || each.odd > oddest.odd) oddest = each;
  }
  const own = isNumber(figure.value) && isNumber(figure.previous)
    ? figure.unit === '%' ? Math.min(1, Math.abs(Number(figure.value[1]) - Number(figure.previous[1])) / 100) : unusual(Number(figure.value[1]), Number(figure.previous[1]))
    : 0;
  const its = { count: departments.length, odd: Math.max(own, oddest ? oddest.odd : 0), oddest: oddest && oddest.odd > own ? oddest : null };
  oddities.set(figure.code, its);
  return its;
}

/** @param sizes of all departments, sorted */
function farOut(each, sizes) {
  const others = sizes.length - 1;
  if (each.now === null || others < ENOUGH_OTHERS) return 0;
  // The middle one of the others: without this one, those behind it stand one place further to the front.
  const half = Math.floor(others / 2);
  const usual = FAR_OUT * (Math.abs(each.now) <= sizes[half] ? sizes[half + 1] : sizes[half]);
  return usual > 0 && Math.abs(each.now) > usual ? 1 - usual / Math.abs(each.now) : 0;
}

const BARS_IN_A_PICTURE = 26;
const PICTURE_WIDTH = 132;
const PICTURE_HEIGHT = 24;

/** A bar for what each department gave, a line for what it gave a year before; the oddest in another colour. */
function SharePicture({ figure }) {
  const oddity = oddityOf(figure);
  const oddest = isOdd(oddity) ? oddity.oddest : null;
  const departments = givenBy(figure);
  const own = isNumber(figure.value) && isNumber(figure.previous) && !departments.length;
  const all = own ? [{ number: -1, now: Number(figure.value[1]), before: Number(figure.previous[1]) }]
    : departments.length > BARS_IN_A_PICTURE ? largest(departments, oddest) : departments;
  if (!all.length) return null;
  const top = Math.max(1e-12, ...all.map(sizeOf));
  const step = Math.min(16, PICTURE_WIDTH / all.length);
  const high = value => Math.max(value === 0 ? 0 : 1, (Math.abs(value) / top) * (PICTURE_HEIGHT - 3));
  const ground = PICTURE_HEIGHT - 1;
  const x = value => value.toFixed(1);
  const bar = (each, i) => 'M' + x(i * step + step * 0.14) + ' ' + ground + 'v' + x(-high(each.now)) + 'h' + x(step * 0.72) + 'V' + ground + 'z';
  const bars = wanted => all.map((each, i) => each.now !== null && wanted === (oddest !== null && each.number === oddest.number) ? bar(each, i) : '').join('');
  return h('svg', { class: 'shares', width: PICTURE_WIDTH, height: PICTURE_HEIGHT, viewBox: '0 0 ' + PICTURE_WIDTH + ' ' + PICTURE_HEIGHT, role: 'img', 'aria-label': pictureWords(figure) },
    h('title', null, pictureWords(figure)),
    h('path', { class: 'axis', d: 'M0 ' + (ground + 0.5) + 'h' + x(step * all.length) }),
    h('path', { class: 'now', d: bars(false) }), oddest && h('path', { class: 'now odd', d: bars(true) }),
    h('path', { class: 'last', d: all.map((each, i) => each.before === null ? '' : 'M' + x(i * step) + ' ' + x(ground - high(each.before)) + 'h' + x(step)).join('') }));
}

/** The largest, in their order, the oddest among them. */
function largest(departments, oddest) {
  const chosen = [...departments].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, BARS_IN_A_PICTURE - 1);
  const odd = oddest && departments.find(each => each.number === oddest.number);
  return odd && !chosen.includes(odd) ? [...chosen, odd] : chosen;
}

function pictureWords(figure) {
  const { count, odd, oddest } = oddityOf(figure);
  const words = count > 1 ? t('odd.of', count) : '';
  return [words, isOdd({ count, odd, oddest }) && oddWords(oddest)].filter(Boolean).join('；') || t('odd.none');
}

function oddWords(each) {
  const amount = value => value === null ? t('role.' + (each.role === 'addend' ? 'blank' : each.role)) : thousandsOf(value);
  return each.before === null ? t('odd.far', departmentName(each.number), amount(each.now)) : t('odd.moved', departmentName(each.number), amount(each.before), amount(each.now));
}

/** A number that was reckoned with, for the eye. */
function thousandsOf(value) {
  return short(String(Number(value.toPrecision(12))));
}

const WORTH_SAYING = 0.3;

/** Whether a department is to be named in the list of figures. */
function isOdd({ oddest, odd, count }) {
  return Boolean(oddest) && count > 1 && odd >= WORTH_SAYING;
}

function oddShort(each) {
  const now = each.now === null ? t('role.none') : thousandsOf(each.now);
  return departmentName(each.number) + ' ' + (each.before === null ? now : thousandsOf(each.before) + ' → ' + now);
}
