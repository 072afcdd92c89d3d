package org.huibao.report.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.words.ProseTerms;
import org.huibao.notation.words.RowTerms;
import org.huibao.report.sums.AddedNumbers.Addend;

/** Lists of parts in a sentence: 支出5.52亿元，其中…亿元、…亿元; …件、…件，共计…件. */
final class PartLists {

    private static final Pattern PARTS = Pattern.compile(ProseTerms.PROSE_PARTS.any());
    private static final Pattern TOTAL = Pattern.compile(RowTerms.ROW_TOTAL_OF_FORM.any());

    private PartLists() {}

    /** @param shown the numbers of one paragraph and of one department, or of the county */
    static void in(List<ShownFigure> shown, Consumer<AddedNumbers> found) {
        String text = shown.get(0).place().text();
        List<ShownFigure> ordered = shown.stream()
                .sorted(Comparator.comparing(each -> each.place().start()))
                .toList();
        Matcher parts = PARTS.matcher(text);
        while (parts.find()) {
            int at = parts.start();
            List<ShownFigure> before = reversed(beside(ordered, at, true));
            List<ShownFigure> behind = beside(ordered, at, false);
            before.forEach(total -> addUp(total, behind, found));
        }
        Matcher total = TOTAL.matcher(text);
        while (total.find()) {
            int at = total.start();
            beside(ordered, at, false).stream()
                    .findFirst()
                    .ifPresent(its -> addUp(its, reversed(beside(ordered, at, true)), found));
        }
    }

    /** The numbers of the sentence before or behind a place of it. */
    private static List<ShownFigure> beside(List<ShownFigure> ordered, int at, boolean before) {
        return ordered.stream()
                .filter(each -> before ? each.place().end() <= at : each.place().start() >= at)
                .filter(each ->
                        sentence(each.place().text(), at) == each.place().sentence())
                .toList();
    }

    private static int sentence(String text, int at) {
        return new ShownPlace("", text, at, at, null).sentence();
    }

    private static List<ShownFigure> reversed(List<ShownFigure> list) {
        List<ShownFigure> turned = new ArrayList<>(list);
        java.util.Collections.reverse(turned);
        return turned;
    }

    /** The first of them that make up the total: what follows is no part any more. */
    static void addUp(ShownFigure total, List<ShownFigure> following, Consumer<AddedNumbers> found) {
        List<Addend> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (ShownFigure each : following) {
            if (each != total
                    && each.indicator().unit().equals(total.indicator().unit())) {
                parts.add(new Addend(each, 1));
                sum = sum.add(each.exact());
                if (parts.size() > 1 && sum.compareTo(total.exact()) == 0) {
                    found.accept(new AddedNumbers("", parts, List.of(new Addend(total, 1)), BigDecimal.ZERO));
                    return;
                }
            }
        }
    }
}
