package org.huibao.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;

/** Which indicator's value of the period before a line of role {@code previous} is: the log names only the figure that used it. */
final class PreviousLines {

    private final ReportJob job;
    private final AuditLog log;
    private final Previous previous;
    private final InputLines inputLines;
    private final Map<AuditLine, Indicator> certain = new HashMap<>();

    PreviousLines(ReportJob job, AuditLog log, Previous previous) {
        this.job = job;
        this.log = log;
        this.previous = previous;
        this.inputLines = new InputLines(job, log);
        for (AuditLine line : log.lines()) {
            if (isPrevious(line) && line.hasCell()) {
                List<Indicator> candidates = List.copyOf(reported(line.figure()));
                if (candidates.size() == 1) {
                    certain.put(line.source("previous"), candidates.get(0));
                }
            }
        }
    }

    boolean isPrevious(AuditLine line) {
        return inputLines.isPrevious(line);
    }

    /** Nothing for a line without a cell, and for one that is another indicator's own of this period. */
    Optional<Indicator> of(AuditLine line) {
        if (!line.hasCell()) {
            return Optional.empty();
        }
        Set<Indicator> candidates = reported(line.figure());
        Indicator known = certain.get(line.source("previous"));
        if (known != null && candidates.contains(known)) {
            return Optional.of(known);
        }
        // In a form the value of the period before stands in the row of this period's.
        return candidates.stream()
                .filter(candidate -> log.of(candidate.code()).stream()
                        .anyMatch(own -> own.department().equals(line.department())
                                && own.file().equals(line.file())
                                && own.sheet().equals(line.sheet())
                                && row(own).equals(row(line))))
                .findFirst();
    }

    /** The indicators of which a figure uses what departments reported for the period before. */
    private Set<Indicator> reported(String figure) {
        Set<Indicator> reported = new LinkedHashSet<>();
        job.indicator(figure).ifPresent(indicator -> {
            if (indicator.formula() != null) {
                indicator.formula().previousCodes().forEach(code -> collect(code, reported, new HashSet<>()));
            }
        });
        return reported;
    }

    private void collect(String code, Set<Indicator> reported, Set<String> seen) {
        Optional<Indicator> found = job.indicator(code);
        if (found.isEmpty() || !seen.add(code)) {
            return;
        }
        Indicator indicator = found.get();
        boolean elsewhere = job.indicator(indicator.previous()).isPresent()
                || indicator.previous().equals("none")
                || indicator.previous().equals("published") && previous.county(code) != null;
        if (elsewhere) {
            return;
        }
        if (indicator.formula() == null) {
            reported.add(indicator);
        } else {
            indicator.formula().codes().forEach(input -> collect(input, reported, seen));
        }
    }

    private static String row(AuditLine line) {
        return line.cell().replaceFirst("^[A-Z]+", "");
    }
}
