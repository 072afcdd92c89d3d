// The page's data, its language, and how numbers are written.
const h = preact.h;
const Fragment = preact.Fragment;
const { useState, useEffect, useRef, useLayoutEffect } = preactHooks;

const D = JSON.parse(document.getElementById('data').textContent);
let language = D.language.startsWith('zh') ? 'zh' : 'en';

/** A sentence of the page; templates are those of java.text.MessageFormat. */
function t(key, ...values) {
  const template = D.words[language][key];
  if (template === undefined) return key;
  return template.replace(/''/g, "'").replace(/\{(\d)\}/g, (all, index) => String(values[index]));
}

/** The period as it stands in the report's own title: 2020, 2021Q3, 2021-11. */
function periodName(period) {
  if (!/[\u4e00-\u9fff]/.test(D.county + D.title)) return ' ' + period + ' ';
  const quarter = /^(\d{4})Q(\d)$/.exec(period);
  if (quarter) return quarter[1] + '年第' + quarter[2] + '季度';
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month) return month[1] + '年' + Number(month[2]) + '月';
  return /^\d{4}$/.test(period) ? period + '年' : period;
}

/** An exact decimal, cut where it would fill the line. */
function short(decimal) {
  const cut = /^(-?\d+\.\d{8})\d+$/.exec(decimal);
  return cut ? cut[1] + '…' : decimal;
}

const SCALES = { 十: 1, 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };
const FALLING = /下降|减少|降低/;

/** Whether the printed words say the number itself and nothing was rounded: 37560份, 3.756万份, 下降36.8%. */
function saysExactly(text, decimal) {
  const said = /^([^\d]*?)(-?\d+)(?:\.(\d+))?(百万|千万|[十百千万亿])?([^\d]*)$/.exec(text.replace(/(\d),(?=\d{3})/g, '$1'));
  if (!said || /[余多超近约逾]/.test(said[1] + said[5])) return false;
  const behind = said[3] || '';
  const zeros = (SCALES[said[4]] || 0) - behind.length;
  const digits = said[2] + behind;
  const plain = zeros >= 0 ? digits + '0'.repeat(zeros) : digits.slice(0, zeros) + '.' + digits.slice(zeros);
  const bare = number => number.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '').replace(/^(-?)0+(?=\d)/, '$1').replace(/^(-?)\./, '$10.');
  return bare(plain) === bare(FALLING.test(said[1]) ? decimal.replace(/^-/, '') : decimal);
}

/** A count for the eye: 9,871. */
function thousands(count) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The same decimal rounded for the eye; like the report, what is below 100% is never shown as 100%. */
function rounded(decimal, places, unit) {
  const most = Math.min(places, 8);
  const shown = Number(decimal).toFixed(most);
  if (unit !== '%' || Number(shown) < 100 || !/^\d{1,2}(\.|$)/.test(decimal)) return shown;
  const [whole, behind] = (decimal + '.').split('.');
  return most ? whole + '.' + behind.slice(0, most).padEnd(most, '0') : whole;
}

function size(bytes) {
  return bytes < 1024 ? bytes + ' B' : bytes < 1048576 ? (bytes / 1024).toFixed(0) + ' KB' : (bytes / 1048576).toFixed(1) + ' MB';
}

/** A relative link into the set; every step is encoded, so that a name is never anything but a name. */
function sourceLink(path) {
  const named = D.files.find(file => file.href && file.path === path);
  return 'sources/' + (named ? named.href : path.split('/').map(encodeURIComponent).join('/'));
}

/** 1 → A, 28 → AB. */
function letters(column) {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function place(address) {
  const parts = /^([A-Z]+)(\d+)$/.exec(address);
  if (!parts) return null;
  let column = 0;
  for (const letter of parts[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]), column };
}

/** Each step that was done to a cell's content, in words. */
function conversionWords(conversion) {
  if (!conversion) return t('conversion.none');
  return conversion.split('; ').map(step => {
    const [kind, ...rest] = step.split(' ');
    const known = D.words[language]['conversion.' + kind];
    return known === undefined ? step : t('conversion.' + kind, rest.join(' '));
  }).join(language === 'zh' ? '，' : ', ');
}
