package org.huibao.proof;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;

/** Whether the audit log agrees with the definition, with {@code previous.csv} and with itself. */
final class LogCheck {

    private final ReportJob job;
    private final AuditLog log;
    private final Previous previous;
    private final InputLines inputLines;

    LogCheck(ReportJob job, AuditLog log, Previous previous) {
        this.job = job;
        this.log = log;
        this.previous = previous;
        this.inputLines = new InputLines(job, log);
    }

    void differences(Consumer<Difference> found) {
        for (Indicator indicator : job.figures()) {
            List<AuditLine> lines = log.of(indicator.code());
            lines.stream()
                    .filter(line -> !isOf(line, indicator, lines.get(0)))
                    .findFirst()
                    .ifPresent(line -> found.accept(
                            Difference.of("log.definition", indicator.code(), indicator.name(), line.place())));
            if (indicator.formula() != null) {
                inputs(indicator, lines, found);
            }
        }
    }

    private static boolean isOf(AuditLine line, Indicator indicator, AuditLine first) {
        String formula = indicator.formula() == null ? "" : indicator.formula().text();
        return CsvRows.says(line.figureName(), indicator.name())
                && CsvRows.says(line.unit(), CsvRows.withoutApostrophe(indicator.unit()))
                && CsvRows.says(line.formula(), CsvRows.withoutApostrophe(formula))
                && line.figureValue().equals(first.figureValue());
    }

    /** A formula's lines are those of its inputs, every one. */
    private void inputs(Indicator indicator, List<AuditLine> lines, Consumer<Difference> found) {
        Set<AuditLine> due = inputLines.due(indicator.code());
        Set<AuditLine> there = new HashSet<>();
        lines.stream()
                .filter(line -> !inputLines.isPrevious(line))
                .forEach(line -> there.add(line.source(line.role())));
        Stream.concat(
                        due.stream().filter(line -> !there.contains(line)),
                        there.stream().filter(line -> !due.contains(line)))
                .map(AuditLine::place)
                .sorted()
                .findFirst()
                .ifPresent(
                        place -> found.accept(Difference.of("log.inputs", indicator.code(), indicator.name(), place)));
        lines.stream()
                .filter(line -> line.isPrevious() && !line.hasCell())
                .filter(line -> !isPublished(line.value(), indicator))
                .findFirst()
                .ifPresent(line ->
                        found.accept(Difference.of("log.previous", indicator.code(), indicator.name(), line.value())));
    }

    private boolean isPublished(String value, Indicator indicator) {
        Set<String> codes = new HashSet<>();
        Objects.requireNonNull(indicator.formula()).previousCodes().forEach(code -> closure(code, codes));
        return Amounts.of(value)
                .filter(amount -> codes.stream().anyMatch(code -> isSame(previous.county(code), amount)))
                .isPresent();
    }

    private void closure(String code, Set<String> codes) {
        if (codes.add(code)) {
            job.indicator(code).ifPresent(each -> {
                if (each.formula() != null) {
                    each.formula().codes().forEach(input -> closure(input, codes));
                }
            });
        }
    }

    private static boolean isSame(@org.jspecify.annotations.Nullable BigDecimal one, BigDecimal other) {
        return one != null && one.compareTo(other) == 0;
    }
}
