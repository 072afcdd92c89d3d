// One level further down: where the county that filed a return had its figure from.
const LOWER_SHOWN = 8;
const LOWER_FIGURES = 200;
const own = (map, key) => (Object.prototype.hasOwnProperty.call(map, key) ? map[key] : undefined);
const lowerValue = value => (/^-?\d+(\.\d+)?$/.test(value) ? short(value) : value);

/** As the hidden part of the return says; the county's own set proves it. */
function OneLevelDown({ number, item }) {
  if (D.lowerLeft.includes(number)) return h('div', { class: 'lower hint' }, t('lower.left'));
  const set = D.lower[number];
  const passed = set && own(set.passed, item);
  const tree = passed && lowerTree(set, passed[0], new Set());
  if (!tree) return null;
  const figure = tree.figure;
  return h('details', { class: 'lower' },
    h('summary', null, t('lower.title', set.county), ' ', h('b', null, figure.value === '' ? passed[1] : lowerValue(figure.value)), ' ', figure.value === '' ? '' : figure.unit),
    h('p', { class: 'hint' }, t('lower.set', set.title, set.period), ' ', h('span', { title: set.digest }, set.digest.slice(0, 12))),
    h(LowerFigure, { tree }));
}

/** Whatever a return says of what is worked out from what, each figure is gone into once. */
function lowerTree(set, code, seen) {
  const figure = own(set.figures, code);
  if (!figure || seen.size >= LOWER_FIGURES) return null;
  const again = seen.has(code);
  seen.add(code);
  return { code, figure, inputs: again ? [] : figure.inputs.map(input => lowerTree(set, input, seen)).filter(input => input) };
}

function LowerFigure({ tree }) {
  const { figure, inputs } = tree;
  const [most, setMost] = useState(LOWER_SHOWN);
  return h('div', { class: 'lower-figure' },
    h('div', null, h('span', { class: 'name' }, figure.name), ' = ', h('b', null, figure.value === '' ? t('value.none') : lowerValue(figure.value)), ' ', figure.value === '' ? '' : figure.unit),
    figure.formula && h('div', { class: 'formula' }, figure.formula),
    h('ul', null, figure.sources.slice(0, most).map((source, i) => h(LowerSource, { source, key: i }))),
    figure.sources.length > most && h('button', { type: 'button', class: 'plain', onClick: () => setMost(most + 50) }, t('show-more', figure.sources.length - most)),
    figure.others > 0 && h('p', { class: 'hint' }, t('lower.others', thousands(figure.others))),
    inputs.map((input, i) => h(LowerFigure, { tree: input, key: i })));
}

function LowerSource({ source }) {
  const [role, department, file, sha256, sheet, cells, number, raw, value, conversion] = source;
  const many = Number(number) > 1;
  return h('li', null,
    h('span', { class: 'who' }, department || t('previous.published')), ' ',
    value !== '' ? h('b', null, lowerValue(value)) : t('role.' + role),
    file !== '' && h('div', { class: 'hash', title: sha256 && 'sha-256 ' + sha256 },
      file.split('/').pop(), ' › ', sheet, ' › ', many ? t('cells', shortRanges(cells), thousands(Number(number))) : cells,
      !many && raw !== '' && raw !== value && h(Fragment, null, ' “', raw, '”'),
      conversion !== '' && h(Fragment, null, ' · ', conversionWords(conversion))));
}
