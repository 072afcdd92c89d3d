// The page as a whole: what the address says is what is shown.
const TABS = ['report', 'figures', 'filing', 'findings', 'files', 'changes', 'review'];

function address() {
  const said = {};
  for (const part of location.hash.slice(1).split('&')) {
    const [name, value] = part.split('=');
    try {
      said[name] = decodeURIComponent(value || '');
    } catch (malformed) {
      said[name] = '';
    }
  }
  const tab = TABS.includes(said.tab) ? said.tab : said.finding ? 'findings' : 'report';
  return { ...said, tab, figure: figures.has(said.figure) || wordings.has(said.figure) ? said.figure : '' };
}

function counts() {
  const received = D.departments.filter((department, number) => (filesOf.get(number) || []).some(file => file.verdict === 'accepted')).length;
  return { report: '', figures: mainFigures.length, filing: received + '/' + D.departments.length, findings: D.findings.length, files: D.files.length, changes: changes.size || '', review: progress().figures + '/' + mainFigures.length };
}

function step(by, at) {
  follow = isIn('aside', document.activeElement) ? 'panel' : 'figure';
  const link = nextLink(by);
  if (link) {
    link.focus();
    location.hash = link.hash;
    return;
  }
  const list = order.filter(at.tab === 'report' ? code => printed.has(code) : code => figures.has(code) && !figures.get(code).comparison)
    .filter(code => code === at.figure || !at.state || (figures.has(code) && inFilter(figures.get(code), at.state)));
  const i = list.indexOf(at.figure);
  const next = list[i < 0 ? (by > 0 ? 0 : list.length - 1) : (i + by + list.length) % list.length];
  if (next) location.hash = (at.tab === 'figures' ? 'tab=figures&' : '') + (at.state ? 'state=' + at.state + '&' : '') + 'figure=' + encodeURIComponent(next);
}

function nextFinding(at) {
  const i = D.findings.findIndex(finding => finding.id === at.finding);
  follow = 'finding';
  if (D.findings.length) open('finding', D.findings[(i + 1) % D.findings.length].id);
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || asking) return;
  const at = address();
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.key === 'Escape') {
    if (typing) event.target.blur();
    else if (at.figure) closePanel(at);
  } else if (typing || stepRows(event)) {
    return;
  } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    if (event.target.closest && event.target.closest('.sheet-box, [role=tablist]')) return;
    event.preventDefault();
    step(event.key === 'ArrowRight' ? 1 : -1, at);
  } else if (event.key === 'c' && at.figure) {
    event.preventDefault();
    tickOff(at.figure);
  } else if (event.key === 'm') {
    event.preventDefault();
    remarkOn(at.figure);
  } else if (event.key === 'n') {
    nextFinding(at);
  } else if (event.key === '/') {
    event.preventDefault();
    document.getElementById('search').focus();
  }
}

function closePanel(at) {
  leavePanel();
  location.hash = 'tab=' + at.tab + (at.state ? '&state=' + at.state : '');
}

function Tabs({ tab }) {
  const count = counts();
  const tabs = TABS.filter(each => each !== 'changes' || compared || tab === 'changes');
  const onKeyDown = event => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by) {
      const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
      location.hash = 'tab=' + next;
      document.getElementById('tab-' + next).focus();
    }
  };
  return h('nav', { role: 'tablist', 'aria-label': t('tabs'), onKeyDown }, tabs.map(each => h('a', {
    id: 'tab-' + each, role: 'tab', href: '#tab=' + each, class: each === tab ? 'on' : '', 'aria-selected': each === tab ? 'true' : 'false',
    tabIndex: each === tab ? 0 : -1, 'aria-controls': 'main',
  }, t('tab.' + each), count[each] !== '' && h('i', null, count[each]))));
}

function Standing() {
  const blocking = D.findings.filter(finding => finding.blocks).length;
  const traced = mainFigures.filter(figure => figure.state === 'clean' || figure.state === 'accepted').length;
  return D.published
    ? h('span', { class: 'standing published' }, t('standing.published', traced))
    : h('a', { class: 'standing draft', href: '#tab=findings' }, t('standing.draft', blocking));
}

function Page() {
  const [at, setAt] = useState(address());
  const [, setLanguage] = useState(language);
  useLayoutEffect(() => {
    addEventListener('hashchange', () => setAt(address()));
    addEventListener('reviewed', () => setAt(address()));
    addEventListener('keydown', onKey);
    document.addEventListener('click', onFigurePressed);
    acceptDrops();
    printsEvidence();
  }, []);
  const title = D.county + periodName(D.period) + D.title;
  useEffect(() => {
    document.title = title + ' · ' + t('page');
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  });
  useLayoutEffect(followFocus, [at]);
  useEffect(() => {
    document.getElementById('tab-' + at.tab).scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at.tab]);
  useEffect(() => {
    if (at.tab === 'filing') document.getElementById('main').scrollTop = 0;
  }, [at]);
  const other = language === 'zh' ? 'en' : 'zh';
  const chosen = D.departments.findIndex(each => each.code === at.department);
  const beside = ['report', 'figures'].includes(at.tab);
  const bodies = {
    report: () => h(Report, { selected: at.figure, of: at.department, state: at.state }),
    figures: () => h(Figures, { selected: at.figure, state: at.state }),
    filing: () => at.list === 'calls' ? h(Calls, null) : chosen >= 0 ? h(Department, { number: chosen, key: chosen }) : h(Filing, null),
    findings: () => h(Findings, { chosen: at.finding, department: at.department }),
    files: () => h(Files, { chosen: at.file }),
    changes: () => h(Changes, null),
    review: () => h(SignOff, null),
  };
  return h('div', { class: 'page' + (beside ? ' beside' : '') },
    h(SkipLink, null), h(Live, { at }),
    h('header', null, h('h1', { title }, title), h(Standing, null), h(Tabs, { tab: at.tab }), h(Search, null),
      h('button', { type: 'button', class: 'language', lang: other === 'zh' ? 'zh-CN' : 'en', onClick: () => {
        language = other;
        setLanguage(other);
      } }, other === 'zh' ? '中文' : 'English')),
    h('main', { id: 'main', role: 'tabpanel', tabIndex: -1, 'aria-labelledby': 'tab-' + at.tab, key: at.tab }, bodies[at.tab]()),
    beside && h(Inspector, { code: at.figure, of: at.department, close: () => closePanel(at) }),
    h(Asking, null), h('div', { id: 'review-told', class: 'unseen', role: 'status' }));
}

beginReview();
preact.render(h(Page, null), document.getElementById('page'));
