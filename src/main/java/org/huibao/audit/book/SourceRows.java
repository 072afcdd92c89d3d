package org.huibao.audit.book;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.FigureGaps;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.workbook.ListLayout;
import org.huibao.workbook.StreamedWorkbook;
import org.huibao.workbook.StreamedWorkbook.Entry;
import org.huibao.workbook.StreamedWorkbook.Place;

/**
 * The list of sources: of a reported figure every cell, this year's and last year's; of a formula the figures in it, whose cells stand with them.
 * The first row of a figure leads back to it.
 */
final class SourceRows {

    private static final int COLUMNS = 12;
    private static final int RANGES = 12;
    private static final CellRef NOWHERE = CellRef.file("", "");

    private final AuditContent content;
    private final AuditCells cells;
    private final FigurePlaces figures;
    private final Map<Role, Entry> roles = new EnumMap<>(Role.class);
    private final Map<Value.Reason, Entry> gaps = new EnumMap<>(Value.Reason.class);
    private final Map<String, Entry> units = new HashMap<>();

    /** A column's entry that is the one above is not put into words again. */
    private final Entry[] row = new Entry[COLUMNS];

    private final List<Entry> line = Arrays.asList(row);

    SourceRows(AuditContent content, AuditCells cells, FigurePlaces figures) {
        this.content = content;
        this.cells = cells;
        this.figures = figures;
        for (Role role : Role.values()) {
            roles.put(role, AuditCells.text(content.messages().text("audit.role." + role.label())));
        }
        for (Value.Reason reason : Value.Reason.values()) {
            String key = "audit.role." + reason.label();
            if (content.messages().has(key)) {
                gaps.put(reason, AuditCells.text(content.messages().text(key)));
            }
        }
        for (Indicator indicator : content.job().figures()) {
            units.putIfAbsent(indicator.code(), AuditCells.text(indicator.unit()));
        }
    }

    /** @return code of a figure → where its first source stands */
    Map<String, Place> write(StreamedWorkbook workbook) throws IOException {
        workbook.list(new ListLayout(
                cells.sheet("sources"),
                cells.columns(
                        "name:28+",
                        "department:18",
                        "role:12",
                        "file:38+",
                        "sheet:12",
                        "cell:20",
                        "raw:16",
                        "taken:13",
                        "unit:7",
                        "conversion:22+",
                        "code:24",
                        "sha256:13")));
        Map<String, Place> first = new HashMap<>();
        for (Indicator indicator : figures.rows()) {
            first.put(indicator.code(), workbook.next());
            Arrays.fill(row, AuditCells.NOTHING);
            row[0] = figures.jump(indicator.code(), indicator.name());
            row[10] = AuditCells.text(indicator.code());
            if (!write(workbook, indicator, content.figures().apply(indicator.code()))) {
                first.remove(indicator.code());
            }
        }
        return first;
    }

    private boolean write(StreamedWorkbook workbook, Indicator indicator, Figure figure) throws IOException {
        boolean any = false;
        if (indicator.formula() != null) {
            for (String input : indicator.formula().codes()) {
                input(workbook, indicator, input);
                any = true;
            }
        }
        Set<String> told = new HashSet<>();
        for (Contribution source : figure.contributions()) {
            if (indicator.formula() == null || source.role() == Role.PREVIOUS || source.role() == Role.BALANCE) {
                source(workbook, indicator, source);
                told.add(source.department());
                any = true;
            }
        }
        if (indicator.formula() == null && figure.value() instanceof Value.Missing missing) {
            for (Value.Gap gap : missing.gaps()) {
                if (!told.contains(gap.department())) {
                    gap(workbook, indicator, gap);
                    any = true;
                }
            }
        }
        return any | previous(workbook, indicator);
    }

    /** Last year's, where the report compares with it. */
    private boolean previous(StreamedWorkbook workbook, Indicator indicator) throws IOException {
        Indicator comparison = figures.comparisons().get(indicator.code());
        if (comparison == null || indicator.formula() != null) {
            return false;
        }
        boolean any = false;
        for (Contribution source : content.figures().apply(comparison.code()).contributions()) {
            if (source.role() == Role.PREVIOUS) {
                source(workbook, indicator, source);
                any = true;
            }
        }
        return any;
    }

    private void input(StreamedWorkbook workbook, Indicator of, String code) throws IOException {
        String name = content.job().indicator(code).map(Indicator::name).orElse(code);
        Arrays.fill(row, 1, 10, AuditCells.NOTHING);
        row[2] = roles.get(Role.INPUT);
        row[3] = figures.jump(code, name);
        row[7] = AuditCells.value(content.county().now(code));
        row[8] = units.getOrDefault(code, AuditCells.NOTHING);
        row[11] = AuditCells.NOTHING;
        written(workbook, of);
    }

    private void gap(StreamedWorkbook workbook, Indicator of, Value.Gap gap) throws IOException {
        Arrays.fill(row, 1, 10, AuditCells.NOTHING);
        row[1] = AuditCells.text(cells.department(gap.department()));
        row[2] = gaps.getOrDefault(gap.reason(), AuditCells.NOTHING);
        row[11] = AuditCells.NOTHING;
        written(workbook, of);
    }

    private void source(StreamedWorkbook workbook, Indicator of, Contribution source) throws IOException {
        CellRef cell = source.cell() == null ? NOWHERE : source.cell();
        row[1] = AuditCells.text(cells.department(source.department()));
        row[2] = FigureGaps.reason(source).map(gaps::get).orElseGet(() -> roles.get(source.role()));
        row[3] = AuditCells.text(cell.file());
        row[4] = AuditCells.text(cell.sheet());
        row[5] = link(source, cell);
        row[6] = AuditCells.text(source.raw());
        row[7] = AuditCells.value(source.value());
        row[8] = units.getOrDefault(source.indicator(), AuditCells.NOTHING);
        row[9] = AuditCells.text(cells.conversion(source.conversion()));
        row[11] = AuditCells.hash(cell.sha256());
        written(workbook, of);
    }

    private void written(StreamedWorkbook workbook, Indicator of) throws IOException {
        workbook.row(line);
        if (row[0] instanceof Entry.Jump) {
            row[0] = AuditCells.text(of.name());
        }
    }

    /** The first of a ledger's ranges; the audit log has every row. */
    private static String shortened(String ranges) {
        int end = ranges.length() <= RANGES ? -1 : ranges.lastIndexOf(',', RANGES);
        return end < 0 ? ranges : ranges.substring(0, end) + ",…";
    }

    private Entry link(Contribution source, CellRef cell) {
        String ranges = SourceRows.shortened(source.cells().ranges());
        String shown = source.cells().number() > 1
                ? content.messages().text("audit.cells", ranges, source.cells().number())
                : ranges;
        return cell.file().isEmpty()
                ? AuditCells.text(shown)
                : new Entry.Link(shown, cell.file(), cell.sheet(), cell.address());
    }
}
