package org.huibao.confirm;

/**
 * The official look (GB/T 9704: 仿宋 for text, 黑体 for headings, 方正小标宋 for the title, page and margins), in sizes in which a slip has no more than three
 * pages where that is possible.
 *
 * @param text half points of running text, and {@code line} its height in twentieths of a point
 * @param sentence of the report's sentences, and {@code sentenceLine}
 * @param cell of the table, and {@code cellLine}
 */
record SlipLooks(int text, int line, int sentence, int sentenceLine, int cell, int cellLine) {

    private static final int SOME_ROWS = 30;
    private static final int SOME_LETTERS = 1400;

    /** Of a page's text, in twentieths of a point. */
    private static final int WIDTH = 8844;

    private static final String STYLES = "<w:styles " + WordMarkup.NAMESPACES + ">";

    static SlipLooks of(int rows, int letters) {
        return rows > SOME_ROWS || letters > SOME_LETTERS
                ? new SlipLooks(24, 400, 21, 330, 18, 260)
                : new SlipLooks(28, 480, 24, 420, 21, 320);
    }

    /** The part {@code word/styles.xml}. */
    String styles() {
        int indent = 2 * text * 10;
        return STYLES + "<w:docDefaults><w:rPrDefault><w:rPr>" + font("仿宋_GB2312") + size(text)
                + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                + style("Normal", "", spacing(line, 0, 0) + "<w:jc w:val=\"both\"/>", size(text))
                + style(
                        "SlipTitle",
                        "Normal",
                        spacing(640, 0, 0) + "<w:jc w:val=\"center\"/>",
                        font("方正小标宋简体") + size(40))
                + style(
                        "SlipSubject",
                        "Normal",
                        spacing(line, 0, 200) + "<w:jc w:val=\"center\"/>",
                        font("楷体_GB2312") + size(28))
                + style(
                        "SlipTo",
                        "Normal",
                        "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + WIDTH + "\"/></w:tabs>" + spacing(line, 0, 0)
                                + "<w:jc w:val=\"left\"/>",
                        size(text))
                + style("SlipText", "Normal", spacing(line, 0, 0) + indent(indent), size(text))
                + style(
                        "SlipHeading",
                        "Normal",
                        "<w:keepNext/>" + spacing(line, 120, 60) + indent(indent),
                        font("黑体") + size(text))
                + style("SlipNote", "Normal", spacing(cellLine, 60, 60), font("楷体_GB2312") + size(cell))
                + style(
                        "SlipSentence",
                        "Normal",
                        spacing(sentenceLine, 0, 0) + indent(2 * sentence * 10),
                        size(sentence))
                + style("SlipCell", "Normal", spacing(cellLine, 0, 0) + "<w:jc w:val=\"left\"/>", size(cell))
                + style("SlipPlace", "SlipCell", "<w:jc w:val=\"left\"/>", size(Math.min(cell, 18)))
                + style("SlipMiddle", "SlipCell", "<w:jc w:val=\"center\"/>", size(cell))
                + style("SlipNumeral", "SlipCell", "<w:jc w:val=\"right\"/>", size(cell))
                + style("SlipHead", "SlipCell", "<w:jc w:val=\"center\"/>", font("黑体") + size(cell))
                + style(
                        "SlipOpinion",
                        "Normal",
                        spacing(Math.max(line, 440), 0, 0) + "<w:jc w:val=\"left\"/>",
                        size(Math.max(text, 28)))
                + style("SlipFooter", "Normal", spacing(line, 0, 0) + "<w:jc w:val=\"center\"/>", font("宋体") + size(21))
                + "<w:style w:type=\"character\" w:styleId=\"SlipOwn\"><w:name w:val=\"SlipOwn\"/><w:rPr><w:b/></w:rPr></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"SlipShare\"><w:name w:val=\"SlipShare\"/><w:rPr>"
                + "<w:color w:val=\"1F4E79\"/>" + size(sentence - 3) + "</w:rPr></w:style>"
                + "<w:style w:type=\"table\" w:styleId=\"SlipTable\"><w:name w:val=\"SlipTable\"/><w:tblPr><w:tblBorders>"
                + border("top") + border("left") + border("bottom") + border("right") + border("insideH")
                + border("insideV")
                + "</w:tblBorders><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/>"
                + "</w:tblCellMar></w:tblPr></w:style></w:styles>";
    }

    private static String style(String id, String based, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\"" + (based.isEmpty() ? " w:default=\"1\"" : "") + " w:styleId=\"" + id
                + "\"><w:name w:val=\"" + id + "\"/>"
                + (based.isEmpty() ? "" : "<w:basedOn w:val=\"" + based + "\"/>") + "<w:pPr>" + paragraph
                + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }

    private static String spacing(int line, int before, int after) {
        return "<w:spacing w:before=\"" + before + "\" w:after=\"" + after + "\" w:line=\"" + line + "\" w:lineRule=\""
                + "atLeast" + "\"/>";
    }

    private static String indent(int first) {
        return "<w:ind w:firstLineChars=\"200\" w:firstLine=\"" + first + "\"/>";
    }

    private static String font(String name) {
        return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\" w:eastAsia=\"" + name
                + "\" w:cs=\"Times New Roman\"/>";
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>";
    }
}
