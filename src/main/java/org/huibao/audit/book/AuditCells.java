package org.huibao.audit.book;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.notation.DirectionMarks;
import org.huibao.workbook.StreamedWorkbook.Column;
import org.huibao.workbook.StreamedWorkbook.Entry;

/** What stands in the cells of the four lists, in the language of the report. */
final class AuditCells {

    static final Entry NOTHING = new Entry.Text("");

    private static final int HEAD = 12;

    /** Marks a column whose texts take several lines. */
    private static final String WRAPPED = "+";

    private final Messages messages;
    private final Map<String, String> departments;

    AuditCells(ReportJob job, Messages messages) {
        this.messages = messages;
        this.departments = job.departments().stream().collect(Collectors.toMap(Department::code, Department::name));
    }

    /** @param columns name and width: {@code cell:14}; {@code file:40+} where a long text takes several lines */
    List<Column> columns(String... columns) {
        return Stream.of(columns)
                .map(column -> column.split(":"))
                .map(column -> new Column(
                        messages.text("audit.column." + column[0]),
                        Integer.parseInt(column[1].replace(WRAPPED, "")),
                        column[1].endsWith(WRAPPED)))
                .toList();
    }

    String sheet(String list) {
        return messages.text("audit.sheet." + list);
    }

    String department(String code) {
        return departments.getOrDefault(code, code);
    }

    String departments(List<String> codes) {
        return codes.stream().map(this::department).collect(Collectors.joining(comma()));
    }

    /** Between names. */
    String comma() {
        return messages.text("page.formula.comma");
    }

    /** The first digits tell two files apart; the audit log has all of them. */
    static Entry hash(String sha256) {
        return text(sha256.length() <= HEAD ? sha256 : sha256.substring(0, HEAD));
    }

    static Entry text(String text) {
        return text.isEmpty() ? NOTHING : new Entry.Text(DirectionMarks.without(text));
    }

    static Entry number(long number) {
        return new Entry.Number(BigDecimal.valueOf(number));
    }

    static Entry value(Value value) {
        if (value instanceof Value.Number number) {
            return new Entry.Number(number.amount());
        }
        return text(value instanceof Value.Text text ? text.text() : "");
    }

    /** How a return was recognised. */
    String recognised(String how) {
        return Arrays.stream(how.split("\\+"))
                .filter(each -> !each.isEmpty())
                .map(each -> words("page.recognised." + each, each))
                .collect(Collectors.joining(comma()));
    }

    /** Each step that was done to a cell's content. */
    String conversion(String steps) {
        return steps.isEmpty()
                ? ""
                : Arrays.stream(steps.split("; ")).map(this::step).collect(Collectors.joining(comma()));
    }

    private String step(String step) {
        int end = step.indexOf(' ');
        String kind = end < 0 ? step : step.substring(0, end);
        return words("page.conversion." + kind, step, end < 0 ? "" : step.substring(end + 1));
    }

    private String words(String key, String otherwise, Object... arguments) {
        return messages.has(key) ? messages.text(key, arguments) : otherwise;
    }
}
