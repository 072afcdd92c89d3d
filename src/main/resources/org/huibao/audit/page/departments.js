// What departments gave a year before.
const beforeMaps = new Map();

/** Number of a department → what it gave; unpacked when a figure is first looked at. */
function beforeOf(code) {
  if (!beforeMaps.has(code)) {
    const flat = Object.prototype.hasOwnProperty.call(D.before, code) ? D.before[code] : [];
    const its = new Map();
    for (let i = 0; i < flat.length; i += 2) its.set(flat[i], flat[i + 1]);
    beforeMaps.set(code, its);
  }
  return beforeMaps.get(code);
}
