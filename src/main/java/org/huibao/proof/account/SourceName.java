package org.huibao.proof.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.notation.words.FileTerms;
import org.jspecify.annotations.Nullable;

/**
 * What the path of a source says of the file.
 *
 * @param folder where it lies
 * @param core its name without the department, 更正 and the like, and marks; may be empty
 * @param times how often it was corrected; 0 where it is no correction
 */
record SourceName(String folder, String core, int times) {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{1,5}$");
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{P}\\p{S}]+");

    private static final Pattern WORD = Pattern.compile("(?<!" + FileTerms.FILE_CORRECTION_NOT.any()
            + ")(?:第?([0-9]{1,2}|[一二三四五六七八九十])次|(" + FileTerms.FILE_AGAIN.any() + ")次?)?"
            + FileTerms.FILE_CORRECTION.any() + "(?:第?([0-9]{1,2}(?![0-9年月])|[一二三四五六七八九十])次?)?(?:"
            + FileTerms.FILE_CORRECTION_BEHIND.any(FileTerms.FILE_CORRECTED_THING)
            + "|后|的|(?=$|[\\s\\p{P}\\p{S}0-9])|(?<=^" + FileTerms.FILE_CORRECTION.any() + ")(?<!"
            + FileTerms.FILE_CORRECTION_DOUBTFUL.any() + "))");

    private static final Pattern DATE =
            Pattern.compile("(?:19|20)[0-9]{2}(?:年度?)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?|[0-9]{6,8}");

    private static final Pattern PART =
            Pattern.compile("([上下])半年|第?([一二三四1-4])季|(?<![0-9])(1[0-2]|[1-9])月|第?([一二三四五六七八九十0-9]{1,3})"
                    + FileTerms.FILE_PIECE.any() + "|[(（](" + FileTerms.FILE_VOLUME.any() + ")[)）]");

    /** @param names of its department */
    static SourceName of(String path, List<String> names) {
        int slash = path.lastIndexOf('/');
        String stem = Normalizer.normalize(
                        EXTENSION.matcher(path.substring(slash + 1)).replaceFirst(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        Matcher word = WORD.matcher(stem);
        int times = 0;
        while (word.find()) {
            times += Math.max(word.group(2) == null ? 1 : 2, Math.max(number(word.group(1)), number(word.group(3))));
        }
        String rest = WORD.matcher(stem).replaceAll(" ");
        for (String name : names) {
            rest = rest.replace(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), " ");
        }
        String bare = DATE.matcher(rest).replaceAll(" ");
        return new SourceName(path.substring(0, slash + 1), MARKS.matcher(bare).replaceAll(""), times);
    }

    private static int number(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        int chinese = "一二三四五六七八九十".indexOf(written);
        return chinese < 0 ? Integer.parseInt(written) : chinese + 1;
    }

    boolean isCorrection() {
        return times > 0;
    }

    boolean isLike(SourceName other) {
        boolean same = core.equals(other.core);
        boolean within = Math.min(core.length(), other.core.length()) > 1
                && (core.contains(other.core) || other.core.contains(core));
        return same || within;
    }

    /** The part of the report that it is of: 上半年, 3月, 第二部分. */
    static Optional<String> part(String path) {
        String[] steps = path.split("/");
        return Stream.iterate(steps.length - 1, i -> i >= 0, i -> i - 1)
                .map(i -> PART.matcher(Normalizer.normalize(steps[i], Normalizer.Form.NFKC)))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
