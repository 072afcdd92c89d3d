package org.huibao.workbook.style;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.huibao.workbook.limit.FileCharacters;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.part.PartReader;
import org.jspecify.annotations.Nullable;

/** Reads the styles part: number formats, fonts and fills of the cells' styles, and the palette if any of them points into it. */
final class StylesXml {

    /** Depth of a {@code font} or {@code fill} of the workbook; those of conditional formats lie deeper, and behind the cells' styles. */
    private static final int LISTED = 3;

    private final CellColours colours;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<FontXml> fonts = new ArrayList<>();
    private final List<FillXml> fills = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final List<int[]> fontsAndFills = new ArrayList<>();
    private @Nullable Consumer<PartReader> listed;

    private StylesXml(CellColours colours) {
        this.colours = colours;
    }

    /** @param colours are given the workbook's own palette, if it is needed */
    static StyleTable read(PartReader xml, CellColours colours) throws IOException {
        StylesXml styles = new StylesXml(colours);
        styles.read(xml);
        return styles.table();
    }

    private void read(PartReader xml) throws IOException {
        boolean cellStyles = false;
        boolean done = false;
        while (true) {
            int event = xml.next();
            if (event == PartReader.FINISHED) {
                break;
            }
            if (event == PartReader.START) {
                if (xml.name().equals("cellXfs")) {
                    cellStyles = true;
                } else if (!done) {
                    start(xml, cellStyles);
                } else if (xml.name().equals("rgbColor")) {
                    colours.ownColour(xml);
                }
            } else if (event == PartReader.END && xml.name().equals("cellXfs")) {
                done = true;
                // Nothing after the cells' styles is of interest but the palette, and themes of styles can be long.
                if (!pointsIntoPalette()) {
                    break;
                }
            }
        }
    }

    private void start(PartReader xml, boolean cellStyles) {
        switch (xml.name()) {
            case "numFmt" -> codes.put(xml.numberOf("numFmtId", 0), code(xml));
            case "xf" -> {
                if (cellStyles) {
                    add(xml);
                }
            }
            default -> {
                Consumer<PartReader> open = listed;
                if (xml.depth() <= LISTED) {
                    listed = listed(xml);
                } else if (open != null) {
                    open.accept(xml);
                }
            }
        }
        if (Math.max(fonts.size(), fills.size()) > FileLimits.STYLES) {
            throw UnreadableFile.tooLarge();
        }
    }

    private @Nullable Consumer<PartReader> listed(PartReader xml) {
        if (xml.depth() == LISTED && xml.name().equals("font")) {
            FontXml font = new FontXml();
            fonts.add(font);
            return font::element;
        }
        if (xml.depth() == LISTED && xml.name().equals("fill")) {
            FillXml fill = new FillXml();
            fills.add(fill);
            return fill::element;
        }
        return null;
    }

    private static String code(PartReader xml) {
        String code = FileCharacters.decode(xml.attribute("formatCode", WorkbookStyles.GENERAL));
        if (code.length() > FileLimits.FORMAT) {
            throw UnreadableFile.damaged();
        }
        return code;
    }

    private void add(PartReader xml) {
        int id = xml.numberOf("numFmtId", 0);
        String code = codes.get(id);
        if (code == null) {
            code = id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX ? BuiltInFormats.of(id) : WorkbookStyles.GENERAL;
        }
        formats.add(code == null || code.startsWith("reserved-") ? WorkbookStyles.GENERAL : code);
        fontsAndFills.add(new int[] {xml.numberOf("fontId", 0), xml.numberOf("fillId", 0)});
        if (formats.size() > FileLimits.STYLES || codes.size() > FileLimits.STYLES) {
            throw UnreadableFile.tooLarge();
        }
    }

    private boolean pointsIntoPalette() {
        return fonts.stream().anyMatch(FontXml::pointsIntoPalette)
                || fills.stream().anyMatch(FillXml::pointsIntoPalette);
    }

    private StyleTable table() throws IOException {
        List<StyleLook> looks = new ArrayList<>();
        List<FontLook> fontLooks = new ArrayList<>();
        for (FontXml font : fonts) {
            fontLooks.add(font.look(colours));
        }
        List<Integer> fillColours = new ArrayList<>();
        for (FillXml fill : fills) {
            fillColours.add(fill.colour(colours));
        }
        Map<StyleLook, StyleLook> known = new HashMap<>();
        known.put(StyleLook.PLAIN, StyleLook.PLAIN);
        for (int[] pair : fontsAndFills) {
            StyleLook look = StyleLook.of(
                    pair[0] < fontLooks.size() ? fontLooks.get(pair[0]) : FontLook.PLAIN,
                    pair[1] < fillColours.size() ? fillColours.get(pair[1]) : CellColours.WHITE);
            looks.add(known.computeIfAbsent(look, same -> same));
        }
        return new StyleTable(formats, looks);
    }
}
