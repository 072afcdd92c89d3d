package org.huibao.learn.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.huibao.learn.draft.PrintedFormat.Placed;
import org.huibao.learn.match.FoundRelation;
import org.huibao.learn.match.NumberSuggestion;
import org.huibao.learn.match.OfferedQuantity;
import org.huibao.learn.match.ProofGrade;
import org.huibao.learn.source.LearnedDepartment;
import org.huibao.learn.source.LearnedReturns;
import org.huibao.learn.word.ReportLine;
import org.huibao.learn.word.TemplateWriter.Replaced;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;
import org.huibao.notation.format.Format;
import org.jspecify.annotations.Nullable;

/** A job as the proved suggestions make it: its indicators, its checks, and the placeholders of its template. */
public final class DraftJob {

    private final List<LearnedDepartment> departments;
    private final List<DraftIndicator> indicators;
    private final Map<Integer, DraftIndicator> byMention = new LinkedHashMap<>();
    private final Map<Integer, Replaced> placeholders = new LinkedHashMap<>();
    private final List<FoundRelation> relations;
    private final Set<ReportLine> writable;

    private DraftJob(
            List<LearnedDepartment> departments,
            List<DraftIndicator> indicators,
            List<FoundRelation> relations,
            Set<ReportLine> writable) {
        this.writable = writable;
        this.departments = departments;
        this.indicators = indicators;
        this.relations = relations;
    }

    /**
     * @param nowOf this year's quantity of last year's
     * @param writable the lines of the report that a template can hold placeholders in
     */
    public static DraftJob of(
            LearnedReturns returns,
            List<NumberSuggestion> suggestions,
            List<FoundRelation> relations,
            Function<OfferedQuantity, @Nullable OfferedQuantity> nowOf,
            Set<ReportLine> writable) {
        DraftBuilder builder = new DraftBuilder(returns, nowOf);
        Map<Integer, DraftIndicator> byMention = new LinkedHashMap<>();
        for (NumberSuggestion each : suggestions) {
            DraftIndicator its = each.grade() == ProofGrade.PROVED ? builder.indicator(each) : null;
            if (its != null) {
                its.used().add(each);
                byMention.put(each.mention().id(), its);
            }
        }
        DraftJob job = new DraftJob(returns.departments(), builder.list(), relations, writable);
        job.byMention.putAll(byMention);
        job.indicators.forEach(job::place);
        return job;
    }

    public List<DraftIndicator> indicators() {
        return indicators;
    }

    public List<LearnedDepartment> departments() {
        return departments;
    }

    List<FoundRelation> relations() {
        return relations;
    }

    /** The indicator of a number; null where it has none. */
    public @Nullable DraftIndicator indicator(NumberSuggestion suggestion) {
        return byMention.get(suggestion.mention().id());
    }

    /** The placeholder in place of a number; null where none prints it as it stands there. */
    public @Nullable Replaced placeholder(NumberSuggestion suggestion) {
        return placeholders.get(suggestion.mention().id());
    }

    public List<Replaced> placeholders() {
        return List.copyOf(placeholders.values());
    }

    /** Decimals and rounding with which most of its numbers need no format of their own. */
    private void place(DraftIndicator indicator) {
        int best = -1;
        int bestDecimals = 0;
        boolean bestDown = false;
        for (boolean down : new boolean[] {false, true}) {
            for (int decimals = 0; decimals <= 4; decimals++) {
                int score = 0;
                for (NumberSuggestion each : indicator.used()) {
                    Placed placed =
                            PrintedFormat.of(each.mention(), indicator.value(), printing(indicator, decimals, down));
                    score += placed == null ? 0 : placed.example().isEmpty() ? 101 : 100;
                }
                if (score > best) {
                    best = score;
                    bestDecimals = decimals;
                    bestDown = down;
                }
            }
        }
        boolean examples = best == 100 * indicator.used().size();
        int told = examples ? Math.max(bestDecimals, scale(indicator)) : bestDecimals;
        indicator.print(indicator.used().isEmpty() ? scale(indicator) : told, bestDown);
        for (NumberSuggestion each : new ArrayList<>(indicator.used())) {
            Placed placed =
                    PrintedFormat.of(each.mention(), indicator.value(), printing(indicator, bestDecimals, bestDown));
            if (placed != null && writable.contains(each.mention().line())) {
                String with =
                        "{{" + indicator.code() + (placed.example().isEmpty() ? "" : "|" + placed.example()) + "}}";
                placeholders.put(
                        each.mention().id(), new Replaced(each.mention().line(), placed.start(), placed.end(), with));
            }
        }
    }

    private static int scale(DraftIndicator indicator) {
        BigDecimal value = indicator.value();
        return Math.min(2, Math.max(0, value.stripTrailingZeros().scale()));
    }

    private static Format.Printing printing(DraftIndicator indicator, int decimals, boolean down) {
        // As the report prints it: a percentage below 100 is never rounded up to it.
        boolean rate = Unit.of(indicator.unit()).base().equals("%");
        return new Format.Printing(indicator.unit(), decimals, down ? RoundingMode.DOWN : RoundingMode.HALF_UP, rate);
    }

    /** Those that a number needs, itself or for its formula; in the order of the report. */
    public List<DraftIndicator> used() {
        Set<DraftIndicator> used = new HashSet<>();
        // What is printed nowhere is asked of nobody.
        placeholders.keySet().forEach(each -> add(Objects.requireNonNull(byMention.get(each)), used));
        return indicators.stream().filter(used::contains).toList();
    }

    private void add(DraftIndicator indicator, Set<DraftIndicator> into) {
        if (into.add(indicator) && !indicator.formula().isEmpty()) {
            List<String> codes = List.of(indicator.formula().split("[^a-z0-9_]+"));
            indicators.stream().filter(each -> codes.contains(each.code())).forEach(each -> add(each, into));
        }
    }

    /** How many indicators say where in a department's own sheet they stand, and stand in no form under a name, by the department's name. */
    public Map<String, Integer> ownSheets() {
        Map<String, Integer> own = new LinkedHashMap<>();
        for (LearnedDepartment each : departments) {
            long its = used().stream()
                    .filter(indicator -> !indicator.place().isEmpty() && indicator.ledger() == null)
                    .filter(indicator -> indicator.from().contains(each.code()) && !isInForm(indicator, each.code()))
                    .count();
            if (its > 0) {
                own.put(each.name(), (int) its);
            }
        }
        return own;
    }

    /** 行政许可件数 of one department, where its form asks for 行政许可件数 anyway. */
    private boolean isInForm(DraftIndicator indicator, String department) {
        return used().stream()
                .filter(other -> other.place().isEmpty() && other.formula().isEmpty())
                .filter(other -> other.from().contains(department))
                .anyMatch(other -> indicator.items().stream()
                        .allMatch(item -> LabelFolding.fold(item.label()).equals(LabelFolding.fold(other.name()))));
    }

    /** Without one that no run reads: its numbers, and those worked out from it, stay as they are typed. */
    public void drop(DraftIndicator indicator) {
        byMention.entrySet().removeIf(each -> {
            Set<DraftIndicator> needs = new HashSet<>();
            add(each.getValue(), needs);
            boolean its = needs.contains(indicator);
            if (its) {
                placeholders.remove(each.getKey());
            }
            return its;
        });
    }
}
