package org.huibao.workbook.style;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.huibao.workbook.DifferentialLook;
import org.huibao.workbook.part.WorkbookParts;
import org.jspecify.annotations.Nullable;

/** Style index → number format code, font and fill; from the styles part, and the theme for its colours. */
public final class WorkbookStyles {

    public static final String GENERAL = "General";

    private final WorkbookParts parts;
    private final Optional<String> part;
    private final CellColours colours;
    private final StyleTable table;
    private @Nullable List<DifferentialLook> conditional;

    public WorkbookStyles(WorkbookParts parts, Optional<String> part, CellColours colours) throws IOException {
        this.parts = parts;
        this.part = part.filter(parts::has);
        this.colours = colours;
        this.table = this.part.isEmpty() ? StyleTable.NONE : KnownStyles.of(parts, this.part.get(), colours);
    }

    /** A differential style. */
    public DifferentialLook conditional(int style) throws IOException {
        List<DifferentialLook> known = conditional;
        if (known == null) {
            known = part.isPresent() ? DifferentialFormats.of(parts, part.get(), colours) : List.of();
            conditional = known;
        }
        return style >= 0 && style < known.size() ? known.get(style) : DifferentialLook.NOTHING;
    }

    public CellColours colours() {
        return colours;
    }

    public String format(int style) {
        return style < table.formats().size() ? table.formats().get(style) : GENERAL;
    }

    public StyleLook look(int style) {
        return style < table.looks().size() ? table.looks().get(style) : StyleLook.PLAIN;
    }
}
