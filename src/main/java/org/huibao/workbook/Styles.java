package org.huibao.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Style index → number format code, font and fill; from the styles part, and the theme for its colours. */
final class Styles {

    static final String GENERAL = "General";

    private final Parts parts;
    private final Optional<String> part;
    private final Colours colours;
    private final StyleTable table;
    private @Nullable List<DifferentialLook> conditional;

    Styles(Parts parts, Optional<String> part, Colours colours) throws IOException {
        this.parts = parts;
        this.part = part.filter(parts::has);
        this.colours = colours;
        this.table = this.part.isEmpty() ? StyleTable.NONE : KnownStyles.of(parts, this.part.get(), colours);
    }

    /** A differential style. */
    DifferentialLook conditional(int style) throws IOException {
        List<DifferentialLook> known = conditional;
        if (known == null) {
            known = part.isPresent()
                    ? DifferentialFormats.of(parts, part.get(), colours)
                    : List.of();
            conditional = known;
        }
        return style >= 0 && style < known.size() ? known.get(style) : DifferentialLook.NOTHING;
    }

    Colours colours() {
        return colours;
    }

    String format(int style) {
        return style < table.formats().size() ? table.formats().get(style) : GENERAL;
    }

    StyleLook look(int style) {
        return style < table.looks().size() ? table.looks().get(style) : StyleLook.PLAIN;
    }
}
