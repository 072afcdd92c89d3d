package org.huibao.report.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.report.ReportFigures;
import org.huibao.report.story.SafeText;

/** Where a figure comes from, in lines for people: name and value before rounding, formula, the largest sources. */
final class FigureSourceLines {

    private static final int LARGEST = 10;

    /** Characters of a ledger's ranges; the audit log has every cell. */
    private static final int RANGES = 60;

    /** A table over departments asks for the same few indicators again and again. */
    private static final int REMEMBERED = 16;

    private final ReportJob job;
    private final Messages messages;
    private final Map<String, Map<String, List<Contribution>>> byDepartment = new LinkedHashMap<>();

    FigureSourceLines(ReportJob job, Messages messages) {
        this.job = job;
        this.messages = messages;
    }

    List<String> of(Indicator indicator, FigureScope scope) {
        List<String> lines = new ArrayList<>();
        Department department = scope.department();
        String name = department == null ? indicator.name() : department.name() + " " + indicator.name();
        lines.add(messages.text("report.comment.value", name, value(scope.value(indicator), indicator)));
        if (indicator.formula() != null) {
            lines.add(
                    messages.text("report.comment.formula", indicator.formula().text()));
        }
        List<Contribution> all = department == null
                ? scope.figures().figure(indicator.code()).contributions()
                : ofDepartment(indicator, department, scope.figures());
        LargestSources given = new LargestSources(LARGEST);
        all.stream().filter(FigureSourceLines::gives).forEach(source -> given.add(source, size(source)));
        given.largest().forEach(source -> lines.add(line(source, indicator)));
        if (given.number() > LARGEST) {
            lines.add(messages.text("report.comment.more", given.number() - LARGEST));
        }
        List<String> lacking = all.stream()
                .filter(source -> source.role() == Role.NO_RETURN || source.role() == Role.BLANK)
                .map(source -> departmentName(source.department()))
                .distinct()
                .toList();
        if (!lacking.isEmpty()) {
            String named = String.join("、", lacking.subList(0, Math.min(LARGEST, lacking.size())));
            lines.add(messages.text("report.comment.lacking", lacking.size(), named));
        }
        return lines;
    }

    private List<Contribution> ofDepartment(Indicator indicator, Department department, ReportFigures figures) {
        Map<String, List<Contribution>> known = byDepartment.computeIfAbsent(
                indicator.code(),
                code -> figures.figure(code).contributions().stream()
                        .collect(Collectors.groupingBy(Contribution::department)));
        if (byDepartment.size() > REMEMBERED) {
            byDepartment.remove(byDepartment.keySet().iterator().next());
        }
        return known.getOrDefault(department.code(), List.of());
    }

    private static boolean gives(Contribution source) {
        return source.value() instanceof Value.Number
                || source.value() instanceof Value.Text
                || source.value() instanceof Value.None;
    }

    private static BigDecimal size(Contribution source) {
        return source.value() instanceof Value.Number number ? number.amount().abs() : BigDecimal.ONE.negate();
    }

    private String line(Contribution source, Indicator of) {
        Indicator indicator = job.indicator(source.indicator()).orElse(of);
        String own = value(source.value(), indicator);
        String value = indicator.code().equals(of.code()) ? own : indicator.name() + " " + own;
        CellRef cell = source.cell();
        if (cell == null) {
            return messages.text("report.comment.published", value);
        }
        String key = source.role() == Role.PREVIOUS ? "report.comment.source.previous" : "report.comment.source";
        String place = cell.file() + " " + cell.sheet() + (cell.address().isEmpty() ? "" : "!" + cells(source));
        return messages.text(key, departmentName(source.department()), place, value);
    }

    private String cells(Contribution source) {
        String ranges = source.cells().ranges();
        String shown = ranges.length() <= RANGES ? ranges : ranges.substring(0, ranges.lastIndexOf(',', RANGES)) + ",…";
        return source.cells().number() > 1
                ? messages.text("report.comment.cells", shown, source.cells().number())
                : shown;
    }

    /** With its unit. */
    String value(Value value, Indicator indicator) {
        if (value instanceof Value.Number number) {
            return ControlTitle.exact(number.amount()) + indicator.unit();
        }
        if (value instanceof Value.Text text) {
            return SafeText.line(text.text());
        }
        return value instanceof Value.None ? "无" : messages.text("report.comment.missing");
    }

    private String departmentName(String code) {
        return job.department(code).map(Department::name).orElse(code);
    }
}
