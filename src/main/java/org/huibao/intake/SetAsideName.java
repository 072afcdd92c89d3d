package org.huibao.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.model.FiledReturn;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.FileTerms;
import org.huibao.notation.words.RemarkTerms;

/** Names of files and folders that say that what lies there holds no more: 填报（作废）.xlsx, 旧版, 更正前. */
final class SetAsideName {

    private static final int LONGEST = 200;

    private static final Pattern VOID =
            Pattern.compile(FileTerms.FILE_VOID.any() + "|(?:^|[(\\-_ ])" + RemarkTerms.VOID_LETTER.any() + "\\)?$|"
                    + FileTerms.FILE_BEFORE_CORRECTION.any() + "\\)?" + FileTerms.FILE_BEFORE_WHAT.any() + "?$");

    private SetAsideName() {}

    /**
     * @param department its accepted returns
     * @param replaced paths of those that another one stands for
     * @return all that are used, where each of them says so; beside another return their values are compared with its own
     */
    static List<FiledReturn> among(List<FiledReturn> department, Set<String> replaced) {
        List<FiledReturn> used = department.stream()
                .filter(file -> !replaced.contains(file.path()))
                .toList();
        return used.stream().allMatch(file -> says(file.path())) ? used : List.of();
    }

    private static boolean says(String path) {
        return Stream.of(path.split("/"))
                .map(step -> step.equals(path.substring(path.lastIndexOf('/') + 1)) ? FileContent.stem(step) : step)
                .map(step -> LabelFolding.plain(step.length() > LONGEST ? step.substring(0, LONGEST) : step))
                .anyMatch(step -> VOID.matcher(step).find());
    }
}
