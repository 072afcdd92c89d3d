// What differs from the set published before: the program has compared them, and the page carries what it found.
const compared = (() => {
  const element = document.getElementById('changes');
  return element ? JSON.parse(element.textContent) : null;
})();

/** Code → what differs of the figure. */
const changes = new Map();
const sentenceChanges = [];
for (const line of compared ? compared.lines : []) {
  const [kind, codes, before, after, difference, printedBefore, printedAfter, departments, files, more, causes] = line;
  const change = { codes, before, after, difference, printedBefore, printedAfter, departments, files: files.map(number => compared.files[number]), more, causes };
  change.number = sentenceChanges.length;
  if (kind === 'sentence') sentenceChanges.push(change);
  else if (figures.has(codes[0])) changes.set(codes[0], change);
}

function isDecimal(text) {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** Up, down, or neither: a text, and a number that was not there. */
function directionOf(change) {
  if (!isDecimal(change.before) || !isDecimal(change.after)) return 'other';
  const by = Number(change.after) - Number(change.before);
  return by > 0 ? 'up' : by < 0 ? 'down' : 'other';
}

const DIRECTIONS = { up: '▲', down: '▼', other: '●' };

/** How much of what is printed is another: the larger, the further up. What is not printed, or is printed as before, comes last. */
function effectOf(change) {
  if (change.effect !== undefined) return change.effect;
  if (changes.get(change.codes[0]) === change) {
    const numbers = isDecimal(change.before) && isDecimal(change.after);
    const [was, is] = [Number(change.before), Number(change.after)];
    const size = numbers ? Math.abs(is - was) / Math.max(Math.abs(is), Math.abs(was), 1e-12) : 2;
    change.effect = change.printedBefore === change.printedAfter ? size / 1e6 : size;
  } else {
    const own = change.codes.filter(code => changes.has(code)).map(code => effectOf(changes.get(code)));
    change.effect = Math.max(change.before && change.after ? 1e-4 : 1, ...own);
  }
  return change.effect;
}

let otherwise = null;
/** Comparisons and words, which have no value of their own in the list, where the sentence before did not say them. */
function saidOtherwise(code) {
  if (!otherwise) {
    otherwise = new Set();
    for (const change of sentenceChanges) {
      const sentence = change.after && change.before && sentences().byText.get(change.after);
      for (const piece of sentence ? piecesOf(sentence) : []) {
        if (piece[1] && !changes.has(piece[1]) && !change.before.includes(plainText(piece[0]))) otherwise.add(piece[1]);
      }
    }
  }
  return otherwise.has(code);
}

/** The look of a figure or of words that differ; empty for those that do not. */
function changeLook(code) {
  const change = changes.get(code);
  return change ? directionOf(change) : compared && saidOtherwise(code) ? 'other' : '';
}

function changeWord(look) {
  return t('changed') + (look === 'other' ? '' : t('compare.' + look));
}

/** Two sentences as runs that both have and runs that differ; a number is one step, as is a Chinese character. */
function differing(before, after) {
  const steps = text => text.match(/\d[\d,]*(?:\.\d+)?%?|[A-Za-z]+|[^]/gu) || [];
  const [old, now] = [steps(before), steps(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const kept = common(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const runs = (all, keptHere) => {
    const parts = [];
    all.forEach((step, i) => {
      const same = i < head || i >= all.length - tail || keptHere.has(i - head);
      const last = parts[parts.length - 1];
      if (last && last.same === same) last.text += step;
      else parts.push({ same, text: step });
    });
    return parts;
  };
  return { before: runs(old, kept.old), after: runs(now, kept.now) };
}

const LARGEST_TABLE = 250000;

/** The places of a longest common subsequence; of sentences too long for that, none. */
function common(old, now) {
  const kept = { old: new Set(), now: new Set() };
  const width = now.length + 1;
  if ((old.length + 1) * width > LARGEST_TABLE) return kept;
  const longest = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      longest[i * width + j] = old[i] === now[j]
        ? longest[(i + 1) * width + j + 1] + 1
        : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i] === now[j]) {
      kept.old.add(i++);
      kept.now.add(j++);
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) i++;
    else j++;
  }
  return kept;
}
