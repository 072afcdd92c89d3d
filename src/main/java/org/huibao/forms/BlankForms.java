package org.huibao.forms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.huibao.definition.Department;
import org.huibao.definition.FixedTable;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.workbook.WorkbookWriter;
import org.huibao.workbook.WrittenSheet;
import org.huibao.workbook.WrittenWorkbook;

/** The form that a department fills in: sheet 填报表, one sheet for each table, and one for each ledger. */
public final class BlankForms {

    /** Made before the first of them is handed over; a county with thousands of departments does not have to fit into memory. */
    private static final int AT_ONCE = 64;

    private static final byte[] NONE = {};

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
        return workbook(job, department, previous).map(WorkbookWriter::bytes);
    }

    /** Receives forms. */
    public interface FormSink {
        void put(Department department, byte[] form) throws IOException;
    }

    /**
     * The forms of all departments that get one, as {@link #blank} makes them.
     *
     * @param previous department and indicator → as of one department; asked by several threads
     * @param threads forms made at the same time
     * @param sink asked by this thread alone, in the order of the departments
     * @throws IOException of the sink
     */
    public void blanks(ReportJob job, BiFunction<String, String, Optional<Value>> previous, int threads, FormSink sink)
            throws IOException {
        List<Department> departments = job.departments();
        for (int from = 0; from < departments.size(); from += AT_ONCE) {
            List<Department> some = departments.subList(from, Math.min(from + AT_ONCE, departments.size()));
            List<byte[]> forms = new ArrayList<>(Collections.nCopies(some.size(), NONE));
            SideBySide.run(
                    IntStream.range(0, some.size())
                            .mapToObj(i -> (Callable<byte[]>) () -> forms.set(i, made(job, some.get(i), previous)))
                            .toList(),
                    threads);
            for (int i = 0; i < some.size(); i++) {
                if (forms.get(i).length > 0) {
                    sink.put(some.get(i), forms.get(i));
                }
            }
        }
    }

    private byte[] made(ReportJob job, Department department, BiFunction<String, String, Optional<Value>> previous) {
        return blank(job, department, indicator -> previous.apply(department.code(), indicator))
                .orElse(NONE);
    }

    Optional<WrittenWorkbook> workbook(
            ReportJob job, Department department, Function<String, Optional<Value>> previous) {
        List<Indicator> owed = job.indicators().stream()
                .filter(each -> each.formula() == null && each.at() == null)
                .filter(each -> each.from().contains(department.code()))
                .toList();
        List<FixedTable> tables = job.tables().stream()
                .filter(each -> each.from().contains(department.code()))
                .toList();
        if (owed.isEmpty() && tables.isEmpty()) {
            return Optional.empty();
        }
        List<Indicator> onForm =
                owed.stream().filter(each -> each.ledger() == null).toList();
        List<Indicator> fromLedgers =
                owed.stream().filter(each -> each.ledger() != null).toList();
        List<WrittenSheet> sheets = new ArrayList<>();
        if (!owed.isEmpty()) {
            sheets.add(new FormSheet(messages, job, department).sheet(onForm, previous, !fromLedgers.isEmpty()));
        }
        for (FixedTable table : tables) {
            boolean signed = owed.isEmpty() && table == tables.get(tables.size() - 1);
            sheets.add(new TableSheet(messages, job, department, table, previous).sheet(signed));
        }
        sheets.addAll(new LedgerSheets(messages, job, department).sheets(fromLedgers));
        return Optional.of(new WrittenWorkbook(
                sheets,
                Map.of(
                        "huibao.job", job.name(),
                        "huibao.period", job.period(),
                        "huibao.department", department.code())));
    }

    /** The name under which a department finds its form. */
    public static String fileName(Department department) {
        return ReturnedNames.safe(department.name()) + ".xlsx";
    }
}
