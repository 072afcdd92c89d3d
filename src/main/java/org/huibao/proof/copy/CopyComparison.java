package org.huibao.proof.copy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huibao.proof.SetDifference;
import org.huibao.proof.expected.ListAlignment;
import org.huibao.proof.expected.TextCheck;
import org.jspecify.annotations.Nullable;

/** The sentences of a report and of a later copy of it, two lists: what was changed, moved, deleted and added. */
public final class CopyComparison {

    private final Map<String, String> names;
    private final UnaryOperator<String> expressions;
    private final Set<String> allowed;
    private final List<ReportSentence> before;
    private final List<ReportSentence> after;
    private final List<SetDifference> changes = new ArrayList<>();
    private final CellPlaces old;
    private final CellPlaces now;

    /** By their key: those of the copy whose place is another one. */
    private final Map<String, Deque<ReportSentence>> elsewhere = new HashMap<>();

    private final Set<ReportSentence> found = Collections.newSetFromMap(new IdentityHashMap<>());

    CopyComparison(
            Map<String, String> names,
            UnaryOperator<String> expressions,
            Set<String> allowed,
            List<ReportSentence> before,
            List<ReportSentence> after) {
        this.names = names;
        this.expressions = expressions;
        this.allowed = allowed;
        this.before = before;
        this.after = after;
        this.old = CellPlaces.of(before);
        this.now = CellPlaces.of(after);
    }

    /** @param expressions for people: in names, not in codes */
    public static List<SetDifference> of(
            Map<String, String> names,
            UnaryOperator<String> expressions,
            Set<String> allowed,
            List<ReportSentence> before,
            List<ReportSentence> after) {
        CopyComparison comparison = new CopyComparison(names, expressions, allowed, before, after);
        comparison.run();
        return comparison.changes;
    }

    private void run() {
        int[][] pairs = ListAlignment.of(old.keys(), now.keys());
        Set<Integer> kept = new LinkedHashSet<>();
        for (int[] pair : pairs) {
            kept.add(pair[1]);
        }
        for (int i = 0; i < after.size(); i++) {
            if (!kept.contains(i)) {
                elsewhere
                        .computeIfAbsent(now.keys().get(i), key -> new ArrayDeque<>())
                        .add(after.get(i));
            }
        }
        int from = 0;
        int other = 0;
        for (int[] pair : pairs) {
            gap(from, pair[0], after.subList(other, pair[1]));
            same(pair[0], after.get(pair[1]));
            from = pair[0] + 1;
            other = pair[1] + 1;
        }
        gap(from, before.size(), after.subList(other, after.size()));
    }

    /** Sentences that are gone against those that are new in the same place; each finds the one most like it. */
    private void gap(int from, int to, List<ReportSentence> come) {
        List<ReportSentence> left = new ArrayList<>(come);
        for (int i = from; i < to; i++) {
            ReportSentence gone = before.get(i);
            Deque<ReportSentence> its = elsewhere.getOrDefault(old.keys().get(i), new ArrayDeque<>());
            ReportSentence moved = its.poll();
            ReportSentence like = moved != null ? null : mostLike(gone, left);
            if (moved != null) {
                found.add(moved);
                if (!CellPlaces.isAlone(gone)) {
                    changes.add(SetDifference.of("final.moved", "", gone.text()));
                }
                same(i, moved);
            } else if (like == null) {
                changes.add(SetDifference.of("final.deleted", "", gone.text()));
                gone.figures().forEach(figure -> gone(figure, ""));
            } else {
                found.add(like);
                same(i, like);
            }
            left.removeIf(found::contains);
        }
        for (ReportSentence added : left) {
            if (before.stream().noneMatch(each -> each.text().equals(added.text()))) {
                changes.add(SetDifference.of("final.added", "", added.text()));
                numbers(added.text(), List.of(), added.text());
            }
        }
    }

    private static @Nullable ReportSentence mostLike(ReportSentence gone, List<ReportSentence> left) {
        return left.stream()
                .filter(each -> each.text().equals(gone.text()))
                .findFirst()
                .or(() -> left.stream()
                        .filter(each -> gone.likeness(each) >= 0.4)
                        .max((a, b) -> Double.compare(gone.likeness(a), gone.likeness(b))))
                .orElse(null);
    }

    /** Equal sentences have equal figures, whatever became of the controls. */
    private void same(int place, ReportSentence now) {
        ReportSentence its = before.get(place);
        if (its.text().equals(now.text())) {
            return;
        }
        String words = old.words().get(place);
        String told = words.isEmpty() ? now.text() : words + " " + now.text();
        changes.add(
                SetDifference.of("final.changed", "", words.isEmpty() ? its.text() : words + " " + its.text(), told));
        ChangedWording.in(its, now)
                .forEach(each -> changes.add(SetDifference.of(
                        "final.wording-changed",
                        "",
                        each.wording().text(),
                        each.now(),
                        expressions.apply(each.wording().expression()),
                        each.wording().numbers(),
                        told)));
        if (CellPlaces.isAlone(its) && CellPlaces.isAlone(now) && its.figures().size() == 1) {
            changed(its.figures().get(0), now.text(), told);
            return;
        }
        SameWording.of(its, now)
                .ifPresentOrElse(
                        wording -> {
                            wording.figures().forEach(each -> changed(each.figure(), each.now(), told));
                            List<String> numbers = numbersIn(now.text());
                            report(
                                    wording.numbers().stream()
                                            .filter(numbers::contains)
                                            .toList(),
                                    told);
                        },
                        () -> changed(its, now));
    }

    private void changed(ReportSentence.Figure figure, String text, String sentence) {
        changes.add(SetDifference.of(
                "final.figure-changed",
                figure.code(),
                names.getOrDefault(figure.code(), figure.code()),
                figure.text(),
                text,
                TextCheck.difference(figure.text(), text),
                sentence));
    }

    private void changed(ReportSentence old, ReportSentence now) {
        List<String> left = numbersIn(now.text());
        List<ReportSentence.Figure> lost = new ArrayList<>();
        for (ReportSentence.Figure figure : old.figures()) {
            List<String> its = numbersIn(figure.text());
            boolean there = its.isEmpty() ? now.text().contains(figure.text()) : containsAll(left, its, figure, now);
            if (there) {
                its.forEach(left::remove);
            } else {
                lost.add(figure);
            }
        }
        numbersIn(old.textWithoutFigures()).forEach(left::remove);
        for (ReportSentence.Figure figure : lost) {
            now.figure(figure.code())
                    .map(ReportSentence.Figure::text)
                    .filter(text -> !text.equals(figure.text()))
                    .or(() -> left.isEmpty() || numbersIn(figure.text()).isEmpty()
                            ? java.util.Optional.empty()
                            : java.util.Optional.of(left.get(0)))
                    .ifPresentOrElse(
                            text -> {
                                numbersIn(text).forEach(left::remove);
                                changed(figure, text, now.text());
                            },
                            () -> gone(figure, now.text()));
        }
        report(left, now.text());
    }

    /** With its words too: 上升3.2% is not 下降3.2%, nor 15万元 15元. */
    private static boolean containsAll(
            List<String> left, List<String> its, ReportSentence.Figure figure, ReportSentence now) {
        return new ArrayList<>(left).containsAll(its) && now.text().contains(figure.text());
    }

    private void gone(ReportSentence.Figure figure, String sentence) {
        changes.add(SetDifference.of(
                "final.figure-gone",
                figure.code(),
                names.getOrDefault(figure.code(), figure.code()),
                figure.text(),
                sentence));
    }

    private void numbers(String text, List<String> known, String sentence) {
        List<String> left = numbersIn(text);
        known.forEach(left::remove);
        report(left, sentence);
    }

    private void report(List<String> numbers, String sentence) {
        for (String number : numbers) {
            String shown = SentenceNumber.shown(sentence, number);
            if (!allowed.contains(number) && !allowed.contains(shown)) {
                changes.add(SetDifference.of("final.number", "", shown, sentence));
            }
        }
    }

    private static List<String> numbersIn(String text) {
        return new ArrayList<>(SentenceNumber.counted(text));
    }
}
