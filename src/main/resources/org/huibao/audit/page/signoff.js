// sign-off.docx: who checked what, to be signed and filed.
function saveSignOff() {
  const title = D.county + periodName(D.period) + D.title;
  saveFile('sign-off.docx', wordFile(signOffBody(title), t('signoff.title')), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
}

function signOffBody(title) {
  const at = progress();
  const people = reviewers();
  const known = reviewed();
  const remarks = allRemarks();
  const fell = fellOff();
  const checked = order.map(code => [code, known.checked.get(code)]).filter(([, ticks]) => ticks);
  const unchecked = [...mainFigures.map(figure => figure.code), ...printedWordings.map(wording => wording.tag)].filter(code => !known.checked.has(code));
  const numbered = rows => rows.map((row, i) => [String(i + 1), ...row]);
  const head = (...keys) => keys.map(key => t('signoff.column.' + key));
  let part = 0;
  const heading = key => wordParagraph('Heading', (language === 'zh' ? '一二三四五'[part++] + '、' : ++part + '. ') + t(key));
  return wordParagraph('Title', t('signoff.title')) + wordParagraph('Subtitle', title)
    + wordParagraph('Body', t(D.published ? 'signoff.of-published' : 'signoff.of-draft', D.run, at.figures, mainFigures.length)
      + (printedWordings.length ? t('signoff.words', at.words, printedWordings.length) : '') + t('signoff.rest', remarks.length, timeNow().slice(0, 10)))
    + heading('signoff.people')
    + wordTable([2400, 1500, 1200, 2200, 1540], [head('by', 'count', 'remarks', 'sign', 'day'),
      ...people.map(each => [each.by, String(each.checked + each.words), String(each.remarks), '', '']), ...(people.length ? [] : [['', '', '', '', '']])], [0, 1, 2])
    + (checked.length ? heading('signoff.checked') + wordTable([680, 3200, 1860, 1500, 1600], [head('number', 'figure', 'printed', 'by', 'day'),
      ...numbered(checked.map(([code, ticks]) => [nameOf(code), signedText(code), ticks.map(tick => tick.by).join('\n'), ticks.map(tick => tick.at.slice(0, 10)).join('\n')]))], [0, 2, 3, 4]) : '')
    + (remarks.length ? heading('signoff.remarks') + wordTable([680, 2900, 3160, 1050, 1050], [head('number', 'about', 'remark', 'remarked-by', 'day'),
      ...numbered(remarks.map(remark => [aboutWords(remark), remark.text, remark.by, remark.at.slice(5, 10)]))], [0, 3, 4]) : '')
    + (fell.length ? heading('signoff.fell') + wordTable([680, 3000, 1860, 1860, 1440], [head('number', 'figure', 'then', 'now', 'by'),
      ...numbered(fell.map(([code, ticks]) => [nameOf(code), [...new Set(ticks.map(tick => thenSaid(tick, code)))].join('\n'), standingOf(code) ? thenSaid(standingOf(code), code) : t('signoff.gone'), ticks.map(tick => tick.by).join('\n')]))], [0, 2, 3, 4]) : '')
    + (unchecked.length ? heading('signoff.unchecked') + wordParagraph('Body', unchecked.map(nameOf).join(comma()) + (language === 'zh' ? '。' : '.')) : wordParagraph('Body', t('signoff.complete')))
    + wordParagraph('Sign', t('signoff.sign-1')) + wordParagraph('Sign', t('signoff.sign-2'));
}

/** What was seen then, or is now, in the same words; where the print hides the difference the value stands beside it. */
function thenSaid(standing, code) {
  const now = standingOf(code);
  const value = cutNumbers(standing.value);
  const hidden = (reviewed().fallen.get(code) || []).some(tick => now && tick.printed === now.printed && tick.value !== now.value);
  return standing.printed ? standing.printed + (hidden ? ' (' + value + ')' : '') : value;
}

/** As the report prints it; of what it does not print, the value. */
function signedText(code) {
  const figure = figures.get(code);
  if (wordings.has(code)) return wordings.get(code).named ? '' : expressionNames(wordings.get(code).expression);
  const texts = [...new Set(printed.get(code) || [])];
  if (texts.length) return shortened(texts.join(' / ')).slice(0, 200);
  return figure && isNumber(figure.value) ? rounded(figure.value[1], figure.decimals, figure.unit) + figure.unit : figure ? shortened(valueWords(figure.value)) : '';
}

function aboutWords(remark) {
  return remark.code ? nameOf(remark.code) + (changedSince(remark) ? '\n' + t('review.said-of', remark.says) : '') : '“' + (reviewed().lost.includes(remark) ? remark.says : sentences().byKey.get(remark.sentence).text) + '”';
}
