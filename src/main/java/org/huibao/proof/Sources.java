package org.huibao.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.Value;
import org.huibao.model.Value.Missing;
import org.huibao.model.Value.Reason;

/** What each department gave, by the lines of the audit log and the cells that they name. */
final class Sources {

    private record Key(String figure, String department) {}

    private final ReportJob job;
    private final AuditLog log;
    private final Set<String> erring;
    private final boolean draft;
    private final Map<Key, List<Value>> values = new HashMap<>();
    private final Map<Key, List<Value>> before = new HashMap<>();
    private final Set<String> filed = new HashSet<>();
    private final Consumer<Difference> found;

    /**
     * @param erring departments against which a finding of level error stands
     * @param draft whether values may be missing
     */
    Sources(
            ReportJob job,
            AuditLog log,
            Reread reread,
            Previous previous,
            Set<String> erring,
            boolean draft,
            Consumer<Difference> found) {
        this.job = job;
        this.log = log;
        this.erring = Set.copyOf(erring);
        this.draft = draft;
        this.found = found;
        PreviousLines attributed = new PreviousLines(job, log, previous);
        for (AuditLine line : log.lines()) {
            Optional<Indicator> indicator = job.indicator(line.figure());
            if (indicator.isEmpty()) {
                found.accept(Difference.of("log.unknown-figure", "", line.figure()));
                continue;
            }
            if (!line.role().equals("no-return") && !line.department().isEmpty()) {
                filed.add(line.department());
            }
            if (attributed.isPrevious(line)) {
                attributed
                        .of(line)
                        .ifPresent(its -> before.computeIfAbsent(
                                        new Key(its.code(), line.department()), key -> new ArrayList<>())
                                .add(reread.value(line, its, found)));
            } else if (indicator.get().formula() == null) {
                own(line, indicator.get(), reread);
            }
        }
    }

    private void own(AuditLine line, Indicator indicator, Reread reread) {
        if (!indicator.from().contains(line.department())) {
            found.accept(
                    Difference.of("log.not-owing", line.figure(), line.figureName(), line.place(), line.department()));
            return;
        }
        List<Value> its = values.computeIfAbsent(new Key(line.figure(), line.department()), key -> new ArrayList<>());
        if (line.hasCell()) {
            its.add(reread.value(line, indicator, found));
        } else if (line.role().equals("no-return") || line.role().equals("blank")) {
            Reason reason = line.role().equals("blank") ? Reason.BLANK : Reason.NO_RETURN;
            its.add(new Missing(reason, line.department()));
        } else {
            found.accept(Difference.of("source.no-cell", line.figure(), line.figureName(), line.place()));
        }
    }

    boolean filed(String department) {
        return filed.contains(department);
    }

    /** Whether an administrator accepted that the department's return is missing. */
    boolean excused(String department) {
        return job.department(department)
                .map(its -> Finding.of(
                                Level.ERROR, "return.missing", department, "", job.period(), null, "", "", its.name())
                        .id())
                .filter(id ->
                        job.acceptances().stream().anyMatch(each -> each.id().equals(id)))
                .isPresent();
    }

    /** Whether a draft leaves the figure out because a department that owes it made an error. */
    boolean doubts(String code) {
        return draft
                && log.of(code).stream().anyMatch(line -> line.figureValue().isEmpty())
                && job.indicator(code)
                        .filter(indicator -> indicator.formula() == null
                                && indicator.from().stream().anyMatch(erring::contains))
                        .isPresent();
    }

    Value share(Indicator indicator, String department) {
        List<Value> its = values.get(new Key(indicator.code(), department));
        if (its == null) {
            if (!draft || !erring.contains(department)) {
                found.accept(Difference.of("log.unaccounted", indicator.code(), indicator.name(), name(department)));
            }
            return new Missing(Reason.DOUBTFUL, department);
        }
        return one(its, indicator.ledger() != null, department);
    }

    Value before(Indicator indicator, String department) {
        List<Value> its = before.get(new Key(indicator.code(), department));
        return its == null
                ? new Missing(Reason.NO_PREVIOUS, indicator.code())
                : one(List.copyOf(new LinkedHashSet<>(its)), false, department);
    }

    private static Value one(List<Value> its, boolean ledger, String department) {
        List<Value> distinct = new ArrayList<>();
        BigDecimal sum = null;
        for (Value value : its) {
            if (value instanceof Value.Number number) {
                sum = sum == null ? number.amount() : sum.add(number.amount());
            }
            if (!(value instanceof Value.Blank) && distinct.stream().noneMatch(each -> isSame(each, value))) {
                distinct.add(value);
            }
        }
        if (ledger && sum != null) {
            return new Value.Number(sum);
        }
        if (distinct.size() > 1) {
            return new Missing(Reason.DOUBTFUL, department);
        }
        return distinct.isEmpty() ? new Missing(Reason.BLANK, department) : distinct.get(0);
    }

    private static boolean isSame(Value one, Value other) {
        return one instanceof Value.Number a && other instanceof Value.Number b
                ? a.amount().compareTo(b.amount()) == 0
                : one.equals(other);
    }

    private String name(String department) {
        return job.department(department).map(each -> each.name()).orElse(department);
    }
}
