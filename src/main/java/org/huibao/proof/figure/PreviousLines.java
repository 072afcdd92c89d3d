package org.huibao.proof.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.AuditLogReader;

/** Which indicator's value of the period before a line of role {@code previous} is: the log names only the figure that used it. */
public final class PreviousLines {

    private final ReportJob job;
    private final PreviousValues previous;
    private final BeforeLines before;
    private final Map<AuditLine, Indicator> certain = new HashMap<>();

    /** Where the own values of indicators stand between which somebody has to choose. */
    private final Map<String, Set<String>> rows = new HashMap<>();

    public PreviousLines(ReportJob job, AuditLogReader log, PreviousValues previous) {
        this.job = job;
        this.previous = previous;
        this.before = new BeforeLines(job, log);
        boolean any = false;
        for (Indicator indicator : job.figures()) {
            Set<Indicator> candidates = reported(indicator.code());
            any |= !candidates.isEmpty();
            if (candidates.size() > 1) {
                candidates.forEach(candidate -> rows.put(candidate.code(), new HashSet<>()));
            }
        }
        if (any) {
            log.each(this::note);
        }
    }

    private void note(AuditLine line) {
        if (isPrevious(line) && line.hasCell()) {
            List<Indicator> candidates = List.copyOf(reported(line.figure()));
            if (candidates.size() == 1) {
                certain.put(line.source("previous"), candidates.get(0));
            }
        }
        Set<String> own = rows.get(line.figure());
        if (own != null && line.hasCell()) {
            own.add(row(line));
        }
    }

    public boolean isPrevious(AuditLine line) {
        return before.holds(line);
    }

    /** Nothing for a line without a cell, and for one that is another indicator's own of this period. */
    public Optional<Indicator> of(AuditLine line) {
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
                .filter(candidate ->
                        rows.getOrDefault(candidate.code(), Set.of()).contains(row(line)))
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
            // Of a ledger nothing but this period is read.
            if (indicator.ledger() == null) {
                reported.add(indicator);
            }
        } else {
            indicator.formula().codes().forEach(input -> collect(input, reported, seen));
        }
    }

    private static String row(AuditLine line) {
        return String.join(
                "\u0000",
                line.department(),
                line.file(),
                line.sheet(),
                line.cell().replaceFirst("^[A-Z]+", ""));
    }
}
