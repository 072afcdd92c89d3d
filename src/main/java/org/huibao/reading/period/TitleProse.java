package org.huibao.reading.period;

import java.util.List;
import java.util.regex.Pattern;
import org.huibao.notation.words.TimeTerms;

/** Sentences and rules above a table, which name times without being its title. */
final class TitleProse {

    private static final int LONGEST = 300;
    private static final int LONGEST_TITLE = 60;

    /** A rule that the return follows is of any year. */
    private static final Pattern RULE = Pattern.compile("^" + TimeTerms.TITLE_RULE_OF.any() + "?"
            + TimeTerms.TITLE_RULE.any() + "(?!.*" + TimeTerms.TITLE_OF_NUMBERS.any() + ").*");

    private static final List<String> OF_NUMBERS = TimeTerms.TITLE_OF_NUMBERS.list();

    private TitleProse() {}

    /** 根据2019年机构改革情况…。 is no title; 本表数据为2019年1—12月。 is as good as one. */
    static boolean is(String plain) {
        boolean sentence = plain.endsWith(".") || plain.endsWith(";");
        return plain.length() > LONGEST_TITLE
                || sentence && OF_NUMBERS.stream().noneMatch(plain::contains)
                || isRule(plain);
    }

    static boolean isRule(String plain) {
        return plain.length() <= LONGEST && RULE.matcher(plain).matches();
    }
}
