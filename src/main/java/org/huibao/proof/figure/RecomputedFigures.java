package org.huibao.proof.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Value;
import org.huibao.model.Value.Missing;
import org.huibao.model.Value.Reason;
import org.jspecify.annotations.Nullable;

/** Every value of a report, worked out anew from the sources by the definition. */
public final class RecomputedFigures {

    private final ReportJob job;
    private final DepartmentSources sources;
    private final PreviousValues previous;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Value> now = new HashMap<>();
    private final Map<String, Map<String, Value>> shares = new HashMap<>();

    public RecomputedFigures(ReportJob job, DepartmentSources sources, PreviousValues previous) {
        this.job = job;
        this.sources = sources;
        this.previous = previous;
        job.figures().forEach(indicator -> indicators.put(indicator.code(), indicator));
    }

    private record From(Function<String, Value> values, Function<String, Value> before) implements FormulaInputs {
        @Override
        public Value now(String code) {
            return values.apply(code);
        }

        @Override
        public Value previous(String code) {
            return before.apply(code);
        }
    }

    public Value county(String code) {
        Value known = now.get(code);
        if (known == null) {
            Indicator indicator = indicator(code);
            known = indicator.formula() == null
                    ? combined(indicator, shares(indicator))
                    : indicator.formula().evaluate(new From(this::county, this::before));
            known = sources.doubts(code) && !(known instanceof Missing) ? new Missing(Reason.DOUBTFUL, code) : known;
            now.put(code, known);
        }
        return known;
    }

    public Value department(String department, String code) {
        Indicator indicator = indicator(code);
        if (indicator.formula() != null) {
            return indicator
                    .formula()
                    .evaluate(
                            new From(each -> department(department, each), each -> departmentBefore(department, each)));
        }
        return shares(indicator).getOrDefault(department, new Missing(Reason.NOTHING_REPORTED, code));
    }

    /** Whether the department filed anything. */
    public boolean hasFiled(String department) {
        return sources.filed(department);
    }

    /** Names of the departments whose missing return was accepted. */
    public List<String> missing() {
        return job.departments().stream()
                .filter(each -> sources.excused(each.code()))
                .map(Department::name)
                .toList();
    }

    private Map<String, Value> shares(Indicator indicator) {
        return shares.computeIfAbsent(indicator.code(), code -> {
            Map<String, Value> own = new LinkedHashMap<>();
            indicator.from().forEach(department -> own.put(department, sources.share(indicator, department)));
            return own;
        });
    }

    private Value combined(Indicator indicator, Map<String, Value> own) {
        if (indicator.combine() == Indicator.Combine.NONE) {
            return new Missing(Reason.NO_COUNTY_FIGURE, indicator.code());
        }
        Set<String> owing = job.departments().stream()
                .filter(department -> indicator.required() && department.required())
                .map(Department::code)
                .filter(code -> !sources.excused(code))
                .collect(Collectors.toSet());
        List<BigDecimal> amounts = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        boolean none = false;
        Missing gap = null;
        for (Map.Entry<String, Value> share : own.entrySet()) {
            Value value = share.getValue();
            if (value instanceof Missing missing) {
                boolean blocks = missing.reason() == Reason.DOUBTFUL || owing.contains(share.getKey());
                gap = blocks && (gap == null || missing.reason() == Reason.DOUBTFUL) ? missing : gap;
            } else if (value instanceof Value.Number number) {
                amounts.add(number.amount());
            } else if (value instanceof Value.Text text) {
                texts.add(text.text());
            } else {
                none |= value instanceof Value.None;
            }
        }
        if (gap != null) {
            return gap;
        }
        if (indicator.combine() == Indicator.Combine.ONLY && amounts.size() + texts.size() > 1) {
            return new Missing(Reason.DOUBTFUL, indicator.code());
        }
        if (!texts.isEmpty()) {
            return new Value.Text(String.join("\n", texts));
        }
        if (!amounts.isEmpty()) {
            return new Value.Number(total(indicator.combine(), amounts));
        }
        return none ? Value.none() : new Missing(Reason.NOTHING_REPORTED, indicator.code());
    }

    private static BigDecimal total(Indicator.Combine combine, List<BigDecimal> amounts) {
        return switch (combine) {
            case MAX -> amounts.stream().max(Comparator.naturalOrder()).orElseThrow();
            case MIN -> amounts.stream().min(Comparator.naturalOrder()).orElseThrow();
            default -> amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }

    /** The county's value of the period before. */
    public Value before(String code) {
        Indicator indicator = indicator(code);
        if (indicators.containsKey(indicator.previous())) {
            return county(indicator.previous());
        }
        if (indicator.previous().equals("published") && previous.county(code) != null) {
            return new Value.Number(Objects.requireNonNull(previous.county(code)));
        }
        Value value = new Missing(Reason.NO_PREVIOUS, code);
        if (indicator.formula() != null && !indicator.previous().equals("none")) {
            value = indicator.formula().evaluate(new From(this::before, RecomputedFigures::none));
        } else if (!indicator.previous().equals("none")) {
            Map<String, Value> reported = new LinkedHashMap<>();
            indicator.from().forEach(department -> reported.put(department, reportedBefore(department, indicator)));
            value = combined(indicator, reported);
        }
        return value instanceof Missing ? none(code) : value;
    }

    private Value departmentBefore(String department, String code) {
        Indicator indicator = indicator(code);
        if (indicators.containsKey(indicator.previous())) {
            return department(department, indicator.previous());
        }
        Value value = none(code);
        if (indicator.formula() != null) {
            value = indicator
                    .formula()
                    .evaluate(new From(each -> departmentBefore(department, each), RecomputedFigures::none));
        } else if (!indicator.previous().equals("none") && indicator.from().contains(department)) {
            BigDecimal published = indicator.previous().equals("published") ? published(department, indicator) : null;
            value = published == null ? reportedBefore(department, indicator) : new Value.Number(published);
        }
        return value instanceof Missing ? none(code) : value;
    }

    /** What it gave, and what those gave for which it stands. */
    private @Nullable BigDecimal published(String department, Indicator indicator) {
        Set<String> pasts = new LinkedHashSet<>(
                job.department(department).map(Department::before).orElse(List.of()));
        pasts.add(department);
        List<BigDecimal> given = pasts.stream()
                .map(past -> previous.department(past, indicator.code()))
                .filter(Objects::nonNull)
                .toList();
        boolean adds = Set.of(Indicator.Combine.SUM, Indicator.Combine.MAX, Indicator.Combine.MIN)
                .contains(indicator.combine());
        return given.isEmpty() || given.size() > 1 && !adds ? null : total(indicator.combine(), given);
    }

    private Value reportedBefore(String department, Indicator indicator) {
        Value reported = sources.before(indicator, department);
        return reported instanceof Missing ? new Missing(Reason.BLANK, department) : reported;
    }

    private static Value none(String code) {
        return new Missing(Reason.NO_PREVIOUS, code);
    }

    private Indicator indicator(String code) {
        return Objects.requireNonNull(indicators.get(code), code);
    }
}
