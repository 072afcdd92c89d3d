package org.huibao.learn.source;

import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.notation.words.LearnTerms;
import org.huibao.notation.words.RowTerms;
import org.huibao.notation.words.TimeTerms;

/** What a header or label says of the numbers under or beside it. */
final class HeaderKinds {

    private static final Set<String> UNIT = HeaderTerms.HEADER_UNIT.set();
    private static final Set<String> VALUE = HeaderTerms.HEADER_VALUE.set();
    private static final Set<String> ORDINAL = HeaderTerms.HEADER_FORM_ORDINAL.set();
    private static final Set<String> CODE = Set.copyOf(HeaderTerms.HEADER_CODE.list());

    private static final Pattern LAST_YEAR =
            Pattern.compile(".*" + LearnTerms.LEARN_LAST_YEAR.any(TimeTerms.ASIDE_LAST_YEAR) + ".*");
    private static final Pattern ASIDE =
            Pattern.compile(".*" + LearnTerms.LEARN_REMARK.any(TimeTerms.ASIDE_PLAN, HeaderTerms.HEADER_REMARK) + ".*");
    private static final Pattern SIGNATURE = Pattern.compile(".*" + LearnTerms.LEARN_SIGNATURE.any() + ".*");
    private static final Pattern TOTAL = Pattern.compile(RowTerms.ROW_TOTAL.any());
    private static final Pattern ENDS_IN_TOTAL = Pattern.compile(".*" + RowTerms.ROW_TOTAL.any());
    private static final Pattern MONEY =
            Pattern.compile(".*" + LearnTerms.LEARN_MONEY.any(HeaderTerms.COLUMN_MONEY) + ".*");
    private static final String COUNTED = LearnTerms.LEARN_COUNTED.list().get(0);
    private static final Pattern OWN_YEAR = Pattern.compile("度?" + LearnTerms.LEARN_COUNTED.any() + "?");
    private static final Unit NO_UNIT = Unit.of("");
    private static final Pattern CASES =
            Pattern.compile(".*" + HeaderTerms.HEADER_CASE_NUMBER.any() + "|" + HeaderTerms.HEADER_CASE_DAY.any());

    private HeaderKinds() {}

    static boolean isUnit(String header) {
        return UNIT.contains(LabelFolding.fold(header));
    }

    static boolean isValue(String header) {
        return VALUE.contains(LabelFolding.fold(header));
    }

    static boolean isOrdinal(String header) {
        String folded = LabelFolding.fold(header);
        return ORDINAL.contains(folded) || CODE.contains(folded);
    }

    static boolean isCode(String header) {
        return CODE.contains(LabelFolding.fold(header)) || ORDINAL.contains(LabelFolding.fold(header));
    }

    /** @param year of the report; 0 where it is not known */
    static boolean isLastYear(String header, int year) {
        boolean before = year > 0 && header.contains(year - 1 + "年") && !header.contains(year + "年");
        return before || LAST_YEAR.matcher(LabelFolding.plain(header)).matches();
    }

    /** 2021年, 2021年度数 of a report on 2021. */
    static boolean isOwnYear(String header, int year) {
        return year > 0
                && OWN_YEAR.matcher(LabelFolding.plain(header).replace(year + "年", ""))
                        .matches();
    }

    /** Remarks, plans, changes. */
    static boolean isAside(String header) {
        return ASIDE.matcher(LabelFolding.plain(header)).matches();
    }

    static boolean isSignature(String label) {
        return SIGNATURE.matcher(LabelFolding.plain(label)).matches();
    }

    static boolean isTotal(String label) {
        return TOTAL.matcher(LabelFolding.fold(label)).matches();
    }

    /** 一季度小计. */
    static boolean endsInTotal(String text) {
        return ENDS_IN_TOTAL.matcher(text).matches();
    }

    /** 无 or /. */
    static boolean isNone(String text) {
        return NumberText.parse(text, NO_UNIT) instanceof NumberText.NoneMark;
    }

    /** 宗 of 行政处罚宗数; none where the label names no unit so. */
    static Unit countedIn(String label) {
        String folded = LabelFolding.fold(label);
        if (!folded.endsWith(COUNTED)) {
            return NO_UNIT;
        }
        for (int length = Math.min(3, folded.length() - 1); length > 0; length--) {
            String word = folded.substring(folded.length() - 1 - length, folded.length() - 1);
            if (Unit.isKnown(word)) {
                return Unit.of(word);
            }
        }
        return NO_UNIT;
    }

    static boolean isMoney(String label) {
        return MONEY.matcher(LabelFolding.fold(label)).matches();
    }

    /** A column that only a register of cases has. */
    static boolean isOfCases(String header) {
        return CASES.matcher(LabelFolding.fold(header)).matches();
    }
}
