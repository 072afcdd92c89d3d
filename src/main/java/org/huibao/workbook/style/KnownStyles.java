package org.huibao.workbook.style;

import java.io.IOException;
import java.util.Arrays;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.part.WorkbookParts;
import org.jspecify.annotations.Nullable;

/**
 * The styles of the workbooks that were read last, by the bytes that they are written in: returns of one form, and one return that is opened again, have the same.
 * For several threads.
 */
final class KnownStyles {

    private static final int PLACES = 64;

    /** In bytes; parts that are longer are read as they come. */
    private static final int LONGEST = 1 << 16;

    /** What it holds is immutable: whichever of two threads' styles another one sees is whole. */
    private static final @Nullable Known[] KNOWN = new Known[PLACES];

    /** @param theme null where no colour was taken from it */
    private record Known(byte[] written, byte @Nullable [] theme, StyleTable table) {}

    private KnownStyles() {}

    static StyleTable of(WorkbookParts parts, String part, CellColours colours) throws IOException {
        byte[] written = parts.bytes(part, LONGEST);
        if (written == null) {
            return read(parts, part, colours);
        }
        int hash = Arrays.hashCode(written);
        int place = (hash ^ hash >>> 8 ^ hash >>> 20) & PLACES - 1;
        Known known = KNOWN[place];
        if (known != null
                && Arrays.equals(known.written, written)
                && (known.theme == null || Arrays.equals(known.theme, colours.theme(LONGEST)))) {
            return known.table;
        }
        StyleTable table = read(parts, part, colours);
        byte[] theme = colours.isThemeUsed() ? colours.theme(LONGEST) : null;
        // A palette goes on to colour the runs of texts, and must be read each time.
        if (!colours.hasOwnPalette() && (theme != null || !colours.isThemeUsed())) {
            KNOWN[place] = new Known(written, theme, table);
        }
        return table;
    }

    private static StyleTable read(WorkbookParts parts, String part, CellColours colours) throws IOException {
        try (PartReader xml = parts.xml(part)) {
            return StylesXml.read(xml, colours);
        }
    }
}
