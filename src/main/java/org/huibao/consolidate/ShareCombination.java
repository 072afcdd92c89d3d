package org.huibao.consolidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.huibao.definition.Indicator;
import org.huibao.model.Value;

/** Makes one county value of the departments' shares, by the indicator's {@code combine}. */
final class ShareCombination {

    private final Indicator indicator;

    /** Departments without whose value there is no county value. */
    private final Set<String> owing;

    ShareCombination(Indicator indicator, Set<String> owing) {
        this.indicator = indicator;
        this.owing = owing;
    }

    Value of(List<DepartmentShare> shares) {
        if (indicator.combine() == Indicator.Combine.NONE) {
            return new Value.Missing(Value.Reason.NO_COUNTY_FIGURE, indicator.code());
        }
        List<Value.Missing> gaps = shares.stream()
                .filter(share -> share.value() instanceof Value.Missing missing && blocks(share, missing))
                .map(share -> (Value.Missing) share.value())
                .toList();
        if (!gaps.isEmpty()) {
            Value.Reason reason = gaps.stream()
                    .map(Value.Missing::reason)
                    .max(Comparator.comparing(ShareCombination::weight))
                    .orElseThrow();
            return new Value.Missing(
                    reason,
                    String.join(",", gaps.stream().map(Value.Missing::about).toList()),
                    gaps.stream()
                            .map(gap -> new Value.Gap(gap.reason(), gap.about()))
                            .toList());
        }
        List<BigDecimal> amounts = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        boolean none = false;
        for (DepartmentShare share : shares) {
            if (share.value() instanceof Value.Number number) {
                amounts.add(number.amount());
            } else if (share.value() instanceof Value.Text text) {
                texts.add(text.text());
            } else if (share.value() instanceof Value.None) {
                none = true;
            }
        }
        if (indicator.combine() == Indicator.Combine.ONLY && amounts.size() + texts.size() > 1) {
            return new Value.Missing(
                    Value.Reason.SEVERAL,
                    indicator.code(),
                    shares.stream()
                            .filter(share ->
                                    share.value() instanceof Value.Number || share.value() instanceof Value.Text)
                            .map(share -> new Value.Gap(Value.Reason.SEVERAL, share.department()))
                            .toList());
        }
        if (!texts.isEmpty()) {
            return new Value.Text(String.join("\n", texts));
        }
        if (!amounts.isEmpty()) {
            return new Value.Number(combined(amounts));
        }
        return none ? Value.none() : new Value.Missing(Value.Reason.NOTHING_REPORTED, indicator.code());
    }

    /** A doubtful value stops the figure even where nobody had to give one: something was given. */
    private boolean blocks(DepartmentShare share, Value.Missing missing) {
        return missing.reason() == Value.Reason.DOUBTFUL || owing.contains(share.department());
    }

    /** A doubt is told before what nobody found, that before a blank, a blank before a missing return, of several gaps. */
    private static int weight(Value.Reason reason) {
        return switch (reason) {
            case DOUBTFUL -> 3;
            case NOT_FOUND -> 2;
            case BLANK -> 1;
            default -> 0;
        };
    }

    private BigDecimal combined(List<BigDecimal> amounts) {
        return switch (indicator.combine()) {
            case MAX -> amounts.stream().max(Comparator.naturalOrder()).orElseThrow();
            case MIN -> amounts.stream().min(Comparator.naturalOrder()).orElseThrow();
            default -> amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }
}
