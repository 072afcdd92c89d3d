// Words that an expression decided: which one, its numbers, and the figures in it with their departments.
function Wording({ wording, of, close }) {
  const texts = [...new Set(printed.get(wording.tag) || [])];
  const shown = texts.slice(0, SHOWN_AT_FIRST).join(' / ');
  const department = D.departments.find(each => each.code === of);
  const turn = department && wording.turns.get(of);
  const codes = [...new Set([...wording.codes, ...wording.before, ...wording.places.map(place => place.code)])];
  return h('section', null,
    h('button', { type: 'button', class: 'close', 'aria-label': t('keys.close'), onClick: close }, '×'),
    h('h2', { class: 'name', tabIndex: -1 }, t(wording.named ? 'wording.named' : 'wording')),
    h('div', { class: 'code' }, wording.expression, ' ', h(CopyLink, { code: encodeURIComponent(wording.tag) })),
    h('div', { class: 'big long' }, shown.length > 80 ? shown.slice(0, 79) + '…' : shown),
    h(CheckLine, { code: wording.tag }),
    turn
      ? h(Fragment, null, h('h3', null, department.name), h('div', { class: 'formula' }, turn))
      : !wording.named && h(Fragment, null, h(Decided, { wording }), h('h3', null, t('how')), h(HowDecided, { wording })),
    !wording.named && h('p', { class: 'hint' }, expressionNames(wording.expression)),
    wording.places.map(place => h('p', { class: 'hint' }, firstWords(place))),
    h('h3', null, t('inputs')),
    codes.filter(code => figures.has(code)).map((code, i) => h(Input, { input: figures.get(code), opened: i < SHOWN_AT_FIRST, key: wording.tag + code })));
}

function Decided({ wording }) {
  const sign = { holds: '✓', fails: '✕' }[wording.outcome] || '?';
  return h('div', { class: 'state-line' }, h('span', { class: 'mark ' + (wording.outcome === 'undecided' ? 'missing' : 'clean') },
    h('i', { 'aria-hidden': 'true' }, sign), t('wording.' + wording.outcome)));
}

/** Who is first is told in names; everything else in numbers that lead to their figures. */
function HowDecided({ wording }) {
  return h('div', { class: 'formula' }, wording.places.length && wording.numbers ? wording.numbers : h(Expression, { text: wording.expression }));
}

function firstWords(place) {
  const figure = figures.get(place.code);
  const names = place.first.map(departmentName).join(language === 'zh' ? '、' : ', ');
  const said = t(place.most ? 'wording.most' : 'wording.least', figure ? figure.name : place.code, names || t('missing'));
  return said + (place.first.length > 1 ? t('wording.tie') : '');
}
