package org.huibao.reading.period;

import java.util.regex.Pattern;

/** Sentences and rules above a table, which name times without being its title. */
final class TitleProse {

    private static final int LONGEST = 300;
    private static final int LONGEST_TITLE = 60;

    /** A rule that the return follows is of any year. */
    private static final Pattern RULE =
            Pattern.compile("^(?:填报|文件|政策|制表|统计|编制|法律)?(?:依据|根据|按照|文号|表号|批准文号|批准机关|制定机关|备案|有效期)(?!.*(?:数据|本表)).*");

    private TitleProse() {}

    /** 根据2019年机构改革情况…。 is no title; 本表数据为2019年1—12月。 is as good as one. */
    static boolean is(String plain) {
        boolean sentence = plain.endsWith(".") || plain.endsWith(";");
        return plain.length() > LONGEST_TITLE
                || sentence && !plain.contains("本表") && !plain.contains("数据")
                || isRule(plain);
    }

    static boolean isRule(String plain) {
        return plain.length() <= LONGEST && RULE.matcher(plain).matches();
    }
}
