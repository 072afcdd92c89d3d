// The tab of what was checked: how far, by whom, what fell off, all remarks; saved, loaded, and made into a list to sign.
function LoadReview() {
  const onChange = event => {
    const file = event.currentTarget.files[0];
    if (file) loadReview(file);
    // So that the same file can be chosen again.
    event.currentTarget.value = '';
  };
  return h('label', { class: 'load tick' }, h('input', { type: 'file', accept: '.json', 'aria-label': t('review.load'), onChange }), t('review.load'));
}

/** Dropped anywhere on the page; without this the browser would leave the page for the file. */
function acceptDrops() {
  const dragging = on => document.documentElement.classList.toggle('dragging', on);
  const files = event => event.dataTransfer && event.dataTransfer.types.includes('Files');
  addEventListener('dragover', event => {
    if (files(event)) {
      event.preventDefault();
      dragging(true);
    }
  });
  addEventListener('dragleave', event => {
    if (!event.relatedTarget) dragging(false);
  });
  addEventListener('drop', async event => {
    if (!files(event)) return;
    event.preventDefault();
    dragging(false);
    for (const file of [...event.dataTransfer.files]) await loadReview(file);
  });
}

/** Name → what he checked and remarked, of the figures as they are now. */
function reviewers() {
  const people = new Map();
  const person = by => {
    if (!people.has(by)) people.set(by, { by, checked: 0, words: 0, fell: 0, remarks: 0, last: '' });
    return people.get(by);
  };
  const count = (note, what) => {
    const each = person(note.by);
    each[what]++;
    if (note.at > each.last) each.last = note.at;
  };
  reviewed().checked.forEach((ticks, code) => ticks.forEach(tick => count(tick, wordings.has(code) ? 'words' : 'checked')));
  reviewed().fallen.forEach(ticks => ticks.forEach(tick => count(tick, 'fell')));
  allRemarks().forEach(remark => count(remark, 'remarks'));
  return [...people.values()].sort((a, b) => b.checked - a.checked || (a.by < b.by ? -1 : 1));
}

/** In the order of the report; last those whose sentence or figure is no more. */
function allRemarks() {
  const known = reviewed();
  const codes = [...order.filter(code => known.remarks.has(code))];
  const inText = sentences().all.filter(sentence => known.sentences.has(sentence.key));
  return [...codes.flatMap(code => known.remarks.get(code)), ...inText.flatMap(sentence => known.sentences.get(sentence.key)), ...known.lost];
}

/** Ticks that hold no more, of figures that nobody has checked again. */
function fellOff() {
  const known = reviewed();
  return [...known.fallen].filter(([code]) => !known.checked.has(code)).sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]));
}

function Loaded() {
  const said = review.said;
  if (!said) return null;
  if (said.problem) return h('p', { class: 'box error', role: 'alert' }, t(...said.problem));
  return h('div', { class: 'box changed', role: 'status' }, t('review.loaded', said.name, said.people.join(comma()) || '–', said.news),
    said.left > 0 && h('div', null, t('review.left', said.left)), said.run && h('div', null, t('review.other-run', said.run)));
}

function SignOff() {
  const people = reviewers();
  const fell = fellOff();
  const remarks = allRemarks();
  const at = progress();
  const unchecked = mainFigures.length - at.figures;
  return h('section', { class: 'tab-body signing' },
    h('div', { class: 'summary' },
      h('div', { class: 'total' }, t('review.checked'), ' ', h('b', null, at.figures), ' / ', mainFigures.length,
        printedWordings.length > 0 && h('small', null, t('review.words', at.words, printedWordings.length))),
      h('div', { class: 'meter', role: 'img', 'aria-label': progressWords() }, h('span', { class: 'received', style: { flexGrow: at.figures } }), h('span', { class: 'awaited', style: { flexGrow: unchecked } })),
      h('div', { class: 'tools review-tools' },
        h('button', { type: 'button', class: 'tick', onClick: saveReview }, t('review.save')), h(LoadReview, null),
        h('button', { type: 'button', class: 'tick', onClick: () => withReviewer(saveSignOff) }, t('review.sign-off')),
        unchecked > 0 && h('a', { class: 'tick', href: '#tab=figures&state=unchecked' }, t('review.unchecked'), ' ', unchecked)),
      h('p', { class: 'hint' }, t('review.how'), ' ', review.reviewer
        ? h(Fragment, null, t('review.you-are', review.reviewer), ' ', h('button', { type: 'button', class: 'plain', onClick: () => ask({ name: true }) }, t('review.rename')))
        : null)),
    review.unkept && h('p', { class: 'box warning', role: 'alert' }, t('review.unkept')),
    review.carried && h('p', { class: 'box changed', role: 'status' }, t('review.carried', review.carried)),
    h(Loaded, null),
    fell.length > 0 && h('div', { class: 'fell' }, h('h3', null, t('review.fell-list'), ' · ', fell.length), h('ul', { class: 'remarks' }, fell.map(([code, ticks]) => h('li', { key: code },
      figures.has(code) || wordings.has(code) ? h('a', { href: '#figure=' + encodeURIComponent(code) }, nameOf(code)) : code,
      ticks.map(tick => h('div', { class: 'hint' }, h(FellOff, { tick }))))))),
    h(People, { people }),
    remarks.length > 0 && h('div', null, h('h3', null, t('review.remarks'), ' · ', remarks.length), h(RemarkList, { remarks, named: true })),
    !people.length && h('p', { class: 'empty' }, t('review.none')));
}

function People({ people }) {
  return people.length > 0 && h(Fragment, null, h('h3', null, t('review.people')), h('div', { class: 'table-box people' }, h('table', null,
    h('thead', null, h('tr', null, ['by', 'count', 'remarks', 'fell', 'last'].map(each => h('th', { scope: 'col' }, t('review.column.' + each))))),
    h('tbody', null, people.map(each => h('tr', { key: each.by }, h('th', { scope: 'row' }, each.by, each.by === review.reviewer && h('small', null, language === 'zh' ? '' : ' ', t('review.self'))),
      h('td', null, each.checked, each.words > 0 && ' + ' + each.words), h('td', null, each.remarks), h('td', null, each.fell), h('td', null, each.last.slice(0, 16))))))));
}
