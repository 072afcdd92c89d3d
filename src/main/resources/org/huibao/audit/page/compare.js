// What changes.csv says: the page's own bytes depend on no history, so the reader gives it the file that does.
const changes = new Map();
let sentenceChanges = null;

const CHANGES_COLUMNS = ['kind', 'figure', 'figure_name', 'before', 'after', 'difference', 'departments', 'returns'];
const LARGEST_CHANGES = 64 * 1048576;

/** RFC 4180, whatever the line ends; stops at the first record that breaks its rules. */
function readCsv(text) {
  const records = [];
  const field = /"([^"]*(?:""[^"]*)*)"|([^",\r\n]*)/y;
  let fields = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at <= text.length) {
    field.lastIndex = at;
    const [, quoted, plain] = field.exec(text);
    fields.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    at = field.lastIndex;
    const end = text[at];
    if (end !== undefined && !',\r\n'.includes(end)) return { records, broken: true };
    if (end !== ',') {
      records.push(fields);
      fields = [];
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return { records, broken: false };
}

/** Figures and sentences, or the problem in words: a key and what belongs into it. */
function readChanges(text, name) {
  const { records, broken } = readCsv(text);
  const header = records[0] || [];
  if (!CHANGES_COLUMNS.every(column => header.includes(column))) return { problem: ['compare.not-changes', name] };
  const read = { figures: [], sentences: [] };
  for (const [i, fields] of records.entries()) {
    if (i === 0 || fields.join('') === '') continue;
    const [kind, figure, title, before, after, difference, departments, returns] =
      CHANGES_COLUMNS.map(column => withoutGuard(fields[header.indexOf(column)] || ''));
    if (fields.length !== header.length || !['figure', 'sentence'].includes(kind)) return { problem: ['compare.broken', name, i + 1] };
    const change = { codes: listed(figure), title, before, after, difference, departments: listed(departments), returns: listed(returns) };
    if (kind === 'figure' && contradicts(figures.get(figure), after)) return { problem: ['compare.other-set', name, title || figure] };
    read[kind + 's'].push(change);
  }
  return broken ? { problem: ['compare.broken', name, records.length + 1] } : read;
}

function listed(text) {
  return text.split(';').filter(Boolean);
}

/** The apostrophe that keeps a spreadsheet from taking a text for a formula. */
function withoutGuard(text) {
  return text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');
}

function isDecimal(text) {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** A list of another set tells other values than this page. */
function contradicts(figure, after) {
  if (!figure) return true;
  return isNumber(figure.value) ? figure.value[1] !== after : figure.value[0] !== 'text' && isDecimal(after);
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
