package org.huibao.proof.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.huibao.proof.seen.FormatRendering;
import org.huibao.proof.seen.PictureFont;
import org.huibao.proof.seen.SeenLook;

/** How the cell styles of a workbook show what the cells hold (ISO/IEC 29500-1, clause 18.8). */
final class CellStyles {

    private static final String WHITE = "white";
    static final String NOTHING = ";;;";

    private final boolean from1904;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<String> fills = new ArrayList<>();
    private final List<SeenLook> looks = new ArrayList<>();
    private final List<String> conditional = new ArrayList<>();

    private CellStyles(boolean from1904) {
        this.from1904 = from1904;
    }

    /** @param colour written so that equal ones are equal; empty for the automatic one */
    private record Font(boolean struck, String pictures, String colour) {}

    static CellStyles of(XlsxPackage workbook) throws IOException, XMLStreamException {
        CellStyles styles = new CellStyles(workbook.datesFrom1904());
        String part = workbook.part("/styles");
        if (part != null) {
            try (XlsxPart xml = workbook.open(part)) {
                styles.read(xml);
            }
        }
        return styles;
    }

    /** One for each style of cells. */
    List<SeenLook> looks() {
        return looks;
    }

    /** The number format of each style that conditions give to cells; empty where it has none. One that hides has {@link #NOTHING}. */
    List<String> conditional() {
        return conditional;
    }

    private void read(XlsxPart xml) throws XMLStreamException {
        String inside = "";
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals(inside)) {
                inside = "";
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "fonts", "fills", "cellXfs", "dxfs" -> inside = xml.name();
                case "numFmt" -> {
                    if (inside.isEmpty()) {
                        formats.put(Integer.parseInt(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                    }
                }
                case "dxf" -> {
                    if (inside.equals("dxfs")) {
                        conditional.add(conditional(xml));
                    }
                }
                case "font" -> {
                    if (inside.equals("fonts")) {
                        fonts.add(font(xml));
                    }
                }
                case "fill" -> {
                    if (inside.equals("fills")) {
                        fills.add(fill(xml));
                    }
                }
                case "xf" -> {
                    if (inside.equals("cellXfs")) {
                        looks.add(look(xml));
                    }
                }
                default -> {}
            }
        }
    }

    /** Of a style that has just begun: what is written in the colour of the paper is shown as nothing. */
    static String conditional(XlsxPart xml) throws XMLStreamException {
        String format = "";
        String part = "";
        String ink = "";
        String paper = WHITE;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                part = depth == 2 ? xml.name() : part;
                switch (xml.name()) {
                    case "numFmt" -> format = XlsxPart.unescaped(xml.attribute("formatCode"));
                    case "color" -> ink = part.equals("font") ? colour(xml) : ink;
                    case "fill" -> paper = "pattern";
                    case "bgColor" -> paper = colour(xml);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return !ink.isEmpty() && ink.equals(paper) ? NOTHING : format;
    }

    private static Font font(XlsxPart xml) throws XMLStreamException {
        boolean struck = false;
        String pictures = "";
        String colour = "";
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.name()) {
                    case "strike" -> struck |= isOn(xml.attribute("val"));
                    case "name" -> pictures = xml.attribute("val");
                    case "color" -> colour = colour(xml);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return new Font(struck, PictureFont.isOne(pictures) ? pictures : "", colour);
    }

    private static String fill(XlsxPart xml) throws XMLStreamException {
        String colour = WHITE;
        boolean solid = false;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (xml.name().equals("patternFill")) {
                    solid = xml.attribute("patternType").equals("solid");
                    String pattern = xml.attribute("patternType");
                    colour = solid || pattern.equals("none") || pattern.isEmpty() ? WHITE : "pattern";
                } else if (xml.name().equals("gradientFill")) {
                    colour = "gradient";
                } else if (xml.name().equals("fgColor") && solid) {
                    colour = colour(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return colour;
    }

    private static String colour(XlsxPart xml) {
        String tint = xml.attribute("tint");
        String shade = tint.isEmpty() || Double.parseDouble(tint) == 0 ? "" : " " + tint;
        String rgb = xml.attribute("rgb").toUpperCase(java.util.Locale.ROOT);
        if (!rgb.isEmpty()) {
            String bare = rgb.length() == 8 ? rgb.substring(2) : rgb;
            return (bare.equals("FFFFFF") ? WHITE : bare) + shade;
        }
        String indexed = xml.attribute("indexed");
        if (!indexed.isEmpty()) {
            return switch (indexed) {
                case "1", "9", "65" -> WHITE + shade;
                case "64" -> "";
                default -> "indexed " + indexed + shade;
            };
        }
        String theme = xml.attribute("theme");
        if (!theme.isEmpty()) {
            return (theme.equals("0") ? WHITE : "theme " + theme) + shade;
        }
        return "";
    }

    private SeenLook look(XlsxPart xml) {
        Font font = of(fonts, xml.attribute("fontId"), new Font(false, "", ""));
        String fill = of(fills, xml.attribute("fillId"), WHITE);
        String id = xml.attribute("numFmtId");
        return new SeenLook(
                format(id.isEmpty() ? 0 : Integer.parseInt(id)),
                font.struck(),
                font.pictures(),
                !font.colour().isEmpty() && font.colour().equals(fill),
                fill.equals(WHITE),
                from1904);
    }

    private String format(int id) {
        String own = formats.get(id);
        return own == null ? FormatRendering.builtin(id) : own;
    }

    private static <T> T of(List<T> all, String index, T otherwise) {
        int place = index.isEmpty() ? 0 : Integer.parseInt(index);
        return place < all.size() ? all.get(place) : otherwise;
    }

    /** Of an element that names a colour. */
    static boolean isWhite(XlsxPart xml) {
        return colour(xml).equals(WHITE);
    }

    /** Of an element whose mere presence says yes. */
    static boolean isOn(String value) {
        return !value.equals("0") && !value.equals("false");
    }
}
