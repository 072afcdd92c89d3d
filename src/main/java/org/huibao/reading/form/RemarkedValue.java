package org.huibao.reading.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.CellNumber;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.LetterSet;
import org.huibao.notation.Period;
import org.huibao.notation.words.RemarkTerms;
import org.huibao.notation.words.TimeTerms;
import org.huibao.notation.words.TradeWords;
import org.huibao.notation.words.ValueTerms;
import org.huibao.reading.period.PeriodHeading;
import org.huibao.reading.sheet.ValuePlace;

/** A row's own 说明 that says of its number that it is another, of another time or none: 更正为75, 此为2019年数据, 预计数, 作废. */
final class RemarkedValue {

    private static final int LONGEST = 60;

    private static final Pattern CORRECTED = Pattern.compile("(?:(?:" + ValueTerms.VALUE_CORRECTED.any() + "|(?<!"
            + ValueTerms.VALUE_CHANGED_NOT.any() + ")" + ValueTerms.VALUE_CHANGED.any()
            + "|(?<!" + ValueTerms.VALUE_OUGHT_NOT.any() + ")" + ValueTerms.VALUE_OUGHT.any() + "|(?<!"
            + ValueTerms.VALUE_REAL_NOT.any() + ")" + ValueTerms.VALUE_REAL.any() + ")(?:的)?"
            + ValueTerms.VALUE_NUMBER.any() + "?" + ValueTerms.VALUE_OUGHT.any()
            + "?(?:" + ValueTerms.VALUE_IS.any() + "|:)|(?<![^,;.])" + ValueTerms.VALUE_OUGHT.any() + "|"
            + ValueTerms.VALUE_TRUE.any()
            + ")([0-9]{1,15}+(?:,[0-9]{3}){0,4}+(?:\\.[0-9]{1,6}+)?+)(?![0-9年月日号/%的])");

    /** Of something else than the whole number of this time. */
    private static final Pattern OF_A_PART =
            Pattern.compile("(?:19|20)[0-9]{2}年|" + ValueTerms.VALUE_OF_ANOTHER.any(TimeTerms.OTHER_YEAR));

    private static final Pattern LEAD = Pattern.compile("^(?:" + RemarkTerms.NOTE_LABEL.any() + ":)?(?:"
            + ValueTerms.VALUE_THIS.any() + ValueTerms.VALUE_THIS_PLACE.any() + "?|" + ValueTerms.VALUE_DATA.any()
            + ")?" + ValueTerms.VALUE_FOR_NOW.any() + "?(?:为|是|系)?");

    private static final Pattern TAKEN_OVER =
            Pattern.compile("^" + ValueTerms.VALUE_TAKEN_STILL.any() + "?" + ValueTerms.VALUE_TAKEN_OVER.any());

    private static final Pattern TAIL = Pattern.compile("的?" + ValueTerms.VALUE_FILED_AS.any() + "$");

    private static final Pattern OF_NUMBERS =
            Pattern.compile(".*" + ValueTerms.VALUE_NUMBERS.any() + "|" + TimeTerms.TIME_UNTIL.any() + ".+");

    private static final Pattern NOT_MEANT =
            Pattern.compile(ValueTerms.VALUE_NOT_MEANT.any() + "|" + ValueTerms.VALUE_WRONG.any() + ".{0,10}");

    private static final LetterSet DIGITS = LetterSet.of("0123456789");

    /** One of them stands in whatever is known here, so that most remarks need no pattern: in {@link #NOT_MEANT}, and in every time. */
    private static final LetterSet HINTS =
            LetterSet.of("0123456789年期月季" + TradeWords.hints(ValueTerms.VALUE_NOT_MEANT, ValueTerms.VALUE_WRONG));

    private RemarkedValue() {}

    /** The remark that says so. */
    static Optional<String> doubt(ValuePlace place, BigDecimal value, Optional<Period> period) {
        return RowRemark.remarks(place).stream()
                .filter(text -> text.length() <= LONGEST && contradicts(LabelFolding.plain(text), value, period))
                .findFirst();
    }

    static boolean contradicts(String plain, BigDecimal value, Optional<Period> period) {
        return DIGITS.meets(plain) && isAnother(plain, value) || HINTS.meets(plain) && isOfAnother(plain, period);
    }

    static boolean isAnother(String plain, BigDecimal value) {
        Matcher corrected = CORRECTED.matcher(plain);
        while (corrected.find()) {
            int clause = Math.max(plain.lastIndexOf(',', corrected.start()), plain.lastIndexOf(';', corrected.start()));
            boolean part = OF_A_PART
                    .matcher(plain.substring(clause + 1, corrected.start()))
                    .find();
            boolean another = CellNumber.of(corrected.group(1).replace(",", ""))
                    .filter(number -> number.amount().compareTo(value) != 0)
                    .isPresent();
            if (another && !part) {
                return true;
            }
        }
        return false;
    }

    static boolean isOfAnother(String plain, Optional<Period> period) {
        String rest = LEAD.matcher(plain.replaceFirst("[.;,]$", "")).replaceFirst("");
        String taken = TAKEN_OVER.matcher(rest).replaceFirst("");
        String words = TAIL.matcher(taken).replaceFirst("");
        boolean time =
                taken.length() < rest.length() || OF_NUMBERS.matcher(words).matches();
        return NOT_MEANT.matcher(words).matches()
                || time && PeriodHeading.of(LabelFolding.fold(words), period).isOfAnother();
    }
}
