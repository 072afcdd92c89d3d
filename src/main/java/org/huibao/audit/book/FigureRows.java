package org.huibao.audit.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huibao.definition.FormulaNames;
import org.huibao.definition.Indicator;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.FigureGaps;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.workbook.ListLayout;
import org.huibao.workbook.StreamedWorkbook;
import org.huibao.workbook.StreamedWorkbook.Entry;
import org.huibao.workbook.StreamedWorkbook.Place;
import org.jspecify.annotations.Nullable;

/** The list of figures: what is printed, the exact value, last year's beside it, and how it came about. */
final class FigureRows {

    private static final int NAMED = 10;

    private final AuditContent content;
    private final AuditCells cells;
    private final FigurePlaces figures;
    private final FormulaNames names;
    private final YearChange change;
    private final PrintedTexts printed;

    FigureRows(AuditContent content, AuditCells cells, FigurePlaces figures) {
        this.content = content;
        this.cells = cells;
        this.figures = figures;
        this.names = new FormulaNames(content.job(), content.messages());
        this.change = new YearChange(content.messages());
        this.printed = new PrintedTexts(content.report());
    }

    /** @param sources code → where the figure's first source stands */
    void write(StreamedWorkbook workbook, Map<String, Place> sources) throws IOException {
        workbook.list(new ListLayout(
                cells.sheet("figures"),
                cells.columns(
                        "name:34+",
                        "printed:18+",
                        "value:16+",
                        "unit:8",
                        "previous:14",
                        "change:18+",
                        "how:48+",
                        "departments:8",
                        "sources:8",
                        "code:24+"),
                List.of(),
                true));
        for (Indicator indicator : figures.rows()) {
            workbook.row(row(indicator, content.figures().apply(indicator.code()), sources.get(indicator.code())));
        }
    }

    private List<Entry> row(Indicator indicator, Figure figure, @Nullable Place first) {
        long departments = figure.contributions().stream()
                .map(Contribution::department)
                .filter(code -> !code.isEmpty())
                .distinct()
                .count();
        long number = figure.contributions().stream()
                .filter(source -> indicator.formula() == null || source.role() == Role.PREVIOUS)
                .mapToLong(source -> Math.max(1, source.cells().number()))
                .sum();
        number += indicator.formula() == null ? 0 : indicator.formula().codes().size();
        Value before = content.county().previous(indicator.code());
        return List.of(
                AuditCells.text(indicator.name()),
                AuditCells.text(printed.of(indicator, figure.value())),
                AuditCells.value(figure.value()),
                AuditCells.text(indicator.unit()),
                before instanceof Value.Number ? AuditCells.value(before) : AuditCells.NOTHING,
                AuditCells.text(change.of(figure.value(), before, indicator.unit())),
                AuditCells.text(how(indicator, figure)),
                AuditCells.number(departments),
                first == null ? AuditCells.number(number) : new Entry.Jump(Long.toString(number), first),
                AuditCells.text(indicator.code()));
    }

    private String how(Indicator indicator, Figure figure) {
        List<String> lines = new ArrayList<>();
        if (indicator.formula() != null) {
            lines.add(names.of(indicator.formula()));
        } else if (indicator.ledger() != null) {
            lines.add(content.messages().text("audit.how.ledger"));
        } else {
            lines.add(content.messages()
                    .text("audit.how." + indicator.combine().name().toLowerCase(Locale.ROOT)));
        }
        if (figure.value() instanceof Value.Missing missing && missing.reason() != Value.Reason.NO_COUNTY_FIGURE) {
            missing(indicator, figure, missing, lines);
        }
        return String.join("\n", lines);
    }

    /** Why there is no value: a line for each fact. */
    private void missing(Indicator indicator, Figure figure, Value.Missing missing, List<String> lines) {
        Map<Value.Reason, List<String>> gaps =
                indicator.formula() == null ? FigureGaps.of(missing, figure.contributions()) : Map.of();
        if (gaps.isEmpty()) {
            String inputs = indicator.formula() == null
                    ? ""
                    : indicator.formula().codes().stream()
                            .filter(code -> content.county().now(code) instanceof Value.Missing)
                            .map(names::now)
                            .reduce((a, b) -> a + cells.comma() + b)
                            .orElse("");
            lines.add(fact(missing.reason(), inputs));
        }
        gaps.forEach((reason, departments) -> lines.add(fact(
                reason,
                departments.size() <= NAMED
                        ? cells.departments(departments)
                        : content.messages()
                                .text(
                                        "report.preview.and-more",
                                        cells.departments(departments.subList(0, NAMED)),
                                        departments.size()))));
    }

    private String fact(Value.Reason reason, String who) {
        String said = content.messages().text("page.why." + reason.label());
        return who.isEmpty() ? said : content.messages().text("report.comment.lacking", said, who);
    }
}
