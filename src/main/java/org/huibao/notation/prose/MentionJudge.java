package org.huibao.notation.prose;

import org.huibao.notation.ScaleWords;
import org.huibao.notation.prose.ProseMeasures.FoundMeasure;
import org.huibao.notation.prose.ProseMeasures.MeasureSort;
import org.huibao.notation.words.ProseTerms;
import org.jspecify.annotations.Nullable;

/** What a number is, by the words around it. */
final class MentionJudge {

    private static final ProseWords RESULT = ProseWords.of(ProseTerms.PROSE_RESULT);
    private static final ProseWords DEADLINE = ProseWords.of(ProseTerms.PROSE_DEADLINE);
    private static final ProseWords MAY = ProseWords.of(ProseTerms.PROSE_MAY);
    private static final ProseWords RANK = ProseWords.of(ProseTerms.PROSE_RANK);
    private static final ProseWords CAPTION = ProseWords.of(ProseTerms.PROSE_CAPTION);
    private static final ProseWords SLOGAN = ProseWords.of(ProseTerms.PROSE_SLOGAN);
    private static final ProseWords SLOGAN_BEFORE = ProseWords.of(ProseTerms.PROSE_SLOGAN_BEFORE);
    private static final ProseWords ONE_BEFORE = ProseWords.of(ProseTerms.PROSE_ONE_BEFORE);

    /** How far back a clause is looked at. */
    private static final int CLAUSE = 14;

    private static final int RANK_WITHIN = 10;

    /** Words that a date's numbers stand before. */
    private static final String DATES = "年月日号时点";

    private final ClauseWords around;
    private final BareNumbers bareNumbers;
    private final NameSpans names;

    MentionJudge(String text, NameSpans names) {
        this.around = new ClauseWords(text);
        this.bareNumbers = new BareNumbers(around);
        this.names = names;
    }

    /** The kind, or that of the name in which the number stands. */
    MentionKind named(int from, MentionKind kind) {
        MentionKind name = names.kindAt(from);
        return name != null ? name : around.over(SLOGAN, from) ? MentionKind.SLOGAN : kind;
    }

    MentionKind share(int from) {
        return named(from, MentionKind.SHARE);
    }

    /** @param place whether 位 or 名 follows digits */
    MentionKind ordinal(int from, boolean place) {
        boolean rank = place || around.within(RANK, from, RANK_WITHIN);
        return named(from, rank ? MentionKind.RANK : MentionKind.ORDINAL);
    }

    /** Where the number begins with its sign. */
    int signAt(int from) {
        char sign = around.at(from - 1);
        if (sign == ' ' && "负負".indexOf(around.at(from - 2)) >= 0) {
            return from - 2;
        }
        char before = around.at(from - 2);
        boolean minus =
                "-－−".indexOf(sign) >= 0 && (before == '\n' || before == ' ' || "（(=＝：:为、，,".indexOf(before) >= 0);
        return sign == '负' || sign == '負' || minus ? from - 1 : from;
    }

    /** 近千人, 超百万; 千 alone begins 千方百计. */
    boolean scaleMayStand(int start) {
        return start > 0 && "近约超逾过破足到达".indexOf(around.at(start - 1)) >= 0;
    }

    /** Null where no number is meant at all. */
    @Nullable
    MentionKind kind(int from, NumeralPart part, TailPart tail, RoundingWords.BehindWord after) {
        MentionKind plain = plain(from, part, tail, after);
        MentionKind name = names.kindAt(from);
        return plain == null || name == null ? plain : name;
    }

    private @Nullable MentionKind plain(int from, NumeralPart part, TailPart tail, RoundingWords.BehindWord after) {
        FoundMeasure measure = tail.measure();
        if (part.arabic() && isCaption(from)) {
            return MentionKind.HEADING;
        }
        if (measure == null && !tail.tenth()) {
            return bareNumbers.kind(from, part);
        }
        if (around.over(SLOGAN, from) || around.before(SLOGAN_BEFORE, from)) {
            return MentionKind.SLOGAN;
        }
        if (measure == null) {
            return isFirstTenth(from, part, tail) ? null : MentionKind.SHARE;
        }
        if (measure.sort() == MeasureSort.TIME) {
            return time(from, part, measure, tail.end());
        }
        if (isSpoken(from, part, measure)) {
            return MentionKind.SLOGAN;
        }
        if (measure.sort() == MeasureSort.SHARE) {
            return MentionKind.SHARE;
        }
        return isCondition(from, part, after) ? MentionKind.CONDITION : MentionKind.COUNT;
    }

    /** 一成 begins 一成不变, and other words. */
    private boolean isFirstTenth(int from, NumeralPart part, TailPart tail) {
        return part.letters() == 1
                && around.at(from) == '一'
                && "的有".indexOf(around.at(tail.end())) < 0
                && !around.endsAt(tail.end());
    }

    /** One Chinese numeral before most measure words is a way of speaking: 三个方面; and 一 is an article. */
    private boolean isSpoken(int from, NumeralPart part, FoundMeasure measure) {
        if (part.arabic() || part.letters() != 1 || part.open()) {
            return !part.arabic() && "每同这那哪某另首前逐".indexOf(around.at(from - 1)) >= 0;
        }
        // 超万元; 通过千家 says nothing of a size.
        if (ScaleWords.power(around.at(part.start())) > 1 && "近约超逾破足达".indexOf(around.at(from - 1)) >= 0) {
            return false;
        }
        if ("每同这那哪某另首前下上再任逐".indexOf(around.at(from - 1)) >= 0 || !measure.one()) {
            return true;
        }
        boolean article = around.at(part.start()) == '一'
                && measure.sort() == MeasureSort.THING
                && !measure.word().equals("番");
        return article && !around.before(ONE_BEFORE, from);
    }

    /** 5人以上集体访, 每5人; 受理500件以上 at the end of its clause is none. */
    private boolean isCondition(int from, NumeralPart part, RoundingWords.BehindWord after) {
        char before = around.at(from - 1);
        if (before == '每' || before == '首' || before == '前' && "目此以之提当年日月生会事".indexOf(around.at(from - 2)) < 0) {
            return true;
        }
        boolean bounded = after.word() == RoundingWord.AT_LEAST || after.word() == RoundingWord.AT_MOST;
        boolean ends = around.endsAt(after.end());
        boolean begins = around.stopsAt(from - 1) || before == '（' || before == '对' || before == '满';
        return bounded && (!ends || begins);
    }

    private MentionKind time(int from, NumeralPart part, FoundMeasure measure, int end) {
        String word = measure.word();
        boolean year =
                word.equals("年") && (part.isYear() || !part.arabic() && part.letters() == 4 && part.trailing() == 0);
        if (year || word.length() == 1 && DATES.indexOf(word) > 0 || word.equals("月份")) {
            return MentionKind.DATE;
        }
        boolean deadline = around.behind(DEADLINE, end) || around.within(MAY, from, CLAUSE);
        boolean spoken = isSpoken(from, part, measure) && part.letters() == 1;
        return !deadline && !spoken && around.within(RESULT, from, CLAUSE) ? MentionKind.TOOK : MentionKind.SPAN;
    }

    /** 表3, 附件1, 详见表4; not 报表168项. */
    boolean isCaption(int from) {
        int end = around.at(from - 1) == ' ' ? from - 1 : from;
        int start = end - around.lengthBefore(CAPTION, end);
        return start < end && (!around.isWordAt(start - 1) || "见如附按续与和及或".indexOf(around.at(start - 1)) >= 0);
    }
}
