package org.huibao.consolidate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.OwingDepartments;
import org.huibao.definition.ReportJob;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.Figure;
import org.huibao.model.Filing;
import org.huibao.model.LikeForLike;
import org.huibao.model.Observation;
import org.huibao.model.Value;
import org.huibao.notation.Period;

/**
 * The indicator set of one report. Values are kept once made, and so are as many departments' shares as there is room for. Several
 * threads may ask.
 */
public final class Consolidation {

    private final ReportJob job;
    private final ObservationSource observed;
    private final Filing filing;
    private final Map<String, BigDecimal> published;
    private final PublishedShares publishedShares;
    private final OwingDepartments owing;
    private final String previousPeriod;
    private final Map<String, Indicator> indicators;
    private final Map<String, Value> now = new HashMap<>();
    private final Map<String, Value> before = new HashMap<>();
    private final OwnValues own = new OwnValues();
    private final RecentShares recent = new RecentShares();
    private final FigureContributions sources = new FigureContributions(this);
    private final SameDepartments same = new SameDepartments(this);

    /**
     * @param published figures of the period before, by indicator code
     */
    public Consolidation(
            ReportJob job,
            ObservationSource observed,
            Filing filing,
            Map<String, BigDecimal> published,
            PublishedShares publishedShares) {
        this.publishedShares = publishedShares;
        this.job = job;
        this.observed = observed;
        this.filing = filing;
        this.published = Map.copyOf(published);
        this.previousPeriod = Period.of(job.period()).orElseThrow().previous().code();
        this.indicators = job.figures().stream()
                .collect(Collectors.toMap(Indicator::code, each -> each, (a, b) -> a, LinkedHashMap::new));
        owing = new OwingDepartments(job);
    }

    /** Every indicator's value, or why it is missing, without comparisons; in the order of the definition. */
    public synchronized Map<String, Value> values() {
        Map<String, Value> values = new LinkedHashMap<>();
        job.indicators().forEach(indicator -> values.put(indicator.code(), value(indicator.code())));
        return values;
    }

    public synchronized Figure figure(String code) {
        return new Figure(code, job.period(), value(code), sources.of(code));
    }

    /** The county's value of this period. */
    public synchronized Value value(String code) {
        Value known = now.get(code);
        if (known == null) {
            Indicator indicator = indicator(code);
            known = indicator.formula() != null
                    ? indicator.formula().evaluate(county())
                    : combination(indicator).of(shares(indicator, job.period()));
            now.put(code, known);
        }
        return known;
    }

    /** The county's value of the period before, from where the indicator's {@code previous} says. */
    public synchronized Value previous(String code) {
        Value known = before.get(code);
        if (known == null) {
            known = previous(indicator(code));
            before.put(code, known);
        }
        return known;
    }

    /** A department's own value; a formula is evaluated over the department's own values. */
    public synchronized Value departmentValue(String department, String code) {
        Indicator indicator = indicator(code);
        if (indicator.formula() != null) {
            return indicator.formula().evaluate(new DepartmentInputs(this, department));
        }
        if (!owing.owes(department, code)) {
            return nothing(code);
        }
        return Objects.requireNonNullElseGet(
                own.of(department, indicator, job.period(), this::shares), () -> nothing(code));
    }

    public boolean hasFiled(String department) {
        return filing.filed().contains(department);
    }

    /** Names of the departments whose missing return was accepted. */
    public List<String> excused() {
        return job.departments().stream()
                .filter(each -> filing.excused().containsKey(each.code()))
                .map(Department::name)
                .toList();
    }

    /** A department's own value of the period before, from where the indicator's {@code previous} says. */
    public synchronized Value departmentPrevious(String department, String code) {
        Indicator indicator = indicator(code);
        if (indicators.containsKey(indicator.previous())) {
            return departmentValue(department, indicator.previous());
        }
        Value missing = new Value.Missing(Value.Reason.NO_PREVIOUS, code);
        if (indicator.formula() != null) {
            Value value = indicator
                    .formula()
                    .evaluate(new LookedUp(each -> departmentPrevious(department, each), Consolidation::noPrevious));
            return value instanceof Value.Missing ? missing : value;
        }
        if (indicator.previous().equals("none") || !owing.owes(department, code)) {
            return missing;
        }
        Value value = own.of(department, indicator, previousPeriod, this::sharesBefore);
        return value == null || value instanceof Value.Missing ? missing : value;
    }

    /** A comparison whose departments are not those of the period before, with those alone that gave something in both. */
    public synchronized Optional<LikeForLike> likeForLike(Indicator compared) {
        return same.of(compared);
    }

    List<DepartmentShare> sharesBefore(Indicator indicator) {
        return sharesBefore(indicator, previousPeriod);
    }

    private List<DepartmentShare> sharesBefore(Indicator indicator, String period) {
        List<DepartmentShare> reported = shares(indicator, period);
        if (!indicator.previous().equals("published")) {
            return reported;
        }
        Map<String, BigDecimal> given = publishedShares.numbers(indicator.code());
        return reported.stream()
                .map(share -> given.containsKey(share.department())
                        ? new DepartmentShare(
                                share.department(), new Value.Number(given.get(share.department())), List.of())
                        : share)
                .toList();
    }

    static Value noPrevious(String code) {
        return new Value.Missing(Value.Reason.NO_PREVIOUS, code);
    }

    private static Value nothing(String code) {
        return new Value.Missing(Value.Reason.NOTHING_REPORTED, code);
    }

    private Value previous(Indicator indicator) {
        String code = indicator.code();
        switch (indicator.previous()) {
            case "none":
                return new Value.Missing(Value.Reason.NO_PREVIOUS, code);
            case "reported":
                return reported(indicator);
            case "published":
                return publishedBefore(code).orElseGet(() -> reported(indicator));
            default:
                return value(indicator.previous());
        }
    }

    private Optional<Value> publishedBefore(String code) {
        return Optional.ofNullable(published.get(code)).map(Value.Number::new);
    }

    private Value reported(Indicator indicator) {
        Value value = indicator.formula() != null
                ? indicator.formula().evaluate(countyBefore())
                : combination(indicator).of(shares(indicator, previousPeriod));
        return value instanceof Value.Missing ? new Value.Missing(Value.Reason.NO_PREVIOUS, indicator.code()) : value;
    }

    private List<DepartmentShare> shares(Indicator indicator, String period) {
        return recent.of(indicator, period, this::made);
    }

    private List<DepartmentShare> made(Indicator indicator, String period) {
        Map<String, List<Observation>> byDepartment =
                observed.of(indicator.code(), period).stream().collect(Collectors.groupingBy(Observation::department));
        return indicator.from().stream()
                .map(department -> DepartmentShare.of(
                        indicator,
                        department,
                        period,
                        byDepartment.getOrDefault(department, List.of()),
                        filing,
                        // A doubt is about this period's value.
                        period.equals(job.period()) && filing.doubts(department, indicator.code())))
                .toList();
    }

    List<DepartmentShare> shares(Indicator indicator) {
        return shares(indicator, job.period());
    }

    List<DepartmentShare> reportedBefore(Indicator indicator) {
        return shares(indicator, previousPeriod);
    }

    String previousPeriod() {
        return previousPeriod;
    }

    PublishedShares shares() {
        return publishedShares;
    }

    /** Whether the value of the period before is the one that was published. */
    boolean isPublished(Indicator indicator) {
        return indicator.previous().equals("published") && published.containsKey(indicator.code());
    }

    boolean isIndicator(String code) {
        return indicators.containsKey(code);
    }

    ShareCombination combination(Indicator indicator) {
        Set<String> owing = job.departments().stream()
                .filter(department -> indicator.required() && department.required())
                .map(Department::code)
                .filter(code -> !filing.excused().containsKey(code))
                .collect(Collectors.toSet());
        return new ShareCombination(indicator, owing);
    }

    Indicator indicator(String code) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            throw new IllegalArgumentException("no such indicator: " + code);
        }
        return indicator;
    }

    /** The county's values, for formulas and checks. */
    public FormulaInputs county() {
        return new LookedUp(this::value, this::previous);
    }

    /** The values of the period before stand for those of this one; two periods back there is nothing. */
    private FormulaInputs countyBefore() {
        return new LookedUp(this::previous, Consolidation::noPrevious);
    }

    /** The departments' own values of one department, for checks of its scope. */
    public FormulaInputs department(String code) {
        return new DepartmentInputs(this, code);
    }
}
