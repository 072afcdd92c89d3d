package org.huibao.proof.log;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.huibao.definition.Indicator;
import org.jspecify.annotations.Nullable;

/** What the audit log took from the sources of some departments, by file and sheet; of a ledger's rows only where they stand and their sum. */
public final class UsedCells {

    private static final java.util.regex.Pattern ADDRESS = java.util.regex.Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");
    private static final Set<String> COUNTED = Set.of("count", "addend");

    /** How a line says that none of the rows below a header counts. */
    public static final String NO_ROWS = "0 rows";

    /** What was taken from one sheet. */
    public static final class OfSheet {
        private final List<AuditLine> cells = new ArrayList<>();
        private final List<AuditLine> heads = new ArrayList<>();
        private final Map<String, AuditLine> first = new HashMap<>();
        private final Map<String, LoggedRows> ledgers = new LinkedHashMap<>();
        private final Map<Integer, BitSet> named = new HashMap<>();

        public List<AuditLine> cells() {
            return cells;
        }

        /** Lines that name a ledger's header, for there no row counts. */
        public List<AuditLine> heads() {
            return heads;
        }

        @Nullable
        public AuditLine first(String figure) {
            return first.get(figure);
        }

        @Nullable
        public LoggedRows ledger(String figure) {
            return ledgers.get(figure);
        }

        public boolean isLedger() {
            return !ledgers.isEmpty();
        }

        public boolean names(int row, int column) {
            BitSet rows = named.get(column);
            return rows != null && rows.get(row);
        }

        public boolean namesRow(int row) {
            return named.values().stream().anyMatch(rows -> rows.get(row));
        }
    }

    /** @param department whose lines name it */
    public record OfFile(String department, Map<String, OfSheet> sheets) {}

    private static final OfSheet NOTHING = new OfSheet();

    private final Map<String, OfFile> files = new TreeMap<>();

    public void add(AuditLine line, Indicator indicator) {
        if (!line.hasCell()
                || line.role().equals("input")
                || !ADDRESS.matcher(line.cell()).matches()) {
            return;
        }
        OfSheet sheet = files.computeIfAbsent(line.file(), any -> new OfFile(line.department(), new HashMap<>()))
                .sheets()
                .computeIfAbsent(line.sheet(), any -> new OfSheet());
        CellReference at = new CellReference(line.cell());
        int row = at.getRow() + 1;
        int column = at.getCol() + 1;
        sheet.named.computeIfAbsent(column, any -> new BitSet()).set(row);
        if (indicator.ledger() == null || !COUNTED.contains(line.role())) {
            sheet.cells.add(line);
        } else {
            LoggedRows ledger = sheet.ledgers.computeIfAbsent(line.figure(), any -> new LoggedRows());
            if (line.conversion().equals(NO_ROWS)) {
                sheet.heads.add(line);
            } else {
                sheet.first.putIfAbsent(line.figure(), line);
                ledger.add(line, row, column);
            }
        }
    }

    static boolean isLedgerRole(AuditLine line) {
        return COUNTED.contains(line.role()) && !line.conversion().equals(NO_ROWS);
    }

    public Map<String, OfFile> files() {
        return files;
    }

    public OfSheet of(String file, String sheet) {
        OfFile its = files.get(file);
        return its == null ? NOTHING : its.sheets().getOrDefault(sheet, NOTHING);
    }
}
