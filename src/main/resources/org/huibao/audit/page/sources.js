// The cells that a figure comes from.
function Sources({ figure, department, few }) {
  const all = figure.sources.filter(source => department === null || source[1] === department);
  const [most, setMost] = useState(few ? 2 : 10);
  const cells = all.filter(source => source[2] >= 0);
  const without = all.filter(source => source[2] < 0);
  return h('div', { class: 'sources' },
    cells.slice(0, most).map((source, i) => h(Source, { source, figure, opened: i < (few ? 1 : SHOWN_AT_FIRST), key: i })),
    cells.length > most && h('button', { type: 'button', class: 'plain', onClick: () => setMost(most + 50) }, t('show-more', cells.length - most)),
    without.length > 0 && h('p', { class: 'hint' }, without.map(source => source[0] === 'previous'
      ? t('source.previous', source[5])
      : departmentName(source[1]) + t('colon') + t('role.' + source[0])).slice(0, 12).join(language === 'zh' ? '；' : '; '),
    without.length > 12 && ' ' + t('and-more', without.length - 12)),
    figure.otherSources && department === null && h('p', { class: 'hint' }, t('sources.others', figure.otherSources[0], short(figure.otherSources[1]))),
    !all.length && h('p', { class: 'hint' }, department === null ? t('sources.none') : t('sources.elsewhere')));
}

function Source({ source, figure, opened }) {
  const [role, department, number, address, raw, value, conversion, indicator, many, ranges, first, last] = source;
  const cells = many && { number: many, first, last };
  const sheet = D.sheets[number];
  const file = D.files[sheet.file];
  const [isOpen, setOpen] = useState(opened);
  const name = file ? file.path.split('/').pop() : '';
  return h('div', { class: 'src' },
    h('div', { class: 'src-head' },
      h('div', null, file && h('a', { href: sourceLink(file.path), target: '_blank', rel: 'noopener', title: file.path }, name),
        ' › ', sheet.name, ' › ', h('b', { title: many ? ranges : undefined }, many ? t('cells', shortRanges(ranges), thousands(many)) : address), ' ',
        h(CopyPlace, { file, sheet: sheet.name, address })),
      h('div', { class: 'hash' }, departmentName(department), ' · ', role === 'previous' && t('role.previous') + ' · ',
        file && h('span', { title: file.sha256 }, 'sha-256 ' + file.sha256.slice(0, 6) + '…' + file.sha256.slice(-4)),
        file && file.recognisedBy && ' · ' + recognised(file.recognisedBy)),
      h('button', { type: 'button', class: 'fold', 'aria-expanded': isOpen ? 'true' : 'false', onClick: () => setOpen(!isOpen),
        'aria-label': t('picture.of', sheet.name, address) }, isOpen ? '−' : '+')),
    isOpen && h(SheetPicture, { sheet, address, cells }),
    h('div', { class: 'src-foot' }, many ? null : t('raw'), ' ', many ? h('b', null, short(value)) : h('b', null, raw === '' ? t('role.blank') : raw),
      many ? ' ' + (figures.has(indicator) ? figures.get(indicator).unit : '') : raw !== value && value !== '' && h(Fragment, null, ' → ', h('b', null, value), ' ', figures.has(indicator) ? figures.get(indicator).unit : ''),
      h('span', { class: 'hint' }, ' · ', conversionWords(conversion))),
    h(OneLevelDown, { number: sheet.file, item: indicator }));
}

function recognised(how) {
  return t('recognised', how.split('+').map(each => t('recognised.' + each)).join(language === 'zh' ? '、' : ', '));
}

/** The first of many ranges. */
function shortRanges(ranges) {
  const first = ranges.split(',').slice(0, 4).join(',');
  return first.length < ranges.length ? first + ',…' : ranges;
}
