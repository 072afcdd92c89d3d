package org.huibao.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.FileTerms;
import org.jspecify.annotations.Nullable;

/**
 * What a file's name says beside 更正, 补报 or 修订: 年报（更正2）.xlsx says 年报, the second time.
 *
 * @param strict the name without its extension, the word and punctuation
 * @param loose without dates, ordinals, names of departments and what people write behind a name as well; may be empty
 * @param times how often it was corrected: 0 for a name without the word, 2 for 更正2, 第二次更正 and 更正 of a 更正
 * @param late whether the word is 补报: what was not filed in time need not stand for anything
 */
record CorrectionName(String strict, String loose, int times, boolean late) {

    /** A longer one says what everybody's says. */
    private static final int LONGEST = 200;

    private static final String NUMBER = "[0-9]{1,2}(?![0-9年月])|[一二三四五六七八九十]";

    private static final String WORD = "(?:第?(" + NUMBER + ")次|(" + FileTerms.FILE_AGAIN.any() + ")次?)?("
            + FileTerms.FILE_CORRECTION.any() + ")(?:第?(" + NUMBER + ")次?)?";

    private static final String DATE = "(?:[0-9]{4,8}|[0-9]{4}年(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号])?)?)?";

    private static final Pattern AT_END = Pattern.compile(WORD + "(?:"
            + FileTerms.FILE_CORRECTION_BEHIND.any(FileTerms.FILE_CORRECTED_THING) + "|后|的)?" + DATE + "$");

    /** 修订 also begins what a return may be about (修订规章情况): a second word must say that this is one. */
    private static final Pattern AT_START = Pattern.compile("^" + WORD + "(?:(?<!"
            + FileTerms.FILE_CORRECTION_DOUBTFUL.any() + ")|(?=" + FileTerms.FILE_CORRECTED_THING.any() + "|[后的]))"
            + FileTerms.FILE_CORRECTED_THING.any() + "?后?的?" + DATE);

    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])(?:(?:19|20)[0-9]{2}[01]?[0-9][0-3]?[0-9]|[01][0-9][0-3][0-9])(?![0-9])"
                    + "|(?:(?<![0-9])(?:19|20)[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}[日号]");

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{P}\\p{S}]+");

    private static final Pattern NO_NAME =
            Pattern.compile("(?:19|20)[0-9]{2}(?:年度|年(?!" + FileTerms.FILE_YEARLY.any() + "|度))?|[0-9]+(?:年|月|日|号)?|"
                    + FileTerms.FILE_NO_NAME.any() + "|" + FileTerms.FILE_NO_NAME_ENDING.any() + "$");

    private static final Set<String> LATE = FileTerms.FILE_LATE.set();

    /** @param path of the file @param names of its department, which say nothing about the file */
    static CorrectionName of(String path, List<String> names) {
        String stem = FileContent.stem(path.substring(path.lastIndexOf('/') + 1));
        List<String> rest = new ArrayList<>();
        int times = 0;
        boolean late = false;
        for (String part :
                BETWEEN.split(LabelFolding.plain(stem.length() > LONGEST ? stem.substring(0, LONGEST) : stem))) {
            String said = part;
            Optional<MatchResult> word = word(part);
            if (word.isEmpty()) {
                said = without(part, names);
                word = word(said);
            }
            if (word.isPresent()) {
                MatchResult found = word.get();
                rest.add(said.substring(0, found.start()) + said.substring(found.end()));
                int again = Math.max(number(found.group(1)), number(found.group(4)));
                times += Math.max(found.group(2) == null ? 1 : 2, again);
                late |= LATE.contains(found.group(3));
            } else {
                rest.add(part);
            }
        }
        String strict = String.join("", rest);
        return new CorrectionName(strict, loose(without(strict, names)), times, late);
    }

    /** 表 of 报送表20210110 stands at the end when the date is gone. */
    private static String loose(String name) {
        return NO_NAME.matcher(NO_NAME.matcher(name).replaceAll("")).replaceAll("");
    }

    /** The strict name without the day on which it was corrected: 报送表_更正_20210110 bears the name 报送表. */
    String undated() {
        return DAY.matcher(strict).replaceAll("");
    }

    boolean isCorrection() {
        return times > 0;
    }

    private static Optional<MatchResult> word(String part) {
        return Stream.of(AT_END, AT_START)
                .map(each -> each.matcher(part))
                .filter(Matcher::find)
                .map(Matcher::toMatchResult)
                .findFirst();
    }

    private static String without(String text, List<String> names) {
        String rest = text;
        for (String name : names) {
            rest = rest.replace(LabelFolding.plain(name), "");
        }
        return rest;
    }

    private static int number(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        int chinese = "一二三四五六七八九十".indexOf(written);
        return chinese < 0 ? Integer.parseInt(written) : chinese + 1;
    }
}
