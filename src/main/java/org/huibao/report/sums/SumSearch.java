package org.huibao.report.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huibao.definition.CheckedSum;
import org.huibao.definition.Indicator.Combine;
import org.huibao.definition.ReportJob;
import org.huibao.formula.SignedSum.Term;
import org.huibao.report.sums.AddedNumbers.Addend;
import org.jspecify.annotations.Nullable;

/** Which numbers of a report its reader adds up: what the definition adds, what departments add up to, lists of parts, totals of tables. */
final class SumSearch {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final List<CheckedSum> checked;
    private final List<AddedNumbers> found = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private SumSearch(ReportJob job) {
        this.checked = CheckedSum.of(job);
    }

    /** Those of one block after the other. */
    static List<AddedNumbers> in(ReportJob job, List<ShownFigure> shown) {
        SumSearch search = new SumSearch(job);
        Map<String, List<ShownFigure>> blocks = shown.stream()
                .collect(Collectors.groupingBy(each -> each.place().block(), LinkedHashMap::new, Collectors.toList()));
        blocks.values().forEach(search::block);
        return search.found;
    }

    private void block(List<ShownFigure> block) {
        Map<String, List<ShownFigure>> contexts = block.stream()
                .collect(Collectors.groupingBy(ShownFigure::departmentCode, LinkedHashMap::new, Collectors.toList()));
        contexts.values().forEach(this::checked);
        departments(block, contexts.getOrDefault("", List.of()));
        contexts.values().forEach(this::shares);
        if (block.get(0).place().cell() == null) {
            contexts.values().forEach(its -> PartLists.in(its, this::keepExact));
        } else {
            TotalsOfTable.in(contexts.values(), this::keepExact);
        }
    }

    private void checked(List<ShownFigure> context) {
        Map<String, List<ShownFigure>> byCode = context.stream()
                .collect(Collectors.groupingBy(each -> each.indicator().code()));
        for (CheckedSum sum : checked) {
            if (byCode.keySet().containsAll(sum.codes())) {
                written(sum, byCode).stream()
                        .filter(each -> each.addsUpExactly() || each.roundingExplains())
                        .forEach(this::keep);
            }
        }
    }

    /** Of a total that is printed in several ways the one that reads like its parts, else the first. */
    private static List<AddedNumbers> written(CheckedSum sum, Map<String, List<ShownFigure>> byCode) {
        if (sum.totals().isEmpty()) {
            return List.of(new AddedNumbers(sum.name(), addends(sum.parts(), byCode, null), List.of(), sum.constant()));
        }
        List<AddedNumbers> ways = byCode.get(sum.totals().get(0).code()).stream()
                .map(like -> new AddedNumbers(
                        sum.name(),
                        addends(sum.parts(), byCode, like),
                        addends(sum.totals(), byCode, like),
                        sum.constant()))
                .toList();
        List<AddedNumbers> alike = ways.stream().filter(AddedNumbers::isAlike).toList();
        return alike.isEmpty() ? ways.subList(0, 1) : alike;
    }

    private static List<Addend> addends(
            List<Term> terms, Map<String, List<ShownFigure>> byCode, @Nullable ShownFigure like) {
        return terms.stream()
                .map(term -> new Addend(one(byCode.getOrDefault(term.code(), List.of()), like), term.sign()))
                .toList();
    }

    /** Of several places that print the same figure the one that reads like the total, else the finest. */
    private static ShownFigure one(List<ShownFigure> same, @Nullable ShownFigure like) {
        return same.stream()
                .filter(each -> like != null
                        && each.plain().step().compareTo(like.plain().step()) == 0)
                .findFirst()
                .orElseGet(() -> same.stream()
                        .min(Comparator.comparing(each -> each.plain().step()))
                        .orElseThrow());
    }

    /** A loop over departments with the county's total beside it. */
    private void departments(List<ShownFigure> block, List<ShownFigure> county) {
        for (ShownFigure total : county) {
            if (total.indicator().combine() == Combine.SUM) {
                Map<String, List<ShownFigure>> parts = block.stream()
                        .filter(each -> each.department() != null
                                && each.indicator()
                                        .code()
                                        .equals(total.indicator().code()))
                        .collect(Collectors.groupingBy(
                                ShownFigure::departmentCode, LinkedHashMap::new, Collectors.toList()));
                List<Addend> addends = parts.values().stream()
                        .map(same -> new Addend(one(same, total), 1))
                        .toList();
                keepExact(new AddedNumbers(
                        total.indicator().code(), addends, List.of(new Addend(total, 1)), BigDecimal.ZERO));
            }
        }
    }

    /** Shares of one whole, in one sentence or one column, that leave nothing out. */
    private void shares(List<ShownFigure> context) {
        Map<String, List<ShownFigure>> shares = new TreeMap<>();
        for (ShownFigure each : context) {
            String whole = each.indicator().formula() == null
                    ? ""
                    : Objects.requireNonNull(each.indicator().formula())
                            .shareOf()
                            .orElse("");
            if (!whole.isEmpty()) {
                ShownPlace place = each.place();
                String where = place.cell() == null
                        ? place.unit()
                        : "column " + place.cell().column();
                shares.computeIfAbsent(whole + " " + where, key -> new ArrayList<>())
                        .add(each);
            }
        }
        for (List<ShownFigure> each : shares.values()) {
            Map<String, ShownFigure> once = new LinkedHashMap<>();
            each.forEach(share -> once.putIfAbsent(share.subject(), share));
            keepExact(new AddedNumbers(
                    "",
                    once.values().stream().map(share -> new Addend(share, 1)).toList(),
                    List.of(),
                    WHOLE));
        }
    }

    private void keepExact(AddedNumbers numbers) {
        if (numbers.parts().size() > 1 && numbers.addsUpExactly()) {
            keep(numbers);
        }
    }

    /** The same numbers in another order are one sum of their block. */
    private void keep(AddedNumbers numbers) {
        String block = numbers.figures().get(0).place().block();
        if (known.add(block + ": " + numbers.identity())) {
            found.add(numbers);
        }
    }
}
