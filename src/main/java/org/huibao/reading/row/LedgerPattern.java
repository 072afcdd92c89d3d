package org.huibao.reading.row;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator.Ledger;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.reading.sheet.HeaderLine;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Row;
import org.huibao.workbook.Sheet;

/** What the columns of a ledger hold, so that its rows are known in a sheet in which its header is missing or has other words. */
public final class LedgerPattern {

    /** A header stands in the first rows, and so does the first case where there is none. */
    private static final int WITHIN = 50;

    private static final int SAMPLE = 20;
    private static final int FEWEST_CELLS = 3;

    /** What else the number of a case is called. */
    private static final Pattern CASE_NUMBER = Pattern.compile(".{0,10}" + HeaderTerms.HEADER_CASE_NUMBER.any());

    private enum Kind {
        NUMBER,
        DIGITS,
        WORDS;

        public static Kind of(Cell cell) {
            if (cell.kind() == Cell.Kind.NUMBER) {
                return NUMBER;
            }
            return cell.legible().chars().anyMatch(each -> each >= '0' && each <= '9') ? DIGITS : WORDS;
        }
    }

    /** How the ledger goes on in a sheet. */
    public sealed interface GoesOn {

        /** Under the same columns. */
        record Under(LentHeader header) implements GoesOn {}

        /** In a way that only a person can follow. */
        record Unclear(int row) implements GoesOn {}
    }

    private final LedgerHeader header;
    private final boolean mayRename;
    private final Set<String> labels;
    private final Map<Integer, Set<Kind>> kinds = new HashMap<>();

    private LedgerPattern(LedgerHeader header, Ledger ledger) {
        this.header = header;
        this.mayRename = ledger.sum().isEmpty() && !ledger.distinct();
        this.labels = header.lines().stream()
                .flatMap(line -> line.labels().values().stream())
                .map(SheetLabel::folded)
                .collect(Collectors.toSet());
    }

    /** Of the sheet that has the header. */
    public static Optional<LedgerPattern> of(Sheet main, Ledger ledger) {
        HeaderSearch search = new HeaderSearch(LedgerColumn.of(ledger));
        List<Row> sample = new ArrayList<>();
        main.rows(row -> {
            if (search.row(HeaderLine.of(row))) {
                return search.found().isPresent() || row.number() < WITHIN;
            }
            sample.add(row);
            return sample.size() < SAMPLE;
        });
        Optional<LedgerPattern> pattern =
                search.found().filter(LedgerHeader::clear).map(header -> new LedgerPattern(header, ledger));
        pattern.ifPresent(its -> sample.forEach(its::add));
        return pattern;
    }

    private void add(Row row) {
        List<Cell> filled = filled(row);
        if (2 * filled.size() >= header.width()) {
            filled.forEach(cell -> kinds.computeIfAbsent(cell.column(), any -> EnumSet.noneOf(Kind.class))
                    .add(Kind.of(cell)));
        }
    }

    /** The first of two rows of the same kind, with numbers in them; 0 where there are none. */
    public static int firstOfRows(Sheet sheet) {
        return firstOfRows(sheet, 0);
    }

    /** @param width of the rows; 0 for any */
    public static int firstOfRows(Sheet sheet, int width) {
        int[] first = {0};
        List<Cell> before = new ArrayList<>();
        sheet.rows(row -> {
            List<Cell> filled = filled(row);
            boolean wide = width == 0 || filled.size() == width;
            if (wide && filled.size() >= FEWEST_CELLS && areAlike(before, filled)) {
                first[0] = before.get(0).row();
            }
            before.clear();
            before.addAll(filled);
            return first[0] == 0 && row.number() < WITHIN;
        });
        return first[0];
    }

    private static boolean areAlike(List<Cell> one, List<Cell> other) {
        Map<Integer, Kind> kinds = one.stream().collect(Collectors.toMap(Cell::column, Kind::of, (a, b) -> a));
        int same = 0;
        boolean telling = false;
        for (Cell cell : other) {
            if (kinds.get(cell.column()) == Kind.of(cell)) {
                same++;
                telling |= Kind.of(cell) != Kind.WORDS;
            }
        }
        return telling && 4 * same >= 3 * Math.max(one.size(), other.size());
    }

    private static List<Cell> filled(Row row) {
        return row.cells().stream().filter(SheetIndex::hasContent).toList();
    }

    /**
     * @param named whether its name says so, as 处罚台账（续） does and Sheet2 does not
     * @return nothing where the sheet holds another thing
     */
    public Optional<GoesOn> in(Sheet sheet, boolean named) {
        List<GoesOn> found = new ArrayList<>();
        int[] table = {0};
        sheet.rows(row -> {
            List<Cell> filled = filled(row);
            if (filled.size() >= FEWEST_CELLS || filled.size() > 1 && filled.size() == header.width()) {
                table[0] = table[0] == 0 ? row.number() : table[0];
                of(row, filled).ifPresent(found::add);
            }
            return found.isEmpty() && row.number() < WITHIN;
        });
        if (found.isEmpty() && named && table[0] > 0) {
            found.add(new GoesOn.Unclear(table[0]));
        }
        return found.stream().findFirst();
    }

    private Optional<GoesOn> of(Row row, List<Cell> filled) {
        if (fits(filled, 0)) {
            return Optional.of(new GoesOn.Under(new LentHeader(header, row.number())));
        }
        HeaderLine line = HeaderLine.of(row);
        if (line.words() && isAlike(line)) {
            return Optional.of(
                    onlyCaseNumberDiffers(line)
                            ? new GoesOn.Under(new LentHeader(header, row.number() + 1))
                            : new GoesOn.Unclear(row.number()));
        }
        return fits(filled, 1) || fits(filled, -1) ? Optional.of(new GoesOn.Unclear(row.number())) : Optional.empty();
    }

    /** @param shift by so many columns to the right */
    private boolean fits(List<Cell> filled, int shift) {
        if (2 * filled.size() < header.width()) {
            return false;
        }
        int evidence = 0;
        int unlike = 0;
        for (Cell cell : filled) {
            Set<Kind> known = kinds.getOrDefault(cell.column() - shift, Set.of());
            Kind kind = Kind.of(cell);
            if (!known.contains(kind)) {
                unlike++;
            } else if (kind != Kind.WORDS) {
                evidence++;
            }
        }
        return evidence > 0 && 4 * unlike <= filled.size();
    }

    private boolean isAlike(HeaderLine line) {
        long same = line.labels().values().stream()
                .filter(label -> labels.contains(label.folded()))
                .count();
        return same > 1 && 2 * same >= labels.size();
    }

    private boolean onlyCaseNumberDiffers(HeaderLine line) {
        if (!mayRename
                || header.lines().size() > 1
                || !line.labels().keySet().equals(header.lowest().labels().keySet())) {
            return false;
        }
        int counted = header.column(0);
        boolean others = line.labels().entrySet().stream()
                .filter(label -> label.getKey() != counted)
                .allMatch(label -> label.getValue()
                        .folded()
                        .equals(header.lowest().labels().get(label.getKey()).folded()));
        return others
                && isCaseNumber(line.labels().get(counted))
                && isCaseNumber(header.lowest().labels().get(counted));
    }

    private static boolean isCaseNumber(SheetLabel label) {
        return CASE_NUMBER.matcher(label.folded()).matches();
    }
}
