package org.huibao.proof.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.proof.SetDifference;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.AuditLogReader;
import org.huibao.proof.log.CodedIndicators;
import org.huibao.proof.log.CsvRows;
import org.huibao.proof.log.ExactAmounts;

/** Whether the audit log agrees with the definition, with {@code previous.csv} and with itself. */
public final class LogCheck {

    private final ReportJob job;
    private final AuditLogReader log;
    private final PreviousValues previous;

    public LogCheck(ReportJob job, AuditLogReader log, PreviousValues previous) {
        this.job = job;
        this.log = log;
        this.previous = previous;
    }

    public void differences(Consumer<SetDifference> found) {
        Map<String, AuditLine> undefined = new HashMap<>();
        Map<String, AuditLine> unpublished = new HashMap<>();
        CodedIndicators indicators = new CodedIndicators(job);
        log.each(line -> indicators.of(line.figure()).ifPresent(indicator -> {
            if (!isOf(line, indicator, log.first(line.figure()).orElseThrow())) {
                undefined.putIfAbsent(line.figure(), line);
            }
            if (indicator.formula() != null
                    && line.isPrevious()
                    && !line.hasCell()
                    && !isPublished(line.value(), indicator)) {
                unpublished.putIfAbsent(line.figure(), line);
            }
        }));
        Map<String, Set<String>> formulas = new LinkedHashMap<>();
        job.figures().stream()
                .filter(indicator -> indicator.formula() != null)
                .forEach(indicator -> formulas.put(
                        indicator.code(),
                        Objects.requireNonNull(indicator.formula()).codes()));
        Map<String, String> inputs = new InputLines(log, new BeforeLines(job, log)).differing(formulas);
        for (Indicator indicator : job.figures()) {
            String code = indicator.code();
            Optional.ofNullable(undefined.get(code))
                    .ifPresent(line ->
                            found.accept(SetDifference.of("log.definition", code, indicator.name(), line.place())));
            Optional.ofNullable(inputs.get(code))
                    .ifPresent(place -> found.accept(SetDifference.of("log.inputs", code, indicator.name(), place)));
            Optional.ofNullable(unpublished.get(code))
                    .ifPresent(line ->
                            found.accept(SetDifference.of("log.previous", code, indicator.name(), line.value())));
        }
    }

    private static boolean isOf(AuditLine line, Indicator indicator, AuditLine first) {
        String formula = indicator.formula() == null ? "" : indicator.formula().text();
        return CsvRows.says(line.figureName(), indicator.name())
                && CsvRows.says(line.unit(), CsvRows.withoutApostrophe(indicator.unit()))
                && CsvRows.says(line.formula(), CsvRows.withoutApostrophe(formula))
                && line.figureValue().equals(first.figureValue());
    }

    private boolean isPublished(String value, Indicator indicator) {
        Set<String> codes = new HashSet<>();
        Objects.requireNonNull(indicator.formula()).previousCodes().forEach(code -> closure(code, codes));
        return ExactAmounts.of(value)
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
