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

function middle(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.floor(sorted.length / 2)] : 0;
}

const oddities = new Map();
/**
 * Of a figure: how odd it is, from 0 to 1, and its departments with this year's and last year's number.
 * What a department moved counts in full from the average of all departments on; a smaller number counts for less, in proportion.
 */
function oddityOf(figure) {
  const known = oddities.get(figure.code);
  if (known) return known;
  const before = beforeOf(figure.code);
  const departments = figure.departments.filter(share => share[1] !== '' || before.has(share[0])).map(share => ({
    number: share[0], now: share[1] === '' ? null : Number(share[1]), role: share[2],
    before: before.has(share[0]) ? Number(before.get(share[0])) : null,
  }));
  const size = each => Math.max(Math.abs(each.now || 0), Math.abs(each.before || 0));
  const average = departments.reduce((sum, each) => sum + size(each), 0) / (departments.length || 1);
  for (const each of departments) {
    each.odd = each.before === null ? farOut(each, departments) : each.now === null && each.role !== 'none' ? 0
      : unusual(each.now || 0, each.before) * Math.min(1, average === 0 ? 0 : size(each) / average);
  }
  const own = isNumber(figure.value) && isNumber(figure.previous)
    ? figure.unit === '%' ? Math.min(1, Math.abs(Number(figure.value[1]) - Number(figure.previous[1])) / 100) : unusual(Number(figure.value[1]), Number(figure.previous[1]))
    : 0;
  const oddest = departments.reduce((worst, each) => (!worst || each.odd > worst.odd ? each : worst), null);
  const its = { departments, odd: Math.max(own, oddest ? oddest.odd : 0), oddest: oddest && oddest.odd > own ? oddest : null };
  oddities.set(figure.code, its);
  return its;
}

function farOut(each, all) {
  const others = all.filter(other => other !== each && other.now !== null).map(other => Math.abs(other.now));
  if (each.now === null || others.length < ENOUGH_OTHERS) return 0;
  const usual = FAR_OUT * middle(others);
  return usual > 0 && Math.abs(each.now) > usual ? 1 - usual / Math.abs(each.now) : 0;
}

const BARS_IN_A_PICTURE = 26;
const PICTURE_WIDTH = 132;
const PICTURE_HEIGHT = 24;

/** A bar for what each department gave, a line for what it gave a year before; the oddest in another colour. */
function SharePicture({ figure }) {
  const { departments, oddest } = oddityOf(figure);
  const shown = departments.length > BARS_IN_A_PICTURE ? largest(departments, oddest) : departments;
  const one = isNumber(figure.value) && isNumber(figure.previous) && !departments.length;
  const all = one ? [{ number: -1, now: Number(figure.value[1]), before: Number(figure.previous[1]) }] : shown;
  if (!all.length) return null;
  const top = Math.max(1e-12, ...all.flatMap(each => [Math.abs(each.now || 0), Math.abs(each.before || 0)]));
  const step = Math.min(16, PICTURE_WIDTH / all.length);
  const high = value => Math.max(value === 0 ? 0 : 1, (Math.abs(value) / top) * (PICTURE_HEIGHT - 3));
  return h('svg', { class: 'shares', width: PICTURE_WIDTH, height: PICTURE_HEIGHT, viewBox: '0 0 ' + PICTURE_WIDTH + ' ' + PICTURE_HEIGHT, role: 'img', 'aria-label': pictureWords(figure) },
    h('title', null, pictureWords(figure)),
    h('line', { class: 'axis', x1: 0, x2: step * all.length, y1: PICTURE_HEIGHT - 0.5, y2: PICTURE_HEIGHT - 0.5 }),
    all.map((each, i) => h(Fragment, null,
      each.now !== null && h('rect', { class: each === oddest ? 'odd' : '', x: i * step + step * 0.14, width: step * 0.72, y: PICTURE_HEIGHT - 1 - high(each.now), height: high(each.now) }),
      each.before !== null && h('line', { class: 'last', x1: i * step, x2: (i + 1) * step, y1: PICTURE_HEIGHT - 1 - high(each.before), y2: PICTURE_HEIGHT - 1 - high(each.before) }))));
}

function largest(departments, oddest) {
  const size = each => Math.max(Math.abs(each.now || 0), Math.abs(each.before || 0));
  const chosen = [...departments].sort((a, b) => size(b) - size(a)).slice(0, BARS_IN_A_PICTURE - 1);
  return oddest && !chosen.includes(oddest) ? [...chosen, oddest] : chosen;
}

function pictureWords(figure) {
  const { departments, oddest } = oddityOf(figure);
  const words = departments.length > 1 ? t('odd.of', departments.length) : '';
  return [words, oddest && oddWords(oddest)].filter(Boolean).join('；') || t('odd.none');
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
function isOdd({ oddest, odd, departments }) {
  return Boolean(oddest) && departments.length > 1 && odd >= WORTH_SAYING;
}

function oddShort(each) {
  const now = each.now === null ? t('role.none') : thousandsOf(each.now);
  return departmentName(each.number) + ' ' + (each.before === null ? now : thousandsOf(each.before) + ' → ' + now);
}
