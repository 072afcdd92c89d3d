// What departments gave a year before, and what is said of each.
const findingsByDepartment = new Map();
D.findings.forEach(finding => {
  if (!findingsByDepartment.has(finding.department)) findingsByDepartment.set(finding.department, []);
  findingsByDepartment.get(finding.department).push(finding);
});

/** @param number of a department */
function findingsAbout(number) {
  return findingsByDepartment.get(number) || [];
}

const beforeMaps = new Map();
const beforeArrays = new Map();

function eachBefore(code, take) {
  let next = 0;
  for (const told of Object.prototype.hasOwnProperty.call(D.before, code) ? D.before[code].split(',') : []) {
    const colon = told.indexOf(':');
    if (colon >= 0) next = Number(told.slice(0, colon));
    take(next++, colon >= 0 ? told.slice(colon + 1) : told);
  }
}

/** Number of a department → what it gave; unpacked when a figure is first looked at. */
function beforeOf(code) {
  if (!beforeMaps.has(code)) {
    const its = new Map();
    eachBefore(code, (number, text) => its.set(number, text));
    beforeMaps.set(code, its);
  }
  return beforeMaps.get(code);
}

/** The same to reckon with, by the departments' numbers; not a number where there is none. */
function beforeNumbers(code) {
  if (!beforeArrays.has(code)) {
    const its = new Float64Array(D.departments.length).fill(NaN);
    eachBefore(code, (number, text) => { its[number] = Number(text); });
    beforeArrays.set(code, its);
  }
  return beforeArrays.get(code);
}
