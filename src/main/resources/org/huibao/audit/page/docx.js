// A Word file out of paragraphs and tables, packed here: stored without compression, so that nothing but these lines is needed.
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPENXML = 'http://schemas.openxmlformats.org/';

function xmlText(text) {
  const known = [...String(text)].filter(each => each.length === 2 || !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/.test(each)).join('');
  return known
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Line ends of the text are line ends of the paragraph. */
function wordRun(text, look) {
  return '<w:r>' + (look ? '<w:rPr>' + look + '</w:rPr>' : '') + xmlText(text).split('\n')
    .map(line => '<w:t xml:space="preserve">' + line + '</w:t>').join('<w:br/>') + '</w:r>';
}

function wordParagraph(style, text, look) {
  return '<w:p><w:pPr><w:pStyle w:val="' + style + '"/></w:pPr>' + wordRun(text, look) + '</w:p>';
}

/** @param widths of the columns, in twentieths of a point; rows of texts, the first of them the header that every page repeats */
function wordTable(widths, rows, centred) {
  const cell = (text, i, head) => '<w:tc><w:tcPr><w:tcW w:w="' + widths[i] + '" w:type="dxa"/>' + (head ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' : '') + '<w:vAlign w:val="center"/></w:tcPr>'
    + wordParagraph(head ? 'TableHead' : centred.includes(i) ? 'TableCentre' : 'TableText', text) + '</w:tc>';
  return '<w:tbl><w:tblPr><w:tblW w:w="' + widths.reduce((sum, width) => sum + width, 0) + '" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>'
    + ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => '<w:' + side + ' w:val="single" w:sz="' + (side.startsWith('inside') ? 4 : 8) + '" w:space="0" w:color="000000"/>').join('')
    + '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>'
    + widths.map(width => '<w:gridCol w:w="' + width + '"/>').join('') + '</w:tblGrid>'
    + rows.map((row, number) => '<w:tr><w:trPr><w:cantSplit/>' + (number ? '<w:trHeight w:val="400" w:hRule="atLeast"/>' : '<w:trHeight w:val="440" w:hRule="atLeast"/><w:tblHeader/>') + '</w:trPr>'
      + row.map((text, i) => cell(text, i, number === 0)).join('') + '</w:tr>').join('') + '</w:tbl>';
}

function wordStyle(id, fonts, halfPoints, paragraph, bold) {
  return '<w:style w:type="paragraph"' + (id === 'Normal' ? ' w:default="1"' : '') + ' w:styleId="' + id + '"><w:name w:val="' + id + '"/>' + (id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>') + '<w:pPr>' + paragraph + '</w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="'
    + fonts + '"/>' + (bold ? '<w:b/>' : '') + '<w:sz w:val="' + halfPoints + '"/><w:szCs w:val="' + halfPoints + '"/></w:rPr></w:style>';
}

/** As official documents are set: GB/T 9704. */
function wordStyles() {
  return XML + '<w:styles xmlns:w="' + OPENXML + 'wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    + wordStyle('Normal', '仿宋_GB2312', 32, '<w:spacing w:line="560" w:lineRule="exact"/>')
    + wordStyle('Title', '方正小标宋简体', 44, '<w:spacing w:before="0" w:after="120" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>')
    + wordStyle('Subtitle', '楷体_GB2312', 32, '<w:spacing w:after="280" w:line="560" w:lineRule="exact"/><w:jc w:val="center"/>')
    + wordStyle('Heading', '黑体', 32, '<w:keepNext/><w:spacing w:before="240" w:after="120" w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/><w:outlineLvl w:val="0"/>')
    + wordStyle('Body', '仿宋_GB2312', 32, '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/><w:jc w:val="both"/>')
    + wordStyle('Sign', '仿宋_GB2312', 32, '<w:keepLines/><w:spacing w:before="200" w:line="600" w:lineRule="exact"/><w:ind w:firstLine="640"/>')
    + wordStyle('TableHead', '黑体', 22, '<w:keepNext/><w:spacing w:line="300" w:lineRule="exact"/><w:jc w:val="center"/>')
    + wordStyle('TableText', '仿宋_GB2312', 22, '<w:spacing w:before="30" w:after="30" w:line="300" w:lineRule="exact"/>')
    + wordStyle('TableCentre', '仿宋_GB2312', 22, '<w:spacing w:before="30" w:after="30" w:line="300" w:lineRule="exact"/><w:jc w:val="center"/>')
    + wordStyle('Footer', '宋体', 28, '<w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>') + '</w:styles>';
}

/** The bytes of a Word file; the same body gives the same bytes. */
function wordFile(body, title) {
  const part = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
  const relation = (id, kind, target) => '<Relationship Id="' + id + '" Type="' + OPENXML + 'officeDocument/2006/relationships/' + kind + '" Target="' + target + '"/>';
  const relations = inside => XML + '<Relationships xmlns="' + OPENXML + 'package/2006/relationships">' + inside + '</Relationships>';
  const space = ' xmlns:w="' + OPENXML + 'wordprocessingml/2006/main" xmlns:r="' + OPENXML + 'officeDocument/2006/relationships"';
  return zipStored([
    ['[Content_Types].xml', XML + '<Types xmlns="' + OPENXML + 'package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
      + ['document', 'styles', 'footer'].map(each => '<Override PartName="/word/' + each + '.xml" ContentType="' + part + (each === 'document' ? 'document.main' : each) + '+xml"/>').join('')
      + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'word/document.xml') + '<Relationship Id="rId2" Type="' + OPENXML + 'package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>')],
    ['docProps/core.xml', XML + '<cp:coreProperties xmlns:cp="' + OPENXML + 'package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>' + xmlText(title) + '</dc:title></cp:coreProperties>'],
    ['word/_rels/document.xml.rels', relations(relation('rId1', 'styles', 'styles.xml') + relation('rId2', 'footer', 'footer.xml'))],
    ['word/styles.xml', wordStyles()],
    ['word/footer.xml', XML + '<w:ftr' + space + '><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>'],
    ['word/document.xml', XML + '<w:document' + space + '><w:body>' + body + '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr></w:body></w:document>'],
  ]);
}

let crcTable = null;
function crc32(bytes) {
  if (!crcTable) {
    crcTable = Uint32Array.from({ length: 256 }, (_, i) => {
      let value = i;
      for (let k = 0; k < 8; k++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
      return value >>> 0;
    });
  }
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}

/** Entries of name and text into a zip without compression, all of 1 January 1980. */
function zipStored(entries) {
  const encoder = new TextEncoder();
  const pieces = [];
  const directory = [];
  let at = 0;
  const numbers = (...pairs) => {
    const view = new DataView(new ArrayBuffer(pairs.reduce((sum, [size]) => sum + size, 0)));
    let offset = 0;
    for (const [size, value] of pairs) {
      if (size === 4) view.setUint32(offset, value, true);
      else view.setUint16(offset, value, true);
      offset += size;
    }
    return new Uint8Array(view.buffer);
  };
  for (const [name, text] of entries) {
    const [title, bytes] = [encoder.encode(name), encoder.encode(text)];
    // Version 2.0, names in UTF-8, stored, 00:00 of 1 January 1980.
    const common = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, 33], [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, title.length], [2, 0]];
    pieces.push(numbers([4, 0x04034b50], ...common), title, bytes);
    directory.push(numbers([4, 0x02014b50], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), title);
    at += 30 + title.length + bytes.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  return new Blob([...pieces, ...directory, numbers([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, at], [2, 0])]);
}
