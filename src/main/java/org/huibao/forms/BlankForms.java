package org.huibao.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.workbook.WorkbookWriter;
import org.huibao.workbook.WrittenSheet;
import org.huibao.workbook.WrittenWorkbook;

/** The form that a department fills in: sheet 填报表, and one sheet for each ledger. */
public final class BlankForms {

    private final Messages messages;

    public BlankForms(Messages messages) {
        this.messages = messages;
    }

    /**
     * An {@code .xlsx} file; the same arguments give the same bytes.
     *
     * @param previous indicator → number or none, as published for this department for the period before; a cell of 上年数 without either is
     *     left to the department
     * @return nothing for a department that owes no indicator, or only such as stand in its own sheets ({@code at})
     */
    public Optional<byte[]> blank(ReportJob job, Department department, Function<String, Optional<Value>> previous) {
        List<Indicator> owed = job.indicators().stream()
                .filter(each -> each.formula() == null && each.at() == null)
                .filter(each -> each.from().contains(department.code()))
                .toList();
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        List<Indicator> onForm =
                owed.stream().filter(each -> each.ledger() == null).toList();
        List<Indicator> fromLedgers =
                owed.stream().filter(each -> each.ledger() != null).toList();
        List<WrittenSheet> sheets = new ArrayList<>();
        sheets.add(new FormSheet(messages, job, department).sheet(onForm, previous, !fromLedgers.isEmpty()));
        sheets.addAll(new LedgerSheets(messages, job, department).sheets(fromLedgers));
        return Optional.of(WorkbookWriter.bytes(new WrittenWorkbook(
                sheets,
                Map.of(
                        "huibao.job", job.name(),
                        "huibao.period", job.period(),
                        "huibao.department", department.code()))));
    }

    /** The name under which a department finds its form. */
    public static String fileName(Department department) {
        return ReturnedNames.safe(department.name()) + ".xlsx";
    }
}
