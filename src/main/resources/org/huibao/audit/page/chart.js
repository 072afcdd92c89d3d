// Charts of the report as plain drawings, redrawn from their numbers.
const SHADES = ['#3f7f7a', '#b7791f', '#4a5d8a', '#8c2f2b', '#6b8e4e', '#7a5c8e'];

function Chart({ chart }) {
  const numbers = chart.series.map(series => series.values.map(Number));
  const top = Math.max(1e-9, ...numbers.map(values => Math.max(0, ...values.filter(Number.isFinite))));
  const width = 620;
  const height = 240;
  const step = width / Math.max(1, chart.categories.length);
  // Names that do not fit side by side are written aslant.
  const aslant = chart.categories.some(name => name.length * 11.5 > step);
  const named = name => (name.length > 12 ? name.slice(0, 11) + '…' : name);
  const bar = Math.min(44, (step * 0.7) / Math.max(1, numbers.length));
  const left = (i, s) => (i + 0.5) * step + (s - numbers.length / 2) * bar;
  const y = value => height - (height * Math.max(0, value)) / top;
  const drawn = chart.chart === 'line'
    ? numbers.map((values, s) => h('polyline', {
      points: values.map((value, i) => (i + 0.5) * step + ',' + y(value)).join(' '),
      fill: 'none', stroke: SHADES[s % SHADES.length], 'stroke-width': 2,
    }))
    : numbers.map((values, s) => values.map((value, i) => h('rect', {
      x: left(i, s), y: y(value), rx: 2, width: bar - 1, height: height - y(value), fill: SHADES[s % SHADES.length],
    }, h('title', null, chart.categories[i] + ' ' + chart.series[s].values[i]))));
  return h('figure', { class: 'chart' },
    chart.title && h('figcaption', null, chart.title),
    h('svg', { viewBox: '0 -18 ' + width + ' ' + (height + (aslant ? 120 : 50)), role: 'img', 'aria-label': chart.title || t('chart') },
      h('line', { x1: 0, x2: width, y1: height, y2: height, class: 'axis' }), drawn,
      numbers.map((values, s) => values.map((value, i) => numbers.length * values.length <= 24 && Number.isFinite(value) && h('text', {
        x: chart.chart === 'line' ? (i + 0.5) * step : left(i, s) + bar / 2,
        y: y(value) - 5, 'text-anchor': 'middle', class: 'amount',
      }, chart.series[s].values[i]))),
      chart.categories.map((name, i) => h('text', aslant
        ? { transform: 'translate(' + (i + 0.6) * step + ' ' + (height + 14) + ') rotate(-38)', 'text-anchor': 'end' }
        : { x: (i + 0.5) * step, y: height + 20, 'text-anchor': 'middle' }, named(name)))),
    chart.series.length > 1 && h('div', { class: 'legend' }, chart.series.map((series, s) =>
      h('span', null, h('i', { style: { background: SHADES[s % SHADES.length] } }), series.name))));
}
