package org.huibao.workbook.style;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibao.workbook.limit.FileDecimals;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.part.WorkbookParts;
import org.jspecify.annotations.Nullable;

/** Turns the ways in which an OOXML workbook names a colour (ECMA-376, 18.8.19) into red, green and blue. */
public final class CellColours {

    public static final int BLACK = 0x000000;
    public static final int WHITE = 0xFFFFFF;

    /** Nobody tells colours apart that differ by less in each part. */
    private static final int ALIKE = 8;

    /** The palette of Excel 97, from index 8 on; 0 to 7 are its first eight. */
    private static final int[] PALETTE = {
        0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080,
        0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080,
        0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF,
        0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00,
        0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399,
        0x333333
    };

    public static final int FIRST_CHANGEABLE = 8;
    static final int PALETTE_END = FIRST_CHANGEABLE + PALETTE.length;

    /** Of the system's windows. */
    public static final int BACKGROUND = 65;

    /** Office's own theme: background and text twice, six accents, links. */
    private static final int[] THEME = {
        0xFFFFFF, 0x000000, 0xE7E6E6, 0x44546A, 0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5, 0x70AD47, 0x0563C1,
        0x954F72
    };

    /**
     * A colour as it is written.
     *
     * @param tint from -1, black, to 1, white
     */
    record Ink(Way way, int value, double tint) {
        static final Ink AUTOMATIC = new Ink(Way.AUTOMATIC, 0, 0);

        boolean pointsIntoPalette() {
            return way == Way.INDEXED && value < PALETTE_END;
        }
    }

    enum Way {
        AUTOMATIC,
        RGB,
        THEME,
        INDEXED
    }

    private final WorkbookParts parts;
    private final Optional<String> themePart;
    private final List<Integer> ownPalette = new ArrayList<>();
    private int @Nullable [] theme;

    public CellColours(WorkbookParts parts, Optional<String> themePart) {
        this.parts = parts;
        this.themePart = themePart.filter(parts::has);
    }

    /** Of a {@code color} or {@code fgColor} that has just started. */
    static Ink ink(PartReader xml) {
        String rgb = xml.attribute("rgb", "");
        double tint = tint(xml.attribute("tint", ""));
        if (!rgb.isEmpty()) {
            return new Ink(Way.RGB, rgb(rgb), tint);
        }
        if (xml.attribute("theme") != null) {
            return new Ink(Way.THEME, xml.numberOf("theme", 0), tint);
        }
        return xml.attribute("indexed") != null
                ? new Ink(Way.INDEXED, xml.numberOf("indexed", 0), tint)
                : Ink.AUTOMATIC;
    }

    /** The workbook's own palette, colour by colour from index 0. */
    void ownColour(PartReader xml) {
        if (ownPalette.size() < PALETTE_END) {
            ownPalette.add(rgb(xml.attribute("rgb", "")));
        }
    }

    boolean hasOwnPalette() {
        return !ownPalette.isEmpty();
    }

    boolean isThemeUsed() {
        return theme != null;
    }

    /** As it is written, nothing where there is no part; null where that is longer, or cannot be read. */
    byte @Nullable [] theme(int longest) {
        return themePart.isEmpty() ? new byte[0] : parts.bytes(themePart.get(), longest);
    }

    /** @param automatic what the system would choose */
    int rgb(Ink ink, int automatic) throws IOException {
        int plain = switch (ink.way) {
            case AUTOMATIC -> automatic;
            case RGB -> ink.value;
            case INDEXED -> ink.value < ownPalette.size() ? ownPalette.get(ink.value) : indexed(ink.value, automatic);
            case THEME -> themed(ink.value, automatic);
        };
        return ink.tint == 0 ? plain : tinted(plain, ink.tint);
    }

    public static boolean same(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) >= ALIKE) {
                return false;
            }
        }
        return true;
    }

    /** In the palette that a workbook has if it brings none. */
    public static int indexed(int index, int automatic) {
        if (index == BACKGROUND) {
            return WHITE;
        }
        int place = index < FIRST_CHANGEABLE ? index : index - FIRST_CHANGEABLE;
        return place < PALETTE.length ? PALETTE[place] : automatic;
    }

    private int themed(int index, int automatic) throws IOException {
        int[] known = theme;
        if (known == null) {
            known = readTheme();
            theme = known;
        }
        return index < known.length ? known[index] : automatic;
    }

    /** The part lists text before background, the cells count them the other way round. */
    private int[] readTheme() throws IOException {
        int[] read = THEME.clone();
        if (themePart.isEmpty()) {
            return read;
        }
        try (PartReader xml = parts.xml(themePart.get())) {
            int scheme = 0;
            int place = -1;
            while (true) {
                int event = xml.next();
                if (event == PartReader.FINISHED
                        || event == PartReader.END && scheme > 0 && xml.name().equals("clrScheme")) {
                    return read;
                }
                if (event != PartReader.START) {
                    continue;
                }
                if (xml.name().equals("clrScheme")) {
                    scheme = xml.depth();
                } else if (scheme > 0 && xml.depth() == scheme + 1) {
                    place++;
                } else if (scheme > 0 && xml.depth() == scheme + 2 && place < read.length) {
                    String rgb = xml.attribute("lastClr", xml.attribute("val", ""));
                    read[place < 4 ? place ^ 1 : place] = rgb(rgb);
                }
            }
        }
    }

    /** Without its opacity, which Excel does not heed; black if it is none. */
    private static int rgb(String hex) {
        int rgb = 0;
        for (int i = Math.max(0, hex.length() - 6); i < hex.length(); i++) {
            rgb = rgb << 4 | Math.max(0, Character.digit(hex.charAt(i), 16));
        }
        return rgb;
    }

    private static double tint(String written) {
        if (written.isEmpty() || !FileDecimals.isNumber(written)) {
            return 0;
        }
        return Math.max(-1, Math.min(1, Double.parseDouble(written)));
    }

    /** Towards black or white as far as the luminance goes (ECMA-376, 18.8.19), which moves each part towards the end of its scale alike. */
    private static int tinted(int rgb, double tint) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        double most = Math.max(red, Math.max(green, blue)) / 255.0;
        double least = Math.min(red, Math.min(green, blue)) / 255.0;
        double luminance = (most + least) / 2;
        double wanted = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
        double chroma = most - least;
        double full = 1 - Math.abs(2 * luminance - 1);
        double factor = full == 0 ? 0 : (1 - Math.abs(2 * wanted - 1)) / full;
        // Hue and saturation stay, so the chroma shrinks with what the luminance leaves room for.
        double low = wanted - chroma * factor / 2;
        return part(red, least, low, factor) << 16
                | part(green, least, low, factor) << 8
                | part(blue, least, low, factor);
    }

    private static int part(int part, double least, double low, double factor) {
        double moved = low + (part / 255.0 - least) * factor;
        return (int) Math.round(255 * Math.max(0, Math.min(1, moved)));
    }
}
