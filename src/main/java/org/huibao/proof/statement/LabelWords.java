package org.huibao.proof.statement;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.definition.Indicator;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.TimeTerms;
import org.huibao.proof.seen.VisibleCharacters;

/** What stands as a label beside or above a number: folded, whether it is an indicator's name, and whether it speaks of the year before. */
public final class LabelWords {

    private static final Pattern LAST_YEAR = Pattern.compile(TimeTerms.LABEL_LAST_YEAR.any());
    private static final Pattern CHANGE = Pattern.compile(TimeTerms.LABEL_CHANGE.any());
    private static final Pattern MARKS = Pattern.compile("^[★☆●○▲△◆◇*※#]+|[*※#①-⑳:：]+$");

    private LabelWords() {}

    public static String folded(String label) {
        return LabelFolding.fold(MARKS.matcher(label.strip()).replaceAll(""));
    }

    public static Set<String> names(Indicator indicator) {
        Set<String> names = new HashSet<>();
        names.add(folded(indicator.name()));
        indicator.aliases().forEach(alias -> names.add(folded(alias)));
        names.add(indicator.code());
        return names;
    }

    /** 上年数, but not 比上年增减. */
    public static boolean isLastYears(String written) {
        String header = written.length() <= 60 ? VisibleCharacters.withoutBlanks(written) : written;
        return header.length() <= 20
                && LAST_YEAR.matcher(header).find()
                && !CHANGE.matcher(header).find();
    }
}
