// One level further down: where the county that filed a return had its figure from.
const LOWER_SHOWN = 8;
const lowerValue = value => (/^-?\d+(\.\d+)?$/.test(value) ? short(value) : value);

/** As the hidden part of the return says; the county's own set proves it. */
function OneLevelDown({ number, item }) {
  const set = D.lower[number];
  const passed = set && set.passed[item];
  const figure = passed && set.figures[passed[0]];
  if (!figure) return null;
  return h('details', { class: 'lower' },
    h('summary', null, t('lower.title', set.county), ' ', h('b', null, figure.value === '' ? passed[1] : lowerValue(figure.value)), ' ', figure.value === '' ? '' : figure.unit),
    h('p', { class: 'hint' }, t('lower.set', set.title, set.period), ' ', h('span', { title: set.digest }, set.digest.slice(0, 12))),
    h(LowerFigure, { set, figure, above: [passed[0]] }));
}

function LowerFigure({ set, figure, above }) {
  const [most, setMost] = useState(LOWER_SHOWN);
  const inputs = figure.inputs.filter(code => set.figures[code] && !above.includes(code));
  return h('div', { class: 'lower-figure' },
    h('div', null, h('span', { class: 'name' }, figure.name), ' = ', h('b', null, figure.value === '' ? t('value.none') : lowerValue(figure.value)), ' ', figure.value === '' ? '' : figure.unit),
    figure.formula && h('div', { class: 'formula' }, figure.formula),
    h('ul', null, figure.sources.slice(0, most).map((source, i) => h(LowerSource, { source, key: i }))),
    figure.sources.length > most && h('button', { type: 'button', class: 'plain', onClick: () => setMost(most + 50) }, t('show-more', figure.sources.length - most)),
    figure.others > 0 && h('p', { class: 'hint' }, t('lower.others', thousands(figure.others))),
    inputs.map(code => h(LowerFigure, { set, figure: set.figures[code], above: [...above, code], key: code })));
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
