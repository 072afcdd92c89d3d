package org.huibao.workbook.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.huibao.workbook.ConditionalFormat;
import org.huibao.workbook.Grid;
import org.huibao.workbook.MarginText;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.grid.CellSurroundings;
import org.huibao.workbook.grid.FilledRows;
import org.huibao.workbook.grid.GridBuilder;
import org.huibao.workbook.grid.GuardedReading;
import org.huibao.workbook.grid.SheetRecord;
import org.huibao.workbook.grid.SheetSink;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.part.WorkbookParts;
import org.huibao.workbook.style.WorkbookStyles;
import org.jspecify.annotations.Nullable;

/** A sheet of an {@code .xlsx} or {@code .xlsm} file; a chart's sheet has no part and so no cells. */
final class OoxmlSheet implements Sheet {

    private final WorkbookParts parts;
    private final SharedTexts strings;
    private final WorkbookStyles styles;
    private final String name;
    private final int number;
    private final boolean hidden;
    private final Optional<String> part;
    private @Nullable Grid grid;
    private @Nullable CellSurroundings around;
    private boolean shapesRead;
    private @Nullable List<Grid.Region> merges;

    OoxmlSheet(
            WorkbookParts parts,
            SharedTexts strings,
            WorkbookStyles styles,
            String name,
            int number,
            boolean hidden,
            Optional<String> part) {
        this.parts = parts;
        this.strings = strings;
        this.styles = styles;
        this.name = name;
        this.number = number;
        this.hidden = hidden;
        this.part = part;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public void rows(Predicate<Row> visitor) {
        FilledRows rows = new FilledRows(GuardedReading.visiting(visitor));
        read(rows);
        if (around == null && !rows.stopped()) {
            around = rows.around();
        }
    }

    @Override
    public Grid grid() {
        Grid known = grid;
        if (known == null) {
            GridBuilder builder = new GridBuilder(name);
            read(builder);
            known = builder.build();
            around = around == null ? builder.around() : around;
            grid = known;
        }
        return known;
    }

    @Override
    public List<MarginText> margins() {
        CellSurroundings known = around;
        if (known == null) {
            return List.of();
        }
        if (known.hasShapes() && !shapesRead && part.isPresent()) {
            shapesRead = true;
            ShapeTexts.addTo(known.margins(), parts, part.get());
        }
        return known.margins().done();
    }

    @Override
    public List<ConditionalFormat> conditionalFormats() {
        return around == null ? List.of() : around.conditionals();
    }

    @Override
    public List<Grid.Region> merges() {
        List<Grid.Region> known = merges;
        if (known == null) {
            known = part.isPresent() ? GuardedReading.reading(() -> merges(part.get())) : List.of();
            merges = known;
        }
        return known;
    }

    private List<Grid.Region> merges(String sheet) throws IOException {
        try (PartReader xml = parts.xml(sheet)) {
            return SheetXml.merges(xml);
        }
    }

    /**
     * All that the sheet says, texts of its shapes among it, as far as it can be read at all.
     *
     * @throws UnreadableFile if it is damaged
     */
    SheetRecord record() {
        SheetRecord whole = new SheetRecord(name);
        read(whole);
        if (whole.around().hasShapes() && part.isPresent()) {
            ShapeTexts.addTo(whole.around().margins(), parts, part.get());
        }
        whole.end();
        return whole;
    }

    /** Inflated, as the package declares it; negative where it does not. */
    long size() {
        return part.map(parts::size).orElse(0L);
    }

    private void read(SheetSink sink) {
        if (part.isPresent()) {
            GuardedReading.reading(() -> read(part.get(), sink));
        }
    }

    private List<Void> read(String sheet, SheetSink sink) throws IOException {
        try (PartReader xml = parts.xml(sheet)) {
            new SheetXml(xml, strings, styles, sink).read();
        }
        return List.of();
    }
}
