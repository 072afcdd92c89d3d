package org.huibao.notation.prose;

import java.math.BigDecimal;
import org.huibao.notation.ScaleWords;
import org.huibao.notation.words.ProseTerms;
import org.jspecify.annotations.Nullable;

/** Numbers without a unit: 综合指数3.12 and 得分为95 are figures; 12345热线, 80后, 321国道, 三农 and 四川 are none. */
final class BareNumbers {

    private static final ProseWords BARE_BEFORE = ProseWords.of(ProseTerms.PROSE_BARE_BEFORE);
    private static final ProseWords CODE_BEFORE = ProseWords.of(ProseTerms.PROSE_CODE_BEFORE);

    /** So far back a word says that it is a telephone. */
    private static final int CLAUSE = 14;

    /** A longer whole number is a telephone or a code. */
    private static final int LONGEST = 6;

    private final ClauseWords around;

    BareNumbers(ClauseWords around) {
        this.around = around;
    }

    /** Null where no number is meant at all. */
    @Nullable
    MentionKind kind(int from, NumeralPart part) {
        if (around.at(from - 1) == '月') {
            return MentionKind.DATE;
        }
        return part.arabic() ? digits(from, part) : chinese(from, part);
    }

    private @Nullable MentionKind chinese(int from, NumeralPart part) {
        boolean ends = around.endsAt(part.end());
        if (part.leading()) {
            return null;
        }
        if (part.letters() == 1) {
            boolean begins = around.stopsAt(from - 1) || "（(“\"= ".indexOf(around.at(from - 1)) >= 0;
            return ends && begins ? MentionKind.SLOGAN : null;
        }
        boolean number = ends || part.trailing() > 0 || part.letters() > 2 || part.open();
        if (!number && around.isWordAt(part.end())) {
            return null;
        }
        boolean counted = part.open() || part.letters() > 2 && isScaled(part) || around.before(BARE_BEFORE, from);
        return ends && counted ? MentionKind.BARE : MentionKind.SLOGAN;
    }

    /** 三百二十一; not 二〇二〇. */
    private boolean isScaled(NumeralPart part) {
        for (int i = part.start(); i < part.end(); i++) {
            if (ScaleWords.isOne(around.at(i))) {
                return true;
            }
        }
        return false;
    }

    private MentionKind digits(int from, NumeralPart part) {
        boolean ends = around.endsAt(part.end());
        BigDecimal value = part.amount().high();
        boolean decimal = value != null && value.scale() > 0 && part.trailing() == 0;
        if (decimal && isMonth(value, part.end() - from) || around.within(CODE_BEFORE, from, CLAUSE)) {
            return MentionKind.CODE;
        }
        boolean scaled = part.trailing() > 0 || part.open();
        boolean due = ends && around.before(BARE_BEFORE, from) && !part.isYear() && part.end() - from <= LONGEST;
        if (scaled || decimal && ends || due) {
            return MentionKind.BARE;
        }
        return part.isYear() ? MentionKind.DATE : MentionKind.CODE;
    }

    /** 2021.05. */
    private static boolean isMonth(BigDecimal value, int letters) {
        return value.intValue() >= 1900 && value.intValue() < 2100 && letters == 7;
    }
}
