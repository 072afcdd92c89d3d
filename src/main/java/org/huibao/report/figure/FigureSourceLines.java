package org.huibao.report.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.definition.FormulaNames;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.FigureGaps;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.report.ReportFigures;
import org.huibao.report.story.SafeText;

/** Where a figure comes from, in lines for people: name and exact value, formula in names, the largest sources, who is missing and why. */
final class FigureSourceLines {

    private static final int LARGEST = 10;

    /** Characters of a ledger's ranges; the audit log has every cell. */
    private static final int RANGES = 60;

    /** A table over departments asks for the same few indicators again and again. */
    private static final int REMEMBERED = 16;

    private static final String WHY = "page.why.";

    private final ReportJob job;
    private final Messages messages;
    private final FormulaNames names;
    private final Map<String, Map<String, List<Contribution>>> byDepartment = new LinkedHashMap<>();

    FigureSourceLines(ReportJob job, Messages messages) {
        this.job = job;
        this.messages = messages;
        this.names = new FormulaNames(job, messages);
    }

    /** @param printed what stands in the report */
    List<String> of(Indicator indicator, FigureScope scope, String printed) {
        List<String> lines = new ArrayList<>();
        Department department = scope.department();
        String name = department == null ? indicator.name() : department.name() + " " + indicator.name();
        Value value = scope.value(indicator);
        boolean rounded = value instanceof Value.Number number && !PrintedDigits.showAll(number.amount(), printed);
        lines.add(messages.text(
                rounded ? "report.comment.rounded" : "report.comment.value", name, value(value, indicator)));
        if (indicator.formula() != null) {
            lines.add(messages.text("report.comment.formula", names.of(indicator.formula())));
        }
        List<Contribution> all = sources(indicator, scope);
        LargestSources given = new LargestSources(LARGEST);
        all.stream().filter(FigureSourceLines::gives).forEach(source -> given.add(source, size(source)));
        given.largest().forEach(source -> lines.add(line(source, indicator)));
        if (given.number() > LARGEST) {
            lines.add(messages.text("report.comment.more", given.number() - LARGEST));
        }
        gaps(indicator, scope, lines, new HashSet<>());
        return lines;
    }

    /** Why it is missing, or who adds nothing to it: a line for each fact; of a formula that cannot be worked out, those of its inputs. */
    private void gaps(Indicator indicator, FigureScope scope, List<String> lines, Set<String> told) {
        Value value = scope.value(indicator);
        if (!told.add(indicator.code())) {
            return;
        }
        if (value instanceof Value.Missing missing
                && missing.reason() == Value.Reason.INPUT
                && indicator.formula() != null) {
            for (String code : indicator.formula().codes()) {
                job.indicator(code)
                        .filter(input -> scope.value(input) instanceof Value.Missing)
                        .ifPresent(input -> {
                            lines.add(messages.text("report.comment.input", input.name()));
                            gaps(input, scope, lines, told);
                        });
            }
            return;
        }
        Department department = scope.department();
        Map<Value.Reason, List<String>> gaps = FigureGaps.of(value, sources(indicator, scope));
        if (gaps.isEmpty()
                && value instanceof Value.Missing missing
                && missing.reason() != Value.Reason.NO_COUNTY_FIGURE) {
            String said = messages.text(WHY + missing.reason().label());
            lines.add(department == null ? said : department.name() + "：" + said);
        }
        gaps.forEach((reason, lacking) -> {
            String named = String.join(
                    "、",
                    lacking.stream().limit(LARGEST).map(this::departmentName).toList());
            lines.add(messages.text(
                    lacking.size() > LARGEST ? "report.comment.lacking-more" : "report.comment.lacking",
                    messages.text(WHY + reason.label()),
                    named,
                    lacking.size()));
        });
    }

    private List<Contribution> sources(Indicator indicator, FigureScope scope) {
        Department department = scope.department();
        return department == null
                ? scope.figures().figure(indicator.code()).contributions()
                : ofDepartment(indicator, department, scope.figures());
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
