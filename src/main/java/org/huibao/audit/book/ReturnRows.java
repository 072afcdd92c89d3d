package org.huibao.audit.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huibao.definition.Department;
import org.huibao.message.Messages;
import org.huibao.model.FiledReturn;
import org.huibao.model.SlipState;
import org.huibao.notation.DirectionMarks;
import org.huibao.workbook.ListLayout;
import org.huibao.workbook.StreamedWorkbook;
import org.huibao.workbook.StreamedWorkbook.Entry;
import org.jspecify.annotations.Nullable;

/** The list of returns: every department with what it filed, or that it filed nothing; then the files of nobody. */
final class ReturnRows {

    private static final int SLIP_COLUMN = 4;

    private final AuditContent content;
    private final AuditCells cells;
    private final Messages messages;

    /** By department; where nobody was asked to confirm anything, there is no column for it. */
    private final Map<String, SlipState> slips;

    ReturnRows(AuditContent content, AuditCells cells) {
        this.content = content;
        this.cells = cells;
        this.messages = content.messages();
        this.slips = SlipState.of(content.findings());
    }

    void write(StreamedWorkbook workbook) throws IOException {
        List<String> columns = new ArrayList<>(List.of(
                "department:26+", "group:14", "required:8", "verdict:12", "file:56+", "recognised:28+", "sha256:16"));
        if (!slips.isEmpty()) {
            columns.add(SLIP_COLUMN, "slip:18+");
        }
        workbook.list(new ListLayout(cells.sheet("returns"), cells.columns(columns.toArray(String[]::new))));
        Map<String, List<FiledReturn>> filed = new LinkedHashMap<>();
        for (FiledReturn each : content.returns()) {
            filed.computeIfAbsent(each.department(), code -> new ArrayList<>()).add(each);
        }
        for (Department department : content.job().departments()) {
            List<FiledReturn> its = filed.getOrDefault(department.code(), List.of());
            if (its.isEmpty()) {
                row(workbook, department, null);
            }
            for (FiledReturn each : its) {
                row(workbook, department, each);
            }
        }
        for (FiledReturn unknown : filed.getOrDefault("", List.of())) {
            row(workbook, null, unknown);
        }
    }

    private void row(StreamedWorkbook workbook, @Nullable Department department, @Nullable FiledReturn file)
            throws IOException {
        String verdict = file == null ? "no-return" : file.verdict().name().toLowerCase(Locale.ROOT);
        List<Entry> row = new ArrayList<>(List.of(
                AuditCells.text(department == null ? "" : department.name()),
                AuditCells.text(department == null ? "" : department.group()),
                AuditCells.text(department == null ? "" : messages.text("audit.required." + department.required())),
                AuditCells.text(messages.text("audit.verdict." + verdict)),
                file == null ? AuditCells.NOTHING : link(file),
                AuditCells.text(file == null ? "" : cells.recognised(file.recognisedBy())),
                file == null ? AuditCells.NOTHING : AuditCells.hash(file.sha256())));
        if (!slips.isEmpty()) {
            SlipState state = department == null ? null : slips.get(department.code());
            String label = state == null ? "nothing" : state.label();
            row.add(SLIP_COLUMN, AuditCells.text(department == null ? "" : messages.text("audit.slip." + label)));
        }
        workbook.row(row);
    }

    private static Entry link(FiledReturn file) {
        return file.verdict() == FiledReturn.Verdict.REFUSED
                ? AuditCells.text(file.path())
                : new Entry.Link(DirectionMarks.without(file.path()), file.path(), "", "");
    }
}
