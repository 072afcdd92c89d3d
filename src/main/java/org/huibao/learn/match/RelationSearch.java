package org.huibao.learn.match;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huibao.learn.match.NumberMeaning.Way;
import org.huibao.learn.match.NumberMeaning.WorkedOut;
import org.huibao.learn.match.NumberSuggestion.Reason;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.prose.PrintedNumber;
import org.huibao.learn.prose.PrintedNumber.Printed;
import org.huibao.learn.word.ReportLine.TablePlace;
import org.huibao.notation.Unit;
import org.jspecify.annotations.Nullable;

/** What a number is worked out from: its neighbours in the sentence, in the row and column of its table, in the sentence before. */
final class RelationSearch {

    private static final Unit PERCENT = Unit.of("%");

    private final LastYear lastYear;

    RelationSearch(LastYear lastYear) {
        this.lastYear = lastYear;
    }

    /** @param near suggestions around the number that mean something, the nearest first */
    @Nullable
    NumberSuggestion of(FigureMention mention, List<NumberSuggestion> near) {
        PrintedNumber number = mention.number();
        if (number == null) {
            return null;
        }
        boolean percent = mention.unit().base().equals("%");
        if (mention.saying().points()) {
            return compared(mention, number, near, Way.POINTS);
        }
        if (mention.saying().change() != 0) {
            NumberSuggestion change = compared(mention, number, near, percent ? Way.CHANGE : Way.RISE);
            if (change != null || mention.saying().compared()) {
                return change;
            }
        }
        if (mention.saying().lastYear()) {
            return beforeOf(mention, number, near);
        }
        if (percent) {
            return new RateSearch(Way.RATE).of(mention, number, near);
        }
        if (mention.saying().average()) {
            return new RateSearch(Way.OVER).of(mention, number, near);
        }
        return null;
    }

    /** The nearest thing whose change is printed so. */
    private @Nullable NumberSuggestion compared(
            FigureMention mention, PrintedNumber number, List<NumberSuggestion> near, Way way) {
        int distance = 0;
        for (NumberSuggestion each : inRow(mention, near)) {
            NumberMeaning meaning = each.meaning();
            NumberMeaning last = meaning == null ? null : lastYear.of(meaning);
            distance++;
            boolean rate = meaning instanceof WorkedOut worked && worked.way() == Way.RATE;
            if (meaning == null || last == null || (way == Way.POINTS) != rate) {
                continue;
            }
            WorkedOut change = new WorkedOut(way, List.of(meaning, last), way == Way.RISE ? meaning.unit() : PERCENT);
            BigDecimal amount = change.amount();
            if (amount == null
                    || Integer.signum(amount.signum()) * mention.saying().change() < 0) {
                continue;
            }
            Printed printed = number.prints(amount.abs());
            if (printed == Printed.NOT) {
                continue;
            }
            boolean beside =
                    distance == 1 || isOfSentence(each, mention) && amount.abs().compareTo(BigDecimal.ONE) >= 0;
            boolean sure = beside && (each.grade() == ProofGrade.PROVED || isSupport(each, number));
            List<Reason> reasons = List.of(Reason.of("change", each.name()), Reason.of(cut(printed)));
            return new NumberSuggestion(
                    mention, sure ? ProofGrade.PROVED : ProofGrade.LIKELY, change, each.name(), reasons, List.of());
        }
        return null;
    }

    /** Of many numbers further away one has such a change by chance. */
    private static boolean isOfSentence(NumberSuggestion each, FigureMention mention) {
        return each.mention().line().cell() != null
                || each.mention().line().equals(mention.line())
                        && each.mention().sentence() == mention.sentence();
    }

    /** A label that is half spoken of, and nothing that fits as well. */
    static boolean isClear(NumberSuggestion each) {
        return each.share() >= 45 && !each.has("rival") && !each.has("whose") && !each.has("other-unit");
    }

    /** Two digits of a change that come out right bear out what it is the change of, where nothing else fits there. */
    static boolean isSupport(NumberSuggestion each, PrintedNumber number) {
        boolean telling = number.value()
                        .divide(number.step(), 0, RoundingMode.HALF_UP)
                        .abs()
                        .intValue()
                >= 10;
        return each.meaning() instanceof NumberMeaning.Held && isClear(each) && telling;
    }

    /** In a table what a number is compared with stands in its row. */
    private static List<NumberSuggestion> inRow(FigureMention mention, List<NumberSuggestion> near) {
        TablePlace place = mention.line().cell();
        return place == null
                ? near
                : near.stream()
                        .filter(each -> each.mention().line().cell() != null
                                && Objects.requireNonNull(each.mention().line().cell())
                                                .row()
                                        == place.row())
                        .toList();
    }

    /** Last year's number of what stands in the same row or before it in the sentence. */
    private @Nullable NumberSuggestion beforeOf(
            FigureMention mention, PrintedNumber number, List<NumberSuggestion> near) {
        for (NumberSuggestion each : inRow(mention, near)) {
            NumberMeaning last = each.meaning() == null ? null : lastYear.of(each.meaning());
            BigDecimal amount = last == null ? null : last.amount();
            if (last == null || amount == null || number.prints(amount) == Printed.NOT) {
                continue;
            }
            return new NumberSuggestion(
                    mention,
                    each.grade() == ProofGrade.PROVED ? ProofGrade.PROVED : ProofGrade.LIKELY,
                    last,
                    each.name(),
                    List.of(Reason.of("last-year", each.name())),
                    List.of());
        }
        return null;
    }

    static String cut(Printed printed) {
        return printed == Printed.CUT ? "value-cut" : printed == Printed.EXACTLY ? "value" : "value-rounded";
    }

    /** The sum of neighbours in a row, before the number or behind it. */
    static @Nullable List<NumberSuggestion> addends(NumberSuggestion total, List<NumberSuggestion> run) {
        PrintedNumber number = total.mention().number();
        if (number == null) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        List<NumberSuggestion> taken = new ArrayList<>();
        for (NumberSuggestion each : run) {
            BigDecimal amount = each.meaning() == null ? null : each.meaning().amount();
            if (amount == null
                    || !sameThing(each.mention().unit(), total.mention().unit())) {
                return null;
            }
            sum = sum.add(amount);
            taken.add(each);
            if (taken.size() >= 2 && number.prints(sum) == Printed.EXACTLY) {
                return taken;
            }
        }
        return null;
    }

    /** 46处 and 38处 are no parts of 84个, though they come to it. */
    static boolean sameThing(Unit one, Unit other) {
        return one.base().equals(other.base()) || one.isNone() || other.isNone();
    }

    static boolean sameSort(Unit one, Unit other) {
        return one.base().equals(other.base()) || one.counts() && other.counts() || one.isNone() || other.isNone();
    }
}
