package org.huibao.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huibao.learn.LearnSample.Planted;
import org.huibao.learn.match.NumberMeaning;
import org.huibao.learn.match.NumberSuggestion;
import org.huibao.learn.match.ProofGrade;
import org.jspecify.annotations.Nullable;

/** What was found of what was planted. */
final class LearnScore {

    private int planted;
    private int found;
    private int foundOfThem;
    private int proved;
    private int right;
    private int provable;
    private int strangers;
    private int strangersProved;
    final List<String> wrong = new ArrayList<>();
    final List<String> open = new ArrayList<>();

    void add(
            List<Planted> truth,
            List<NumberSuggestion> suggestions,
            Function<NumberMeaning, String> said,
            List<String> left,
            String about) {
        Map<NumberSuggestion, Planted> pairs = new LinkedHashMap<>();
        List<Planted> unpaired = new ArrayList<>(truth);
        for (NumberSuggestion each : suggestions) {
            if (each.mention().isFigure()) {
                found++;
                Planted its = of(each, unpaired);
                unpaired.remove(its);
                if (its != null) {
                    pairs.put(each, its);
                }
                foundOfThem += its == null ? 0 : 1;
                if (its == null) {
                    open.add(about + ": no figure: " + each.mention().text() + " in "
                            + each.mention().line().text());
                }
            }
        }
        for (Planted each : truth) {
            NumberSuggestion its = pairs.entrySet().stream()
                    .filter(pair -> pair.getValue() == each)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            boolean held = !each.what().equals("-") && left.stream().noneMatch(each.what()::contains);
            planted++;
            provable += held ? 1 : 0;
            if (its == null) {
                open.add(about + ": not found: " + each);
            } else if (its.grade() == ProofGrade.PROVED && its.meaning() != null) {
                proved++;
                String meaning = said.apply(its.meaning());
                boolean same = SameMeaning.are(meaning, each.what());
                right += same ? 1 : 0;
                // Without a department the sum of the others is another sum.
                if (!same && !(each.what().contains("合计") && !left.isEmpty())) {
                    wrong.add(about + ": " + each.line().substring(each.start(), each.end()) + " is " + each.what()
                            + ", not " + meaning);
                }
            } else if (held && left.isEmpty()) {
                open.add(about + ": " + its.grade() + " " + each.line().substring(each.start(), each.end()) + " "
                        + each.what());
            }
        }
    }

    /**
     * Numbers of a report with which the returns have nothing to do, but where one is the same by chance.
     *
     * @param truth of the report
     * @param others of the report that the returns would make
     */
    void strangers(List<NumberSuggestion> suggestions, List<Planted> truth, List<Planted> others, String about) {
        List<Planted> unpaired = new ArrayList<>(truth);
        for (NumberSuggestion each : suggestions) {
            Planted its = each.mention().isFigure() ? of(each, unpaired) : null;
            unpaired.remove(its);
            if (its == null || text(its).equals(text(others.get(truth.indexOf(its))))) {
                continue;
            }
            strangers++;
            if (each.grade() == ProofGrade.PROVED) {
                strangersProved++;
                wrong.add(about + ": " + its + " " + each.name() + each.reasons());
            }
        }
    }

    private static String text(Planted planted) {
        return planted.line().substring(planted.start(), planted.end());
    }

    private static @Nullable Planted of(NumberSuggestion suggestion, List<Planted> truth) {
        return truth.stream()
                .filter(each -> each.line().equals(suggestion.mention().line().text()))
                .filter(each -> each.start() < suggestion.mention().end()
                        && suggestion.mention().start() < each.end())
                .findFirst()
                .orElse(null);
    }

    double foundPrecision() {
        return (double) foundOfThem / Math.max(1, found);
    }

    double foundRecall() {
        return (double) foundOfThem / Math.max(1, planted);
    }

    double provedRight() {
        return (double) right / Math.max(1, proved);
    }

    double provedShare() {
        return (double) right / Math.max(1, provable);
    }

    double strangersShare() {
        return (double) strangersProved / Math.max(1, strangers);
    }

    @Override
    public String toString() {
        return String.format(
                "figures %d, found P %.4f R %.4f; proved %d, right %.4f, share %.3f; strangers %d, proved %d%n",
                planted,
                foundPrecision(),
                foundRecall(),
                proved,
                provedRight(),
                provedShare(),
                strangers,
                strangersProved);
    }
}
