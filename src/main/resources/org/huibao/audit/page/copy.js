// Copying a link, or the place of a cell.
function copyText(text) {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.appendChild(area);
  area.select();
  // On a file from a disk the newer clipboard interface is not there.
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

function CopyButton({ text, label, title }) {
  const [done, setDone] = useState(false);
  useEffect(() => setDone(false), [text]);
  const copy = event => {
    const button = event.currentTarget;
    setDone(copyText(text));
    button.focus();
  };
  return h('button', { type: 'button', class: 'plain', title, onClick: copy }, done ? t('link.copied') : label);
}

function CopyLink({ code }) {
  return h(CopyButton, { text: location.href.split('#')[0] + '#figure=' + code, label: t('link.copy') });
}

/** As a spreadsheet's own name box takes it: 填报表!E9, 'Sheet 1'!E9. */
function cellName(sheet, address) {
  return (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : "'" + sheet.replace(/'/g, "''") + "'") + '!' + address;
}

/** File, sheet and cell: a browser opens a workbook at its beginning. */
function CopyPlace({ file, sheet, address }) {
  if (!file || !sheet || !address) return null;
  return h(CopyButton, { text: 'sources/' + file.path + ' ' + cellName(sheet, address), label: t('place.copy'), title: t('place.how') });
}
