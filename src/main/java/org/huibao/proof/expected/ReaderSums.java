package org.huibao.proof.expected;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.CheckedSum;
import org.huibao.definition.Indicator;
import org.huibao.formula.Formula;
import org.huibao.formula.SignedSum.Term;
import org.huibao.notation.format.SeenNumber;

/**
 * What a reader adds up in one paragraph or table, and finds wrong though the exact numbers are right: sums of the definition, what departments come
 * to, shares of a whole, lists of parts, totals of tables.
 */
final class ReaderSums {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** 33.3… three times is a whole. */
    private static final BigDecimal NEAR = new BigDecimal("1e-20");

    private final List<CheckedSum> checked;
    private final ReadingPlaces places;
    private final List<List<ReaderNumber>> missed = new ArrayList<>();

    /** @param checked of the definition */
    ReaderSums(List<CheckedSum> checked, ReadingPlaces places) {
        this.checked = checked;
        this.places = places;
    }

    /** @param sign 1 or −1 */
    private record Signed(ReaderNumber number, int sign) {
        BigDecimal of(BigDecimal amount) {
            return sign < 0 ? amount.negate() : amount;
        }
    }

    /** The numbers of each sum that misses its total as it is printed. */
    List<List<ReaderNumber>> missed(List<ReaderNumber> block) {
        Map<String, List<ReaderNumber>> contexts = by(block, ReaderNumber::department);
        contexts.values().forEach(this::definition);
        departments(block, contexts.getOrDefault("", List.of()));
        contexts.values().forEach(this::shares);
        boolean table = block.get(0).place().isInTable();
        contexts.values().forEach(table ? this::totals : this::lists);
        return missed;
    }

    private static Map<String, List<ReaderNumber>> by(List<ReaderNumber> numbers, Function<ReaderNumber, String> key) {
        return numbers.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private void definition(List<ReaderNumber> context) {
        Map<String, List<ReaderNumber>> byCode =
                by(context, each -> each.indicator().code());
        for (CheckedSum sum : checked) {
            if (!byCode.keySet().containsAll(sum.codes())) {
                continue;
            }
            // Of a total printed in several ways those that read like the parts, else the first.
            List<ReaderNumber> likes = sum.totals().isEmpty()
                    ? List.of()
                    : byCode.get(sum.totals().get(0).code());
            BiFunction<List<Term>, Optional<ReaderNumber>, List<Signed>> side = (terms, like) -> terms.stream()
                    .map(term -> new Signed(one(byCode.get(term.code()), like), term.sign()))
                    .toList();
            List<ReaderNumber> alike = likes.stream()
                    .filter(like -> {
                        BigDecimal ofParts = coarsest(side.apply(sum.parts(), Optional.of(like)));
                        return side.apply(sum.totals(), Optional.of(like)).stream()
                                .allMatch(each -> each.number().step().compareTo(ofParts) == 0);
                    })
                    .toList();
            List<Optional<ReaderNumber>> ways = likes.isEmpty()
                    ? List.of(Optional.empty())
                    : (alike.isEmpty() ? likes.subList(0, 1) : alike)
                            .stream().map(Optional::of).toList();
            for (Optional<ReaderNumber> like : ways) {
                List<Signed> parts = side.apply(sum.parts(), like);
                List<Signed> totals = side.apply(sum.totals(), like);
                if (isExact(parts, totals, sum.constant()) || mayBeRounding(parts, totals, sum.constant())) {
                    look(parts, totals, sum.constant());
                }
            }
        }
    }

    /** Of several prints of a figure the one that reads like this, else the finest. */
    private static ReaderNumber one(List<ReaderNumber> same, Optional<ReaderNumber> like) {
        return like.flatMap(its -> same.stream()
                        .filter(each -> each.step().compareTo(its.step()) == 0)
                        .findFirst())
                .orElseGet(() -> same.stream()
                        .min(Comparator.comparing(ReaderNumber::step))
                        .orElseThrow());
    }

    private void departments(List<ReaderNumber> block, List<ReaderNumber> county) {
        for (ReaderNumber total : county) {
            if (total.indicator().combine() == Indicator.Combine.SUM) {
                Map<String, List<ReaderNumber>> parts = by(
                        block.stream()
                                .filter(each -> !each.department().isEmpty()
                                        && each.indicator()
                                                .code()
                                                .equals(total.indicator().code()))
                                .toList(),
                        ReaderNumber::department);
                plain(
                        parts.values().stream()
                                .map(same -> one(same, Optional.of(total)))
                                .toList(),
                        total);
            }
        }
    }

    private void shares(List<ReaderNumber> context) {
        Map<String, Map<String, ReaderNumber>> shares = new HashMap<>();
        for (ReaderNumber each : context) {
            Formula formula = each.indicator().formula();
            Optional<String> whole = formula == null ? Optional.empty() : formula.shareOf();
            ReadingPlaces.Place place = each.place();
            String where = place.isInTable() ? "column " + place.column() : "sentence " + place.sentence();
            whole.ifPresent(of -> shares.computeIfAbsent(of + " " + where, key -> new LinkedHashMap<>())
                    .putIfAbsent(each.subject(), each));
        }
        for (Map<String, ReaderNumber> each : shares.values()) {
            List<Signed> parts =
                    each.values().stream().map(its -> new Signed(its, 1)).toList();
            if (parts.size() > 1 && isExact(parts, List.of(), WHOLE)) {
                look(parts, List.of(), WHOLE);
            }
        }
    }

    /** 共…，其中…、…; …、…，合计…. */
    private void lists(List<ReaderNumber> context) {
        List<ReaderNumber> ordered = context.stream()
                .sorted(Comparator.comparing(each -> each.place().mark()))
                .toList();
        for (ReadingPlaces.AddingWord word : places.words(context.get(0).place().block())) {
            List<ReaderNumber> sentence = ordered.stream()
                    .filter(each -> each.place().sentence() == word.sentence())
                    .toList();
            List<ReaderNumber> before = sentence.stream()
                    .filter(each -> each.place().mark() < word.mark())
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.reverse(before);
            List<ReaderNumber> behind = sentence.stream()
                    .filter(each -> each.place().mark() > word.mark())
                    .toList();
            if (word.total()) {
                behind.stream().findFirst().ifPresent(total -> firstThatMakeUp(total, before));
            } else {
                before.forEach(total -> firstThatMakeUp(total, behind));
            }
        }
    }

    private void totals(List<ReaderNumber> context) {
        by(context, each -> Integer.toString(each.place().column()))
                .values()
                .forEach(column -> line(column, each -> places.label(each.place())));
        by(context, ReaderNumber::row).values().forEach(row -> line(row, each -> places.header(each.place())));
    }

    private void line(List<ReaderNumber> line, Function<ReaderNumber, String> words) {
        for (int i = 0; i < line.size(); i++) {
            if (ReadingPlaces.isTotal(words.apply(line.get(i)))) {
                List<ReaderNumber> before = new ArrayList<>(line.subList(0, i));
                Collections.reverse(before);
                for (List<ReaderNumber> side : List.of(before, line.subList(i + 1, line.size()))) {
                    Map<Boolean, List<ReaderNumber>> kinds = side.stream()
                            .collect(Collectors.partitioningBy(each -> ReadingPlaces.isTotal(words.apply(each))));
                    firstThatMakeUp(line.get(i), kinds.get(false));
                    firstThatMakeUp(line.get(i), kinds.get(true));
                }
            }
        }
    }

    private void firstThatMakeUp(ReaderNumber total, List<ReaderNumber> following) {
        List<ReaderNumber> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (ReaderNumber each : following) {
            if (each != total
                    && each.indicator().unit().equals(total.indicator().unit())) {
                parts.add(each);
                sum = sum.add(each.exact());
                if (parts.size() > 1 && sum.compareTo(total.exact()) == 0) {
                    plain(parts, total);
                    return;
                }
            }
        }
    }

    private void plain(List<ReaderNumber> parts, ReaderNumber total) {
        List<Signed> left = parts.stream().map(each -> new Signed(each, 1)).toList();
        List<Signed> right = List.of(new Signed(total, 1));
        if (left.size() > 1 && isExact(left, right, BigDecimal.ZERO)) {
            look(left, right, BigDecimal.ZERO);
        }
    }

    private static BigDecimal sum(List<Signed> side, Function<ReaderNumber, BigDecimal> amount) {
        return side.stream().map(each -> each.of(amount.apply(each.number()))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isExact(List<Signed> parts, List<Signed> totals, BigDecimal constant) {
        return sum(parts, ReaderNumber::exact)
                        .subtract(sum(totals, ReaderNumber::exact))
                        .subtract(constant)
                        .abs()
                        .compareTo(NEAR)
                <= 0;
    }

    private static boolean mayBeRounding(List<Signed> parts, List<Signed> totals, BigDecimal constant) {
        BigDecimal least = edge(parts, true).subtract(edge(totals, false)).subtract(constant);
        BigDecimal most = edge(parts, false).subtract(edge(totals, true)).subtract(constant);
        return least.signum() <= 0 && most.signum() >= 0;
    }

    private static BigDecimal edge(List<Signed> side, boolean least) {
        return side.stream()
                .map(each -> {
                    SeenNumber seen = each.number().plain();
                    return each.of(least == each.sign() > 0 ? seen.least() : seen.most());
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal coarsest(List<Signed> side) {
        return side.stream()
                .map(each -> each.number().step())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    /** Where one side is printed more finely, a reader rounds what it comes to. */
    private void look(List<Signed> parts, List<Signed> totals, BigDecimal constant) {
        BigDecimal left = sum(parts, ReaderNumber::printed);
        BigDecimal right = sum(totals, ReaderNumber::printed).add(constant);
        boolean misses = left.compareTo(right) != 0;
        BigDecimal ofParts = coarsest(parts);
        BigDecimal ofTotals = coarsest(totals);
        if (misses && ofTotals.signum() > 0 && ofTotals.compareTo(ofParts) != 0) {
            boolean roughTotal = ofTotals.compareTo(ofParts) > 0;
            ReaderNumber rough = (roughTotal ? totals : parts)
                    .stream()
                            .map(Signed::number)
                            .max(Comparator.comparing(ReaderNumber::step))
                            .orElseThrow();
            misses = rough.format()
                    .seen(roughTotal ? left : right, FigurePrinting.how(rough.indicator()))
                    .filter(seen -> seen.amount().compareTo(roughTotal ? right : left) == 0)
                    .isEmpty();
        }
        if (misses) {
            missed.add(Stream.concat(parts.stream(), totals.stream())
                    .map(Signed::number)
                    .toList());
        }
    }
}
