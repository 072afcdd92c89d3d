package org.huibao.workbook.write;

/** The comments of one sheet: their texts, and the boxes in VML that they are shown in. */
final class CommentParts {

    private static final int COLUMNS = 3;
    private static final int CHARACTERS = 26;
    private static final int BEFORE_FIRST_SHAPE = 1024;

    private static final String DRAWING = PackageParts.XML
            + "<xml xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
            + "<o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\""
            + " coordsize=\"21600,21600\" o:spt=\"202.0\" path=\"m,l,21600r21600,l21600,xe\">"
            + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
    private static final String SHAPE = "\" type=\"#_x0000_t202\" style=\"position:absolute; visibility:hidden\""
            + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color=\"#ffffe1\"/>"
            + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
            + "<v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/>"
            + "<x:SizeWithCells/><x:Anchor>";
    private static final String FONT =
            "\" authorId=\"0\"><text><r><rPr><color rgb=\"FF1F2937\"/><sz val=\"10.0\"/>" + "<rFont val=\"宋体\"/></rPr>";

    private final StringBuilder texts = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    /**
     * @param address of the cell, {@code C7}
     * @param row of the cell, from 1
     * @param column of the cell, from 1
     * @param text not empty
     */
    void add(String address, int row, int column, String text) {
        String shown = LibraryText.unnumbered(text);
        texts.append("<comment ref=\"").append(address).append(FONT).append(LibraryText.tag(shown));
        texts.append(LibraryText.content(shown)).append("</t></r></text></comment>");
        int lines =
                text.lines().mapToInt(line -> line.length() / CHARACTERS + 1).sum();
        shapes.append("<v:shape id=\"_x0000_s").append(BEFORE_FIRST_SHAPE + ++count);
        // Beside the cell, from its upper edge down.
        shapes.append(SHAPE).append(column).append(", 0, ").append(row - 1).append(", 0, ");
        shapes.append(column + COLUMNS).append(", 0, ").append(row + (lines + 1) / 2);
        shapes.append(", 0</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>").append(row - 1);
        shapes.append("</x:Row><x:Column>").append(column - 1);
        shapes.append("</x:Column></x:ClientData></v:shape>");
    }

    byte[] comments() {
        return XmlBytes.bytes(PackageParts.XML + "<comments xmlns=\"" + PackageParts.MAIN
                + "\"><authors><author/></authors><commentList>" + texts + "</commentList></comments>");
    }

    byte[] drawing() {
        return XmlBytes.bytes(DRAWING + shapes + "</xml>");
    }
}
