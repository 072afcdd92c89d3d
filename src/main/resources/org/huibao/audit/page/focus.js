// Where the keyboard is: all figures are one Tab stop, Enter leads into the panel, Esc back to the figure.
const FIGURE_LINKS = '.paper .f, .grid.figures a.cover';
/** The figure from which the panel was entered. */
let cameFrom = null;
/** What is to have the focus once it is drawn: panel, figure or finding. */
let follow = '';

function figureLinks() {
  return [...document.querySelectorAll(FIGURE_LINKS)];
}

/** Of all figures in sight one can be reached by Tab: the selected one, else the one that was visited last, else the first. */
function rove(visited) {
  const links = figureLinks();
  const stop = [visited, ...links.filter(link => link.matches('.on, .on *')), ...links.filter(link => link.tabIndex === 0), links[0]].find(link => links.includes(link));
  links.forEach(link => { link.tabIndex = link === stop ? 0 : -1; });
}

/** A link pressed by a key has clicked without a mouse button; so has one pressed by a screen reader. */
function onFigurePressed(event) {
  const link = event.target.closest && event.target.closest(FIGURE_LINKS);
  if (!link) return;
  rove(link);
  if (event.detail !== 0) return;
  cameFrom = link;
  follow = 'panel';
  // Pressed again, the address stays as it is.
  if (link.hash === location.hash) followFocus();
}

function followFocus() {
  const links = figureLinks();
  const here = links.includes(document.activeElement) && document.activeElement.hash === location.hash;
  const wanted = {
    panel: () => document.querySelector('aside h2.name'),
    figure: () => here ? document.activeElement : links.find(link => link.matches('.on, .on *')),
    finding: () => document.querySelector('.finding.on'),
  }[follow];
  const element = wanted && wanted();
  follow = '';
  if (element) element.focus({ preventScroll: element.matches('.f') });
}

function isIn(selector, element) {
  return Boolean(element && element.closest && element.closest(selector));
}

/** From the panel back to the figure in the report or the list. */
function leavePanel() {
  const links = figureLinks();
  const back = links.includes(cameFrom) ? cameFrom : links.find(link => link.matches('.on, .on *'));
  if (back) back.focus();
  cameFrom = null;
}

/** The next place of the report, or the next row of the list, whose figure is another one. */
function nextLink(by) {
  const links = figureLinks();
  const at = links.indexOf(document.activeElement);
  if (at < 0) return null;
  for (let i = at + by; i >= 0 && i < links.length; i += by) {
    if (links[i].hash !== links[at].hash && !links[i].matches('.out')) return links[i];
  }
  return null;
}

/** Up and down in the list of figures, where the browser would scroll. */
function stepRows(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const link = by && isIn('.grid.figures a.cover', event.target) && nextLink(by);
  if (!link) return false;
  event.preventDefault();
  rove(link);
  link.focus();
  return true;
}

/** What was chosen, told to who cannot see it. */
function Live({ at }) {
  const figure = figures.get(at.figure);
  const finding = at.finding && D.findings.find(each => each.id === at.finding);
  const said = figure
    ? figure.name + t('colon') + valueWords(figure.value) + ' ' + (isNumber(figure.value) ? figure.unit : '') + ' · ' + t('state.' + figure.state)
    : wordings.has(at.figure) ? t('wording') : finding ? finding[language] : '';
  return h('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' }, said);
}

function SkipLink() {
  const skip = event => {
    // The address says what is shown; a fragment would change it.
    event.preventDefault();
    document.getElementById('main').focus();
  };
  return h('a', { class: 'skip', href: '#main', onClick: skip }, t('skip'));
}
