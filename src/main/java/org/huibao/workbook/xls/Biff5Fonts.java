package org.huibao.workbook.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.style.CellColours;
import org.huibao.workbook.style.FontLook;
import org.huibao.workbook.style.StyleLook;
import org.huibao.workbook.style.SymbolFont;

/** Fonts, fills and palette of a BIFF5 workbook. */
final class Biff5Fonts {

    private static final int STRUCK = 0x0008;
    private static final int TWIPS = 20;
    private static final int NAME = 14;

    private static final int FILL_COLOUR = 0x7F;
    private static final int SOLID = 1;

    /** @param height in twentieths of a point */
    private record Font(int height, int options, int colour, int escapement, String name) {}

    /** @param fill the colours and the pattern of its fill */
    private record Style(int font, int fill) {}

    private final List<Font> fonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private final List<Integer> palette = new ArrayList<>();
    private final Map<Style, StyleLook> looks = new HashMap<>();
    private final Map<Integer, FontLook> fontLooks = new HashMap<>();

    void font(Biff5Records record, Function<byte[], String> text) {
        int rest = record.length() - NAME - 1;
        String name = rest > 0 ? text.apply(record.bytes(NAME + 1, Math.min(rest, record.unsignedByte(NAME)))) : "";
        fonts.add(new Font(
                record.unsignedShort(0),
                record.unsignedShort(2),
                record.length() > 4 ? record.unsignedShort(4) : 0,
                record.length() > 8 ? record.unsignedShort(8) : 0,
                name));
        if (fonts.size() > FileLimits.STYLES) {
            throw UnreadableFile.tooLarge();
        }
    }

    void style(Biff5Records record) {
        styles.add(new Style(record.unsignedShort(0), record.length() >= 12 ? record.integer(8) : 0));
    }

    /** Each colour red, green, blue and a byte of nothing. */
    void palette(Biff5Records record) {
        for (int i = 0; i < record.unsignedShort(0) && 6 + 4 * i <= record.length(); i++) {
            int at = 2 + 4 * i;
            palette.add(record.unsignedByte(at) << 16 | record.unsignedByte(at + 1) << 8 | record.unsignedByte(at + 2));
        }
    }

    StyleLook look(int style) {
        return style < styles.size() ? looks.computeIfAbsent(styles.get(style), this::make) : StyleLook.PLAIN;
    }

    private StyleLook make(Style style) {
        int pattern = style.fill >> 16 & 0x3F;
        int fill = pattern == SOLID
                ? rgb(style.fill & FILL_COLOUR, StyleLook.MIXED)
                : pattern == 0 ? CellColours.WHITE : StyleLook.MIXED;
        return StyleLook.of(font(style.font), fill);
    }

    /** @param number which skips one (see {@link BinaryCells#FONT_LEFT_OUT}) */
    FontLook font(int number) {
        return fontLooks.computeIfAbsent(number, index -> {
            int position = index > BinaryCells.FONT_LEFT_OUT ? index - 1 : index;
            return position < fonts.size() && index != BinaryCells.FONT_LEFT_OUT
                    ? look(fonts.get(position))
                    : FontLook.PLAIN;
        });
    }

    private FontLook look(Font font) {
        FontLook look = new FontLook(
                (font.options & STRUCK) != 0,
                font.escapement == 1 ? 1 : font.escapement == 2 ? -1 : 0,
                rgb(font.colour, CellColours.BLACK),
                font.height > 0 && font.height <= FontLook.TINY * TWIPS,
                SymbolFont.named(font.name));
        return look.equals(FontLook.PLAIN) ? FontLook.PLAIN : look;
    }

    private int rgb(int index, int automatic) {
        int place = index - CellColours.FIRST_CHANGEABLE;
        if (place >= 0 && place < palette.size()) {
            return Objects.requireNonNull(palette.get(place));
        }
        return CellColours.indexed(index, automatic);
    }
}
