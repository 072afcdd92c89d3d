package org.huibao.reading.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.RecentTexts;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;
import org.huibao.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** A sheet with its labels at hand: each cell is folded once, whatever number of indicators is looked for. */
public final class SheetIndex {

    /** A longer text is no label. */
    private static final int LONGEST_LABEL = 300;

    /** So that the index of a form is made in one piece. */
    private static final int LABELS_IN_A_ROW = 4;

    private static final int MOST_EXPECTED = 4096;

    private static final RecentTexts<LabelText> TEXTS = new RecentTexts<>(LabelText::of);

    private record LabelText(String plain, String folded) {
        static LabelText of(String written) {
            String plain = LabelFolding.plain(written);
            return new LabelText(plain, LabelFolding.foldPlain(plain));
        }
    }

    private final Sheet sheet;
    private final Grid grid;
    private final List<SheetLabel> labels = new ArrayList<>();
    private final Map<String, List<SheetLabel>> byFolded;
    private final List<List<SheetLabel>> byRow;
    private final Map<Set<String>, List<SheetLabel>> named = new IdentityHashMap<>();

    private final Map<Class<?>, Object> found = new IdentityHashMap<>();

    private Supplier<List<SheetIndex>> all = List::of;
    private @Nullable List<SheetIndex> among;
    private List<UnitMentions.Mention> covers = List.of();
    private @Nullable UnitMentions units;
    private @Nullable MarginUnitTexts margins;
    private boolean lookedAround = true;
    private @Nullable LabelOutline outline;

    public SheetIndex(Sheet sheet) {
        this.sheet = sheet;
        this.grid = sheet.grid();
        this.byFolded = new HashMap<>(Math.min(MOST_EXPECTED, LABELS_IN_A_ROW * grid.rows()));
        this.byRow = new ArrayList<>(Collections.nCopies(grid.rows() + 1, List.of()));
        for (int row = 1; row <= grid.rows(); row++) {
            for (Cell cell : grid.row(row)) {
                if (isLabel(cell)) {
                    add(cell);
                }
            }
        }
    }

    public Sheet sheet() {
        return sheet;
    }

    public Grid grid() {
        return grid;
    }

    /** @param all gives the sheets of the return, this one among them, and the same list as long as they are the same */
    public void among(Supplier<List<SheetIndex>> all) {
        this.all = all;
    }

    /** The lines on units in visible sheets that hold no figure. */
    public List<UnitMentions.Mention> covers() {
        List<SheetIndex> now = all.get();
        if (now != among) {
            covers = now.stream()
                    .filter(other -> other != this && !other.sheet.hidden())
                    .flatMap(other -> other.onCover().stream())
                    .toList();
            among = now;
        }
        return covers;
    }

    /**
     * What somebody found out about the sheet, found when first asked for.
     *
     * @param kind of what is found, of which a sheet has one
     */
    public <T> T known(Class<T> kind, Function<SheetIndex, T> find) {
        Object known = found.get(kind);
        if (known == null) {
            known = find.apply(this);
            found.put(kind, known);
        }
        return kind.cast(known);
    }

    /** Its own lines on units, if it holds no figure. */
    public List<UnitMentions.Mention> onCover() {
        // Most sheets hold figures, and nobody asks for their units.
        return units == null && UnitMentions.holdsFigure(grid) ? List.of() : units().onCover();
    }

    /** Found when first asked for. */
    public UnitMentions units() {
        UnitMentions known = units;
        if (known == null) {
            known = new UnitMentions(grid);
            units = known;
        }
        return known;
    }

    /** What we wrote ourselves around the cells of our own form agrees with it. */
    public void isOurForm() {
        lookedAround = false;
    }

    /** Found when first asked for. */
    public MarginUnitTexts margins() {
        MarginUnitTexts known = margins;
        if (known == null) {
            known = new MarginUnitTexts(lookedAround ? sheet.margins() : List.of());
            margins = known;
        }
        return known;
    }

    public LabelOutline outline() {
        LabelOutline known = outline;
        if (known == null) {
            known = new LabelOutline(this);
            outline = known;
        }
        return known;
    }

    /** From top to bottom, each row from left to right. */
    public List<SheetLabel> labels() {
        return labels;
    }

    public List<SheetLabel> named(String folded) {
        return byFolded.getOrDefault(folded, List.of());
    }

    /** Those of any of the names, which are constants. */
    public List<SheetLabel> named(Set<String> constants) {
        return named.computeIfAbsent(
                constants,
                any -> constants.stream().flatMap(name -> named(name).stream()).toList());
    }

    /** Those that may be meant by the name. */
    public List<SheetLabel> named(WantedName name) {
        List<SheetLabel> named = named(name.folded());
        return name.footnotes().isEmpty() || named.stream().allMatch(name::mayBe)
                ? named
                : named.stream().filter(name::mayBe).toList();
    }

    public List<SheetLabel> inRow(int row) {
        return row > 0 && row < byRow.size() ? byRow.get(row) : List.of();
    }

    /** The label that shows at the place, merged or not. */
    public Optional<SheetLabel> shownAt(int row, int column) {
        Cell shown = grid.shown(row, column).orElse(null);
        if (shown != null) {
            for (SheetLabel label : inRow(shown.row())) {
                if (label.left() == shown.column()) {
                    return Optional.of(label);
                }
            }
        }
        return Optional.empty();
    }

    /** False where nothing stands, or nothing but an empty styled cell. */
    public boolean filled(int row, int column) {
        return grid.shown(row, column).filter(SheetIndex::hasContent).isPresent();
    }

    public static boolean hasContent(Cell cell) {
        return switch (cell.kind()) {
            case BLANK -> false;
            case TEXT -> !isInvisible(cell.raw());
            case NUMBER, BOOLEAN, ERROR, UNCALCULATED -> true;
        };
    }

    /** Spaces of any kind, and characters without width. */
    private static boolean isInvisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isWhitespace(character)
                    && !Character.isSpaceChar(character)
                    && Character.getType(character) != Character.FORMAT
                    && !Character.isISOControl(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabel(Cell cell) {
        // A year may stand over a column as a number.
        return (cell.kind() == Cell.Kind.TEXT
                        || cell.kind() == Cell.Kind.NUMBER && cell.raw().length() == 4)
                && cell.raw().length() <= LONGEST_LABEL;
    }

    private void add(Cell cell) {
        LabelText text = TEXTS.of(SeenWords.of(cell));
        if (text.plain.isEmpty()) {
            return;
        }
        Optional<Grid.Region> region = grid.merged(cell.row(), cell.column());
        SheetLabel label = new SheetLabel(
                cell,
                text.plain,
                text.folded,
                region.map(Grid.Region::bottom).orElse(cell.row()),
                region.map(Grid.Region::right).orElse(cell.column()));
        labels.add(label);
        byFolded.computeIfAbsent(label.folded(), any -> new ArrayList<>(2)).add(label);
        if (byRow.get(cell.row()).isEmpty()) {
            byRow.set(cell.row(), new ArrayList<>(8));
        }
        byRow.get(cell.row()).add(label);
    }
}
