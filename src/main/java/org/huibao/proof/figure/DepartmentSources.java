package org.huibao.proof.figure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.OwingDepartments;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.model.Value;
import org.huibao.model.Value.Missing;
import org.huibao.model.Value.Reason;
import org.huibao.proof.SetDifference;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.AuditLogReader;
import org.huibao.proof.log.CodedIndicators;
import org.huibao.proof.log.ProvedLines;

/** What each department gave, by the lines of the audit log and the cells that they name. */
public final class DepartmentSources {

    /** Of the audit log, held at a time with the cells that they name. */
    private static final int LINES = 60_000;

    private static final String MISSING = "return.missing";

    private record Key(String figure, String department) {}

    private final ReportJob job;
    private final CodedIndicators indicators;
    private final OwingDepartments owing;
    private final AuditLogReader log;
    private final Set<String> erring;
    private final boolean draft;
    private final Map<Key, DepartmentValue> values = new HashMap<>();
    private final Map<Key, DepartmentValue> before = new HashMap<>();
    private final Set<String> filed = new HashSet<>();
    private final Consumer<SetDifference> found;
    private final RereadCells reread;
    private final PreviousLines attributed;
    private final ProvedLines proved;
    private final BitSet known = new BitSet();

    /**
     * @param proved lines whose cells need not be read again
     * @param erring departments against which a finding of level error stands
     * @param draft whether values may be missing
     */
    public DepartmentSources(
            ReportJob job,
            AuditLogReader log,
            RereadCells reread,
            PreviousLines attributed,
            ProvedLines proved,
            Set<String> erring,
            boolean draft,
            Consumer<SetDifference> found) {
        this.job = job;
        this.indicators = new CodedIndicators(job);
        this.owing = new OwingDepartments(job);
        this.log = log;
        this.erring = Set.copyOf(erring);
        this.draft = draft;
        this.found = found;
        this.reread = reread;
        this.attributed = attributed;
        this.proved = proved;
        List<AuditLine> next = new ArrayList<>();
        log.each(line -> {
            next.add(line);
            if (next.size() == LINES) {
                take(next);
            }
        });
        take(next);
    }

    private void take(List<AuditLine> lines) {
        List<AuditLine> open = new ArrayList<>();
        known.clear();
        for (int i = 0; i < lines.size(); i++) {
            AuditLine line = lines.get(i);
            boolean its = !line.role().equals("input") && proved.holds(line);
            known.set(i, its);
            if (!its && !line.role().equals("input")) {
                open.add(line);
            }
        }
        reread.take(open);
        for (int i = 0; i < lines.size(); i++) {
            add(lines.get(i), known.get(i));
        }
        lines.clear();
    }

    private void add(AuditLine line, boolean sure) {
        Optional<Indicator> indicator = indicators.of(line.figure());
        if (indicator.isEmpty()) {
            found.accept(SetDifference.of("log.unknown-figure", "", line.figure()));
            return;
        }
        if (!line.role().equals("no-return") && !line.department().isEmpty()) {
            filed.add(line.department());
        }
        if (attributed.isPrevious(line)) {
            attributed
                    .of(line)
                    .ifPresent(its -> before.computeIfAbsent(
                                    new Key(its.code(), line.department()), key -> new DepartmentValue(false))
                            .add(value(line, its, sure)));
        } else if (indicator.get().formula() == null) {
            own(line, indicator.get(), sure);
        }
    }

    private void own(AuditLine line, Indicator indicator, boolean sure) {
        if (!owing.owes(line.department(), indicator.code())) {
            found.accept(SetDifference.of(
                    "log.not-owing", line.figure(), line.figureName(), line.place(), line.department()));
            return;
        }
        DepartmentValue its = values.computeIfAbsent(
                new Key(line.figure(), line.department()), key -> new DepartmentValue(indicator.ledger() != null));
        if (line.hasCell()) {
            its.add(value(line, indicator, sure));
        } else if (line.role().equals("no-return") || line.role().equals("blank")) {
            Reason reason = line.role().equals("blank") ? Reason.BLANK : Reason.NO_RETURN;
            its.add(new Missing(reason, line.department()));
        } else {
            found.accept(SetDifference.of("source.no-cell", line.figure(), line.figureName(), line.place()));
        }
    }

    private Value value(AuditLine line, Indicator indicator, boolean sure) {
        return sure ? ProvedLines.value(line) : reread.value(line, indicator, found);
    }

    boolean filed(String department) {
        return filed.contains(department);
    }

    /** Whether the department should have filed and has not, and an administrator lets that pass: this time, or always. */
    boolean excused(String department) {
        Level level = job.levels().getOrDefault(MISSING, Level.ERROR);
        if (filed(department) || !mustFile(department)) {
            return false;
        }
        if (level == Level.INFO || level == Level.OFF) {
            return true;
        }
        return job.department(department)
                .map(its -> Finding.id(MISSING, new FindingSubject(department, "", job.period(), null), ""))
                .filter(id ->
                        job.acceptances().stream().anyMatch(each -> each.id().equals(id)))
                .isPresent();
    }

    private boolean mustFile(String department) {
        return job.department(department).filter(Department::required).isPresent()
                && job.indicators().stream().anyMatch(each -> each.required() && owing.owes(department, each.code()));
    }

    /** Whether a draft leaves the figure out because a department that owes it made an error. */
    boolean doubts(String code) {
        return draft
                && log.lacksValue(code)
                && job.indicator(code)
                        .filter(indicator -> indicator.formula() == null
                                && indicator.from().stream().anyMatch(erring::contains)
                                && !isWithoutNumbers(indicator))
                        .isPresent();
    }

    /** Whether all that owe it are accounted for and none gave a number: 无 has no value in the log either, and is no doubt. */
    private boolean isWithoutNumbers(Indicator indicator) {
        return indicator.from().stream().allMatch(department -> {
            DepartmentValue its = values.get(new Key(indicator.code(), department));
            return its != null
                    && (its.value(department) instanceof Value.None || its.value(department) instanceof Missing);
        });
    }

    Value share(Indicator indicator, String department) {
        DepartmentValue its = values.get(new Key(indicator.code(), department));
        if (its == null) {
            if (!draft || !erring.contains(department)) {
                found.accept(SetDifference.of("log.unaccounted", indicator.code(), indicator.name(), name(department)));
            }
            return new Missing(Reason.DOUBTFUL, department);
        }
        return its.value(department);
    }

    Value before(Indicator indicator, String department) {
        DepartmentValue its = before.get(new Key(indicator.code(), department));
        return its == null ? new Missing(Reason.NO_PREVIOUS, indicator.code()) : its.value(department);
    }

    private String name(String department) {
        return job.department(department).map(each -> each.name()).orElse(department);
    }
}
