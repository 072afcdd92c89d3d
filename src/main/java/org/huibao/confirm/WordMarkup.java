package org.huibao.confirm;

/** Pieces of WordprocessingML as text (ECMA-376 part 1, clause 17), and boxes that can be ticked ([MS-DOCX] 2.6.1.7). */
final class WordMarkup {

    static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private static final String BOX = "☐";

    private WordMarkup() {}

    static String paragraph(String style, String runs) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>";
    }

    static String run(String text) {
        return run(text, "");
    }

    /** @param looks content of {@code w:rPr} */
    static String run(String text, String looks) {
        if (text.isEmpty()) {
            return "";
        }
        return "<w:r>" + (looks.isEmpty() ? "" : "<w:rPr>" + looks + "</w:rPr>") + "<w:t xml:space=\"preserve\">"
                + escaped(text) + "</w:t></w:r>";
    }

    /** A control around runs. */
    static String control(int id, String tag, String title, String kind, String runs) {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"" + escaped(title) + "\"/><w:tag w:val=\"" + tag + "\"/><w:id w:val=\""
                + id + "\"/>" + kind + "</w:sdtPr><w:sdtContent>" + runs + "</w:sdtContent></w:sdt>";
    }

    /** Ticked with a click; the font has both signs on every machine that Word runs on. */
    static String box(int id, String tag, String title) {
        String font = "MS Gothic";
        return control(
                id,
                tag,
                title,
                "<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2611\" w14:font=\""
                        + "Segoe UI Symbol" + "\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"" + font
                        + "\"/></w14:checkbox>",
                run(
                        BOX,
                        "<w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\" w:eastAsia=\"" + font
                                + "\" w:hint=\"eastAsia\"/>"));
    }

    static String field(String code) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + code
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    /** Characters that no XML can hold are left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints()
                .filter(each -> each >= 0x20 && each != 0xFFFE && each != 0xFFFF && (each < 0xD800 || each > 0xDFFF))
                .forEach(each -> {
                    switch (each) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(each);
                    }
                });
        return escaped.toString();
    }
}
