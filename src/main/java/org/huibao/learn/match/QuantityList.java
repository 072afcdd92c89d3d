package org.huibao.learn.match;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.learn.match.OfferedQuantity.Kind;
import org.huibao.learn.source.LearnedReturns;
import org.huibao.learn.source.LedgerAmount;
import org.huibao.learn.source.OddReturns;
import org.huibao.learn.source.ReturnItem;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Unit;
import org.huibao.notation.words.HeaderTerms;

/** What the returns offer: each cell, what departments have in common summed up, and what registers come to. */
public final class QuantityList {

    private static final Pattern LEDGER = Pattern.compile(HeaderTerms.LEDGER_TITLE.any() + "$");

    private final List<OfferedQuantity> quantities = new ArrayList<>();
    private final Set<String> nowByRow;
    private final OddReturns odd;

    public QuantityList(LearnedReturns returns) {
        odd = returns.odd();
        // Last year's column beside a column of values belongs to the same indicator.
        nowByRow = returns.items().stream()
                .filter(item -> !item.before() && item.valueHeader())
                .map(QuantityList::row)
                .collect(Collectors.toSet());
        Map<String, List<ReturnItem>> groups = new LinkedHashMap<>();
        for (ReturnItem item : returns.items()) {
            groups.computeIfAbsent(key(item) + (item.before() ? "|before" : ""), none -> new ArrayList<>())
                    .add(item);
        }
        groups.values().forEach(this::group);
        returns.ledgers().forEach(this::ledger);
    }

    public List<OfferedQuantity> list() {
        return quantities;
    }

    private static String row(ReturnItem item) {
        return item.file() + "|" + item.sheetNumber() + "|" + item.row();
    }

    private String key(ReturnItem item) {
        boolean form = item.valueHeader() || item.before() && nowByRow.contains(row(item));
        String base = item.unit().base();
        if (form || item.columnPath().isEmpty()) {
            return LabelFolding.fold(item.label()) + "|" + base;
        }
        return folded(item.rowPath()) + "|" + folded(item.columnPath()) + "|" + base;
    }

    private static String folded(List<String> path) {
        return path.stream().map(LabelFolding::fold).collect(Collectors.joining("/"));
    }

    private void group(List<ReturnItem> items) {
        Map<String, List<ReturnItem>> byDepartment = items.stream()
                .collect(Collectors.groupingBy(ReturnItem::department, LinkedHashMap::new, Collectors.toList()));
        boolean several = byDepartment.size() > 1;
        for (ReturnItem item : items) {
            quantities.add(single(item, several));
        }
        if (!several || byDepartment.values().stream().anyMatch(its -> its.size() > 1)) {
            return;
        }
        ReturnItem first = items.get(0);
        BigDecimal sum = items.stream().map(ReturnItem::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        quantities.add(all(Kind.SUM, items, first, sum));
        if (odd.lacks(first.label())) {
            // The largest of all but one would be next year's lie.
            return;
        }
        Comparator<ReturnItem> size = Comparator.comparing(ReturnItem::amount);
        ReturnItem most = items.stream().max(size).orElseThrow();
        ReturnItem least = items.stream().min(size).orElseThrow();
        quantities.add(all(Kind.MAX, items, first, most.amount()));
        quantities.add(all(Kind.MIN, items, first, least.amount()));
    }

    private OfferedQuantity all(Kind kind, List<ReturnItem> items, ReturnItem first, BigDecimal amount) {
        OfferedQuantity one = single(first, false);
        return new OfferedQuantity(
                kind,
                one.key(),
                one.labels(),
                one.outer(),
                items.stream().map(ReturnItem::department).toList(),
                false,
                unit(items),
                amount,
                first.before(),
                items,
                null);
    }

    /** The smallest, so that no digit is lost: 元 of 元 and 万元. */
    private static Unit unit(List<ReturnItem> items) {
        return items.stream()
                .map(ReturnItem::unit)
                .min(Comparator.comparingInt(Unit::power))
                .orElseThrow();
    }

    private OfferedQuantity single(ReturnItem item, boolean others) {
        boolean form = item.valueHeader() || item.before() && nowByRow.contains(row(item));
        Set<String> labels = new LinkedHashSet<>();
        Set<String> outer = new LinkedHashSet<>();
        labels.add(item.label());
        outer.addAll(item.rowPath().subList(0, item.rowPath().size() - 1));
        if (!form && !item.columnPath().isEmpty()) {
            labels.add(item.columnPath().get(item.columnPath().size() - 1));
            outer.addAll(item.columnPath().subList(0, item.columnPath().size() - 1));
        }
        return new OfferedQuantity(
                Kind.ITEM,
                key(item),
                List.copyOf(labels),
                List.copyOf(outer),
                List.of(item.department()),
                others,
                item.unit(),
                item.amount(),
                item.before(),
                List.of(item),
                null);
    }

    private void ledger(LedgerAmount ledger) {
        List<String> labels = new ArrayList<>();
        List<String> outer =
                new ArrayList<>(ledger.column().subList(0, ledger.column().size() - 1));
        String header = ledger.column().get(ledger.column().size() - 1);
        labels.add(ledger.sum() ? header : LEDGER.matcher(ledger.sheet()).replaceFirst(""));
        outer.add(ledger.sum() ? ledger.sheet() : header);
        if (!ledger.is().isEmpty()) {
            labels.add(ledger.is());
        }
        quantities.add(new OfferedQuantity(
                Kind.LEDGER,
                "ledger|" + ledger.file() + "|" + ledger.sheet() + "|" + ledger.column() + "|" + ledger.sum() + "|"
                        + ledger.where() + "=" + ledger.is(),
                labels.stream().distinct().toList(),
                outer,
                List.of(ledger.department()),
                // A register says of its cases what any other would: its department must be spoken of.
                true,
                ledger.unit(),
                ledger.amount(),
                false,
                List.of(),
                ledger));
    }
}
