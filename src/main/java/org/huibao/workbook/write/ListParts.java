package org.huibao.workbook.write;

import java.util.List;
import java.util.Map;

/** The small parts of a workbook of lists: what its sheets are called, how cells look, what links open. */
public final class ListParts {

    /** Of one line, in points. */
    public static final int ROW_HEIGHT = 16;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private ListParts() {}

    /** A sheet as the workbook names it: which of its parts, and the row that every printed page repeats. */
    public record Tab(String name, int part, int headerRow) {}

    /** How each sheet begins: its columns side by side fill the width of a page. */
    public static String worksheet() {
        return XML + "<worksheet xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";
    }

    /** @param headerRow stays in sight where it is the first */
    public static String view(int headerRow) {
        String from = "A" + (headerRow + 1);
        return "<sheetViews><sheetView workbookViewId=\"0\">"
                + (headerRow == 1
                        ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                                + "<selection pane=\"bottomLeft\" activeCell=\"" + from + "\" sqref=\"" + from + "\"/>"
                        : "")
                + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"" + ROW_HEIGHT
                + "\" customHeight=\"1\"/>";
    }

    /** How each sheet is printed, and ends. */
    public static String page(String title) {
        String left = title.isEmpty() ? "" : "&amp;L" + escaped(title.replace("&", "&&"));
        return "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.7\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
                + "<headerFooter><oddHeader>" + left
                + "&amp;R&amp;A</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>"
                + "</worksheet>";
    }

    /** @param tabs in the order in which they are seen */
    public static String workbook(List<Tab> tabs) {
        StringBuilder list = new StringBuilder();
        StringBuilder titles = new StringBuilder();
        for (int i = 0; i < tabs.size(); i++) {
            Tab tab = tabs.get(i);
            list.append("<sheet name=\"" + escaped(tab.name()) + "\" sheetId=\"" + tab.part() + "\" r:id=\"rId"
                    + tab.part() + "\"/>");
            titles.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + i + "\">"
                    + escaped(location(tab.name(), "$" + tab.headerRow() + ":$" + tab.headerRow())) + "</definedName>");
        }
        return XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                + "\"><bookViews><workbookView/></bookViews>" + "<sheets>" + list + "</sheets><definedNames>" + titles
                + "</definedNames></workbook>";
    }

    public static String workbookRelations(int sheets) {
        StringBuilder relations = new StringBuilder(
                "<Relationship Id=\"rIdS\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>");
        for (int i = 1; i <= sheets; i++) {
            relations.append("<Relationship Id=\"rId" + i + "\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
        }
        return relations(relations.toString());
    }

    public static String packageRelations() {
        return relations(
                "<Relationship Id=\"rId1\" Type=\"" + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/>");
    }

    /** @param targets '/'-joined path in the folder → number of the relation */
    public static String linkRelations(String folder, Map<String, Integer> targets) {
        StringBuilder relations = new StringBuilder();
        targets.forEach((target, id) -> relations
                .append("<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/hyperlink\" Target=\"")
                .append(escaped(RelativeAddress.of(folder + target)))
                .append("\" TargetMode=\"External\"/>"));
        return relations(relations.toString());
    }

    /** A place in a workbook, behind the file that a link opens. */
    public static String location(String sheet, String cell) {
        String name = sheet.indexOf('\'') < 0 ? sheet : sheet.replace("'", "''");
        return "'" + name + "'!" + cell;
    }

    public static String types(int sheets) {
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
            types.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
        }
        return XML + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", "sheet.main") + override("/xl/styles.xml", "styles") + types
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String relations(String inside) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inside + "</Relationships>";
    }

    /** 0 as it comes, 1 header, 2 text, 3 number, 4 link, 5 text and 6 link over several lines. */
    public static String styles() {
        String font = "<name val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/>";
        String cell = "numFmtId=\"0\" borderId=\"1\" xfId=\"0\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"";
        return XML + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"3\"><font><sz val=\"11\"/>" + font + "</font>"
                + "<font><b/><sz val=\"11\"/>" + font + "</font>"
                + "<font><u/><sz val=\"11\"/><color rgb=\"FF1F5FBF\"/>" + font + "</font></fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFDDE7F3\"/></patternFill></fill></fills>"
                + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>"
                + line("left")
                + line("right") + line("top") + line("bottom") + "<diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"7\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf " + cell
                + " fontId=\"1\" fillId=\"2\" applyFill=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>"
                + "<xf " + cell + " fontId=\"0\" fillId=\"0\"><alignment vertical=\"top\"/></xf>"
                + "<xf " + cell
                + " fontId=\"0\" fillId=\"0\"><alignment horizontal=\"right\" vertical=\"top\" indent=\"1\"/></xf>"
                + "<xf " + cell + " fontId=\"2\" fillId=\"0\"><alignment vertical=\"top\"/></xf>"
                + "<xf " + cell + " fontId=\"0\" fillId=\"0\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
                + "<xf " + cell
                + " fontId=\"2\" fillId=\"0\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private static String line(String side) {
        return "<" + side + " style=\"thin\"><color rgb=\"FFC8CDD3\"/></" + side + ">";
    }

    private static String escaped(String text) {
        XmlBytes escaped = new XmlBytes(text.length() + 16);
        escaped.text(text, text.length());
        return escaped.toString();
    }
}
