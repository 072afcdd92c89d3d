package org.huibao.workbook.write;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Look;

/**
 * The styles of one workbook, numbered as they are asked for. A border and a fill stand there with all that Apache POI makes on its way to them, for the
 * files are those that it once wrote.
 */
final class LookTable {

    private static final String SONG = "宋体";
    private static final String HEI = "黑体";
    /** Its lines are as high with every program; those of a Chinese font that is missing are not. */
    private static final String STRUT_FONT = "Arial";

    private static final String INK = "1F2937";
    private static final String QUIET = "5B6472";
    private static final String RULE = "9AA5B1";
    private static final String HEADER_FILL = "DDE7F3";
    private static final String INPUT_FILL = "FFF8DC";
    private static final String CLOSED_FILL = "F1F3F5";

    private static final String COMMENT_FONT = font(SONG, 10, INK);

    private static final int FIRST_OWN_FORMAT = 164;
    /** Excel's own, as the library takes it. */
    private static final int MOST_FORMATS = 250;

    private static final List<String> NO_BORDER = List.of();
    private static final List<String> LINE_BELOW = List.of(border("bottom", false), border("bottom", true));
    private static final List<String> BOX = List.of(
            border("top", false),
            border("right", false) + border("top", false),
            border("right", false) + border("top", false) + border("bottom", false),
            box(false, false, false, false),
            box(false, false, true, false),
            box(false, true, true, false),
            box(false, true, true, true),
            box(true, true, true, true));

    private static final Map<Look, Design> DESIGNS = designs();

    private final Map<Asked, Integer> numbers = new HashMap<>();
    private final StringBuilder styles = new StringBuilder();
    private final List<String> fonts = new ArrayList<>();
    private final Map<String, Integer> fills = new LinkedHashMap<>();
    private final Map<String, Integer> borders = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();

    LookTable() {
        fonts.add(
                "<sz val=\"11.0\"/><color indexed=\"8\"/><name val=\"Calibri\"/><family val=\"2\"/><scheme val=\"minor\"/>");
        number("<patternFill patternType=\"none\"/>", fills);
        number("<patternFill patternType=\"darkGray\"/>", fills);
        number("<left/><right/><top/><bottom/><diagonal/>", borders);
        styles.append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
    }

    private record Asked(Look look, String format) {}

    /**
     * @param fill its colour; empty for none
     * @param applied which of border and fill are used
     */
    private record Design(String font, List<String> borders, String fill, String applied, String alignment) {}

    int number(Look look, String format) {
        return numbers.computeIfAbsent(new Asked(look, format), asked -> {
            add(asked);
            return numbers.size() + 1;
        });
    }

    /** Each comment has its own font, of which no cell knows. */
    void addCommentFont() {
        fonts.add(COMMENT_FONT);
    }

    byte[] part() {
        StringBuilder part = new StringBuilder(PackageParts.XML + "<styleSheet xmlns=\"" + PackageParts.MAIN + "\">");
        part.append("<numFmts count=\"").append(formats.size());
        part.append(formats.isEmpty() ? "\"/>" : "\">");
        formats.forEach((code, number) -> part.append("<numFmt numFmtId=\"")
                .append(number)
                .append("\" formatCode=\"")
                .append(LibraryText.attribute(code))
                .append("\"/>"));
        part.append(formats.isEmpty() ? "" : "</numFmts>");
        list("font", fonts, part);
        list("fill", fills.keySet(), part);
        list("border", borders.keySet(), part);
        part.append("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>");
        part.append("</cellStyleXfs><cellXfs count=\"")
                .append(numbers.size() + 1)
                .append("\">");
        part.append(styles).append("</cellXfs><cellStyles count=\"1\">");
        // Some programs warn of a workbook in which no style has a name.
        part.append("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
        return XmlBytes.bytes(part.toString());
    }

    private static void list(String name, Iterable<String> items, StringBuilder part) {
        StringBuilder list = new StringBuilder();
        int count = 0;
        for (String item : items) {
            list.append('<').append(name).append('>').append(item);
            list.append("</").append(name).append('>');
            count++;
        }
        part.append('<').append(name).append("s count=\"").append(count).append("\">");
        part.append(list).append("</").append(name).append("s>");
    }

    private void add(Asked asked) {
        Design design = DESIGNS.get(asked.look);
        fonts.add(design.font);
        int border = 0;
        for (String step : design.borders) {
            border = number(step, borders);
        }
        int fill = 0;
        if (!design.fill.isEmpty()) {
            String colour = "\"><fgColor rgb=\"" + design.fill + "\"/></patternFill>";
            number("<patternFill patternType=\"none" + colour, fills);
            fill = number("<patternFill patternType=\"solid" + colour, fills);
        }
        boolean general = asked.format.equals(Entry.GENERAL);
        styles.append("<xf numFmtId=\"").append(general ? 0 : format(asked.format));
        styles.append("\" fontId=\"").append(fonts.size() - 1);
        styles.append("\" fillId=\"").append(fill).append("\" borderId=\"").append(border);
        styles.append("\" xfId=\"0\" applyAlignment=\"true\" applyFont=\"true\"")
                .append(design.applied);
        styles.append(general ? "" : " applyNumberFormat=\"true\"").append("><alignment vertical=");
        styles.append(design.alignment).append("/><protection locked=\"");
        styles.append(!asked.look.isInput()).append("\"/></xf>");
    }

    private int format(String code) {
        int known = BuiltinFormats.getBuiltinFormat(code);
        if (known >= 0) {
            return known;
        }
        if (!formats.containsKey(code) && formats.size() == MOST_FORMATS) {
            throw new IllegalStateException("more than " + MOST_FORMATS + " number formats");
        }
        return formats.computeIfAbsent(code, none -> FIRST_OWN_FORMAT + formats.size());
    }

    private static int number(String item, Map<String, Integer> items) {
        return items.computeIfAbsent(item, none -> items.size());
    }

    private static Map<Look, Design> designs() {
        Map<Look, Design> designs = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            designs.put(look, design(look));
        }
        return designs;
    }

    private static Design design(Look look) {
        return switch (look) {
            case TITLE -> words(font(HEI, 18, INK), "center");
            case SUBTITLE -> words(font(SONG, 11, INK), "left");
            case SUBTITLE_RIGHT, LABEL -> words(font(SONG, 11, INK), "right");
            case CODE -> words(font(STRUT_FONT, 12, INK), "left");
            case INSTRUCTION -> words(font(SONG, 10, QUIET), "left");
            case INPUT_LINE ->
                new Design(
                        font(SONG, 11, INK),
                        LINE_BELOW,
                        INPUT_FILL,
                        " applyFill=\"true\" applyBorder=\"true\"",
                        wrapped("center", "left"));
            case HEADER -> boxed(font(HEI, 11, INK), HEADER_FILL, wrapped("center", "center"));
            case TEXT -> boxed(font(SONG, 11, INK), "", wrapped("center", "left") + " indent=\"1\"");
            case CENTRED -> boxed(font(SONG, 11, INK), "", wrapped("center", "center"));
            case NUMBER -> number(font(SONG, 11, QUIET), CLOSED_FILL);
            case CROSSED -> boxed(font(SONG, 11, QUIET), CLOSED_FILL, wrapped("center", "center"));
            case INPUT_NUMBER -> number(font(SONG, 11, INK), INPUT_FILL);
            case INPUT_TEXT -> boxed(font(SONG, 10, INK), INPUT_FILL, wrapped("center", "left") + " indent=\"1\"");
            case INPUT_PROSE -> boxed(font(SONG, 11, INK), INPUT_FILL, wrapped("top", "left") + " indent=\"1\"");
            case STRUT -> new Design(font(STRUT_FONT, 17, INK), NO_BORDER, "", "", "\"center\"");
        };
    }

    /** A number has no second line: without room it would be shown as ####. */
    private static Design number(String font, String fill) {
        return boxed(
                font, fill, "\"center\" horizontal=\"right\" wrapText=\"false\" indent=\"1\" shrinkToFit=\"true\"");
    }

    private static Design words(String font, String horizontal) {
        return new Design(font, NO_BORDER, "", "", wrapped("center", horizontal));
    }

    private static Design boxed(String font, String fill, String alignment) {
        String applied = " applyBorder=\"true\"" + (fill.isEmpty() ? "" : " applyFill=\"true\"");
        return new Design(font, BOX, fill, applied, alignment);
    }

    private static String wrapped(String vertical, String horizontal) {
        return "\"" + vertical + "\" horizontal=\"" + horizontal + "\" wrapText=\"true\"";
    }

    private static String font(String name, int points, String colour) {
        return "<name val=\"" + name + "\"/><sz val=\"" + points + ".0\"/><color rgb=\"FF" + colour + "\"/>";
    }

    private static String box(boolean left, boolean right, boolean top, boolean bottom) {
        return border("left", left) + border("right", right) + border("top", top) + border("bottom", bottom);
    }

    private static String border(String side, boolean coloured) {
        return "<" + side + " style=\"thin\"" + (coloured ? "><color rgb=\"" + RULE + "\"/></" + side + ">" : "/>");
    }
}
