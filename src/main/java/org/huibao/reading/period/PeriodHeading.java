package org.huibao.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.LetterSet;
import org.huibao.notation.Period;
import org.huibao.notation.PeriodMention;
import org.huibao.notation.words.TimeTerms;
import org.huibao.notation.words.TradeWords;

/** What a header says of the time that the values under it are about: 上年数, 2019年度, 本年, 第一季度. */
public enum PeriodHeading {
    NONE,
    THIS,
    /** The same part of the year before. */
    PREVIOUS,
    /** A time that is neither. */
    OTHER;

    private static final int LONGEST = 20;
    private static final int REMEMBERED_YEARS = 30;
    private static final LetterSet HINTS = LetterSet.of("0123456789年月季"
            + TradeWords.hints(TimeTerms.TIME_PREVIOUS, TimeTerms.TIME_LAST, TimeTerms.TIME_NOW, TimeTerms.TIME_OTHER));

    private static final Pattern WORDS = Pattern.compile("(.{1,14}?)(?:" + TimeTerms.TIME_FILLER.any() + "|\\(|\\))*");

    private static final Set<String> BEFORE = TimeTerms.TIME_PREVIOUS.set();
    private static final Set<String> LAST = TimeTerms.TIME_LAST.set();
    private static final Set<String> NOW = TimeTerms.TIME_NOW.set();
    private static final Pattern ELSEWHEN =
            Pattern.compile(TimeTerms.TIME_OTHER.any() + "|上半年|下半年|近[一二三四五六七八九十0-9]{1,2}年");

    public boolean isOfAnother() {
        return this == PREVIOUS || this == OTHER;
    }

    public static PeriodHeading of(String folded, Optional<Period> period) {
        if (!mayBe(folded)) {
            return NONE;
        }
        Matcher matcher = WORDS.matcher(folded);
        if (!matcher.matches()) {
            return NONE;
        }
        String words = matcher.group(1);
        if (BEFORE.contains(words)) {
            return PREVIOUS;
        }
        if (NOW.contains(words)) {
            return THIS;
        }
        boolean yearly = period.filter(of -> of.kind() == Period.Kind.YEAR).isPresent();
        if (LAST.contains(words)) {
            return yearly ? PREVIOUS : OTHER;
        }
        Optional<PeriodHeading> named = period.flatMap(of -> named(words, of));
        return named.orElseGet(() -> ELSEWHEN.matcher(words).matches() ? OTHER : NONE);
    }

    /** So that most headers need no pattern. */
    static boolean mayBe(String folded) {
        return folded.length() <= LONGEST && HINTS.meets(folded) && !isNoYear(folded);
    }

    /** Four digits that are no year say no time in any way. */
    private static boolean isNoYear(String folded) {
        if (folded.length() != 4 || folded.startsWith("19") || folded.startsWith("20")) {
            return false;
        }
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) < '0' || folded.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<PeriodHeading> named(String words, Period period) {
        Optional<PeriodMention> whole = PeriodMention.whole(words);
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        PeriodMention mention = whole.get().in(period.year());
        if (Math.abs(mention.from() / 12 - period.year()) > REMEMBERED_YEARS) {
            return Optional.empty();
        }
        Period before = period.previous();
        if (mention.from() == before.fromMonth() && mention.to() == before.toMonth()) {
            return Optional.of(PREVIOUS);
        }
        return switch (PeriodJudgement.of(List.of(mention), period).standing()) {
            case OWN -> Optional.of(THIS);
            case SILENT -> Optional.of(NONE);
            case PART, OTHER -> Optional.of(OTHER);
        };
    }
}
