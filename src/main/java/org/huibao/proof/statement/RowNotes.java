package org.huibao.proof.statement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.TimeTerms;
import org.huibao.notation.words.ValueTerms;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.VisibleCharacters;

/** Remarks in a value's own row that say that the number is another, of another time or none. */
public final class RowNotes {

    private static final Set<String> HEADS = HeaderTerms.HEADER_ABOUT.set();

    private static final int LONGEST = 60;

    private static final Pattern UNIT = Pattern.compile("^" + HeaderTerms.UNIT_WORD.any() + "|[以按].{0,4}元.{0,2}"
            + HeaderTerms.UNIT_STATED.any(HeaderTerms.UNIT_WORD) + "|" + HeaderTerms.UNIT_WORD.any() + "[为是:：]");

    private static final Pattern CORRECTED = Pattern.compile("^(?:[^，。；,;]{0,6}?)(?:(?:"
            + ValueTerms.VALUE_CORRECTED.any(ValueTerms.VALUE_CHANGED, ValueTerms.VALUE_OUGHT) + "|(?<!"
            + ValueTerms.VALUE_REAL_NOT.any() + ")" + ValueTerms.VALUE_REAL.any() + ")" + ValueTerms.VALUE_NUMBER.any()
            + "?" + ValueTerms.VALUE_OUGHT.any() + "?" + ValueTerms.VALUE_IS.any() + "|(?<![^，,。；])"
            + ValueTerms.VALUE_OUGHT.any() + "|"
            + ValueTerms.VALUE_TRUE.any() + ")([0-9][0-9,]{0,18}+(?:\\.[0-9]{1,6}+)?+)(?![0-9年月日号/%％的])");

    private static final Pattern OF_OTHERS =
            Pattern.compile("(?:19|20)[0-9]{2}年|" + ValueTerms.VALUE_OF_ANOTHER.any(TimeTerms.OTHER_YEAR));

    private static final String THIS = ValueTerms.VALUE_THIS.any() + "?" + ValueTerms.VALUE_THIS_PLACE.any() + "?";

    private static final Pattern NOT_MEANT = Pattern.compile(THIS + "(?:为|系|是)?(?:" + ValueTerms.VALUE_NOT_MEANT.any()
            + "|" + ValueTerms.VALUE_WRONG.any() + ".{0,10})[。.]?");

    private static final Pattern OTHER_TIME =
            Pattern.compile(THIS + ValueTerms.VALUE_FOR_NOW.any() + "?(?:为|系|是|" + ValueTerms.VALUE_TAKEN_OVER.any()
                    + ")?(?:" + TimeTerms.TIME_PREVIOUS.any(TimeTerms.TIME_LAST) + "|(?:前三|第?[一二三四1-4])季度|[上下]半年|"
                    + TimeTerms.TIME_UNTIL.any() + "(?:[1-9]|1[01])月[末底]?|1[-—–~～至到](?:[1-9]|1[01])月)(?:的)?"
                    + ValueTerms.VALUE_NUMBERS.any() + "?" + ValueTerms.VALUE_FILED_AS.any() + "?[。.]?");

    private static final Pattern OTHER_YEAR =
            Pattern.compile(THIS + "[为系是]?((?:19|20)[0-9]{2})年度?(?:的)?" + ValueTerms.VALUE_NUMBERS.any() + "[。.]?");

    private RowNotes() {}

    /** The powers of ten that a remark states for the row's own amount. */
    public static Optional<Set<Integer>> unit(SeenSheet sheet, SeenCell cell, String base) {
        return remarks(sheet, cell)
                .filter(text -> text.length() <= LONGEST && UNIT.matcher(text).find())
                .filter(text -> !OF_OTHERS.matcher(text).find())
                .map(text -> UnitStatements.in(text, base))
                .filter(powers -> !powers.isEmpty())
                .findFirst();
    }

    /** The remark that contradicts the value. */
    public static Optional<String> against(SeenSheet sheet, SeenCell cell, BigDecimal value, String year) {
        return remarks(sheet, cell)
                .filter(text -> text.length() <= LONGEST && contradicts(text, value, year))
                .findFirst();
    }

    private static Stream<String> remarks(SeenSheet sheet, SeenCell cell) {
        SeenRow row = sheet.kept().get(cell.row());
        return row == null
                ? Stream.empty()
                : row.cells().stream()
                        .filter(each -> each.column() > cell.column() && !each.number() && isRemark(sheet, each))
                        .map(each -> VisibleCharacters.withoutBlanks(each.text()));
    }

    private static boolean isRemark(SeenSheet sheet, SeenCell cell) {
        return sheet.kept().headMap(cell.row()).values().stream()
                .flatMap(row -> row.at(cell.column()).stream())
                .anyMatch(head -> HEADS.contains(VisibleCharacters.withoutBlanks(head.text())));
    }

    private static boolean contradicts(String text, BigDecimal value, String year) {
        Matcher corrected = CORRECTED.matcher(text);
        boolean another = corrected.lookingAt()
                && !OF_OTHERS.matcher(text.substring(0, corrected.start(1))).find()
                && new BigDecimal(corrected.group(1).replace(",", "")).compareTo(value) != 0;
        Matcher time = OTHER_YEAR.matcher(text);
        return another
                || NOT_MEANT.matcher(text).matches()
                || OTHER_TIME.matcher(text).matches() && year.length() == 4
                || time.matches() && !time.group(1).equals(year.substring(0, 4));
    }
}
