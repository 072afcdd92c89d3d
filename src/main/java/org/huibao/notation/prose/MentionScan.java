package org.huibao.notation.prose;

import java.math.BigDecimal;
import org.huibao.notation.Unit;
import org.huibao.notation.prose.ProseMeasures.FoundMeasure;
import org.jspecify.annotations.Nullable;

/** Puts a number together from its numeral on: sign, fraction, percent, range, unit, rounding word. */
final class MentionScan {

    static final Unit NO_UNIT = Unit.of("");
    private static final Unit PERCENT = Unit.of("%");
    private static final String DASHES = "-–—―~～－﹣至到";

    private static final AmountRange HALF = new AmountRange(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.valueOf(2));

    private final String text;
    private final NumeralReader reader;
    private final MentionJudge judge;
    private int behind;

    MentionScan(String text) {
        this.text = text;
        this.reader = new NumeralReader(text);
        this.judge = new MentionJudge(text, NameSpans.of(text));
    }

    static boolean mayBegin(char letter) {
        return letter == '第' || letter == '上' || NumeralReader.mayBegin(letter);
    }

    /** Where to go on after a place at which no number begins. */
    int behind() {
        return behind;
    }

    @Nullable
    NumberMention at(int from) {
        behind = from + 1;
        char letter = text.charAt(from);
        if (letter == '第') {
            return ordinal(from);
        }
        if (text.startsWith("一半", from)) {
            MentionKind kind = judge.named(from, MentionKind.FRACTION);
            return new NumberMention(from, from + 2, kind, HALF, NO_UNIT, RoundingWords.before(text, from));
        }
        boolean above = letter == '上';
        if (!reader.read(above ? from + 1 : from) || above && !reader.leading) {
            behind = Math.max(behind, DigitRun.end(text, from));
            return null;
        }
        int code = reader.arabic ? CodeRun.end(text, from, reader.end()) : -1;
        if (code > 0) {
            return new NumberMention(
                    from, code, judge.named(from, MentionKind.CODE), reader.amount(), NO_UNIT, RoundingWord.NONE);
        }
        NumeralPart part = new NumeralPart(above ? from + 1 : from, reader);
        if (text.startsWith("分之", part.end()) && !part.open()) {
            return share(from, part);
        }
        if (text.startsWith("又", part.end())
                && reader.read(part.end() + 1, true)
                && text.startsWith("分之", reader.end())) {
            return mixed(from, part);
        }
        return amount(from, part, above);
    }

    /** 第8位, 第十二条. */
    private @Nullable NumberMention ordinal(int from) {
        int start = from + 1;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        if (!reader.read(start) || reader.leading) {
            return null;
        }
        int end = reader.end();
        boolean place = end < text.length() && "位名".indexOf(text.charAt(end)) >= 0;
        MentionKind kind = judge.ordinal(from, reader.arabic && place);
        FoundMeasure measure = place ? null : ProseMeasures.at(text, end);
        boolean longer = kind != MentionKind.RANK && measure != null;
        int stop = place ? end + 1 : longer ? measure.end() : end;
        return new NumberMention(from, stop, kind, reader.amount(), NO_UNIT, RoundingWord.NONE);
    }

    /** 百分之五, 千分之二, 三分之二. */
    private @Nullable NumberMention share(int from, NumeralPart over) {
        int top = over.end() + 2;
        BigDecimal base = over.amount().low();
        if (!reader.read(top, true)) {
            behind = top;
            return null;
        }
        RoundingWord rounding = RoundingWords.before(text, from);
        int end = reader.end();
        if (over.leading()) {
            int power = base == null ? 0 : 3 - base.precision();
            AmountRange amount = reader.amount().scaled(power);
            return signed(from, end, judge.share(from), amount, PERCENT, rounding(rounding, end));
        }
        AmountRange parts =
                new AmountRange(reader.amount().low(), reader.amount().high(), base == null ? BigDecimal.ONE : base);
        return signed(from, end, judge.named(from, MentionKind.FRACTION), parts, NO_UNIT, rounding(rounding, end));
    }

    /** 一又二分之一. */
    private @Nullable NumberMention mixed(int from, NumeralPart whole) {
        BigDecimal over = reader.amount().low();
        BigDecimal first = whole.amount().low();
        if (over == null
                || first == null
                || !reader.read(reader.end() + 2, true)
                || reader.amount().low() == null) {
            behind = whole.end();
            return null;
        }
        BigDecimal top = first.multiply(over).add(reader.amount().low());
        AmountRange amount = new AmountRange(top, top, over);
        return signed(from, reader.end(), judge.named(from, MentionKind.FRACTION), amount, NO_UNIT, RoundingWord.NONE);
    }

    private @Nullable NumberMention amount(int from, NumeralPart first, boolean above) {
        NumeralPart part = first.withMore(text);
        part = above ? part.atLeast() : part;
        boolean lone = part.leading() && !part.open() && !above && !judge.scaleMayStand(part.start());
        if (lone) {
            behind = part.end();
            return null;
        }
        NumberMention pair = new PairedNumbers(text, reader, judge).at(from, part);
        if (pair != null) {
            return pair;
        }
        return single(from, part);
    }

    private @Nullable NumberMention single(int from, NumeralPart part) {
        TailPart tail = TailPart.of(text, part);
        NumberMention range = range(from, part, tail);
        if (range != null) {
            return range;
        }
        return judged(from, part, new SmallerUnits(text, reader).join(tail, tail.amount(part.amount(), text)));
    }

    private @Nullable NumberMention judged(int from, NumeralPart part, SmallerUnits.JoinedAmount whole) {
        return judged(from, part, whole.tail(), whole.amount());
    }

    private @Nullable NumberMention judged(int from, NumeralPart part, TailPart tail, AmountRange amount) {
        RoundingWord before = RoundingWords.before(text, from);
        RoundingWords.BehindWord after = RoundingWords.behind(text, tail.end());
        MentionKind kind = judge.kind(from, part, tail, after);
        if (kind == null) {
            behind = Math.max(behind, part.end());
            return null;
        }
        RoundingWord word = after.word() != RoundingWord.NONE ? after.word() : before;
        RoundingWord own = word == RoundingWord.NONE && part.open() ? RoundingWord.OVER : word;
        return signed(from, tail.end(), kind, bounded(amount, own), tail.unit(), own);
    }

    private NumberMention signed(
            int from, int end, MentionKind kind, AmountRange amount, Unit unit, RoundingWord word) {
        int start = judge.signAt(from);
        return new NumberMention(start, end, kind, start < from ? amount.negated() : amount, unit, word);
    }

    private static AmountRange bounded(AmountRange amount, RoundingWord word) {
        return switch (word) {
            case AT_LEAST -> new AmountRange(amount.low(), null, amount.over());
            case AT_MOST -> new AmountRange(null, amount.high(), amount.over());
            default -> amount;
        };
    }

    private RoundingWord rounding(RoundingWord before, int end) {
        RoundingWord after = RoundingWords.behind(text, end).word();
        return after == RoundingWord.NONE ? before : after;
    }

    /** 3至5件, 10%—15%, 20—30人, 15—20万元. */
    private @Nullable NumberMention range(int from, NumeralPart first, TailPart tail) {
        int dash = tail.end();
        dash = text.startsWith("(含)", dash) || text.startsWith("（含）", dash) ? dash + 3 : dash;
        boolean apart = letter(dash) == ' ' && DASHES.indexOf(letter(dash + 1)) >= 0;
        dash = apart ? dash + 1 : dash;
        int second = dash;
        while (second < text.length() && second - dash < 2 && DASHES.indexOf(text.charAt(second)) >= 0) {
            second++;
        }
        second = apart && letter(second) == ' ' ? second + 1 : second;
        if (second == dash || !reader.read(second)) {
            return null;
        }
        NumeralPart last = new NumeralPart(second, reader).withMore(text);
        TailPart its = TailPart.of(text, last);
        boolean bare = tail.measure() == null && tail.unit() == NO_UNIT;
        boolean same = bare || tail.unit().isOf(its.unit());
        AmountRange low = RangeScale.of(first, last, bare);
        BigDecimal from1 = tail.amount(low).low();
        from1 = bare ? its.amount(low).low() : from1;
        BigDecimal to = its.amount(last.amount()).high();
        if (!same || last.leading() || from1 == null || to == null || from1.compareTo(to) >= 0) {
            return null;
        }
        return judged(from, first.joined(last), its, AmountRange.of(from1, to));
    }

    private char letter(int at) {
        return at < text.length() ? text.charAt(at) : '\n';
    }
}
