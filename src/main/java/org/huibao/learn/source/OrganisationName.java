package org.huibao.learn.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huibao.notation.words.LearnTerms;

/** The names of departments in titles, folders and names of files. */
final class OrganisationName {

    private static final List<String> ENDINGS = LearnTerms.LEARN_ORGANISATION.list().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private static final List<String> NONE = LearnTerms.LEARN_NO_ORGANISATION.list();
    private static final List<String> ABOVE = LearnTerms.LEARN_ABOVE.list();
    private static final List<String> FILED_BY = LearnTerms.LEARN_FILED_BY.list().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private static final List<String> PARTS = LearnTerms.LEARN_PART.list();

    /** Of one letter and yet sure. */
    private static final char SURE = LearnTerms.LEARN_ORGANISATION.list().get(0).charAt(0);

    private static final int LONGEST = 24;

    private OrganisationName() {}

    /** 县司法局 of 填报单位：县司法局; nothing where the text says no such thing. */
    static Optional<String> filedBy(String text) {
        String plain = text.strip();
        for (String word : FILED_BY) {
            int at = plain.indexOf(word);
            if (at >= 0 && at < 6) {
                String rest = plain.substring(at + word.length()).replaceFirst("^[（(][^）)]*[）)]", "");
                if (rest.matches("[：: ].*")) {
                    return first(rest.replaceFirst("^[：:\\s]+", ""));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a label says that beside it stands who files. */
    static boolean asksWhoFiles(String text) {
        String plain = text.replaceAll("[\\s：:（(].*$", "");
        return FILED_BY.contains(plain);
    }

    /** The first name in a text, from the beginning of a run of Chinese letters to its ending. */
    static Optional<String> first(String text) {
        for (int start = 0; start < text.length(); start++) {
            if (!isLetter(text.charAt(start)) || start > 0 && isLetter(text.charAt(start - 1))) {
                continue;
            }
            int end = end(text, start);
            if (end > 0) {
                String name = text.substring(start, end);
                if (NONE.stream().noneMatch(name::endsWith)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    /** The first ending that is sure; without one, the last of those that stand in other words too (县委编办, 城乡建设). */
    private static int end(String text, int start) {
        int run = start;
        while (run < text.length() && run - start < LONGEST && isLetter(text.charAt(run))) {
            run++;
        }
        if (endsAsName(text.substring(start, run))) {
            return run;
        }
        int weak = -1;
        for (int at = start + 1; at < text.length() && at - start < LONGEST && isLetter(text.charAt(at)); at++) {
            int length = ending(text, at);
            if (length == 1 && text.charAt(at) != SURE) {
                weak = at + 1;
            } else if (length > 0) {
                int end = at + length;
                for (int more = ending(text, end); more > 0; more = ending(text, end)) {
                    end += more;
                }
                return end;
            }
        }
        return weak;
    }

    /** 县民政局社会组织管理科. */
    private static boolean endsAsName(String run) {
        return run.length() > 2
                && ENDINGS.stream().anyMatch(run::endsWith)
                && NONE.stream().noneMatch(run::endsWith);
    }

    private static int ending(String text, int at) {
        return ENDINGS.stream()
                .filter(each -> text.startsWith(each, at))
                .filter(each -> NONE.stream().noneMatch(none -> covers(text, none, at)))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    /** Whether the other word stands over the place. */
    private static boolean covers(String text, String other, int at) {
        for (int start = Math.max(0, at - other.length() + 1); start <= at; start++) {
            if (text.startsWith(other, start)) {
                return true;
            }
        }
        return false;
    }

    /** Part of a department, which files for the whole. */
    static boolean isPart(String name) {
        return PARTS.stream().anyMatch(name::endsWith);
    }

    private static boolean isLetter(char letter) {
        return letter >= 0x4E00 && letter <= 0x9FFF;
    }

    /** 司法局, 县司法局 and 示例县司法局 are one, and 住建局 is short for 县住房和城乡建设局. */
    static boolean same(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (longer.endsWith(shorter)) {
            String before = longer.substring(0, longer.length() - shorter.length());
            return before.isEmpty() || before.length() <= 8 && ABOVE.stream().anyMatch(before::endsWith);
        }
        return false;
    }

    /** Whether the letters of the shorter name stand in the longer one in the same order, and the last is the same. */
    static boolean isShortFor(String shorter, String longer) {
        if (shorter.length() < 2 || shorter.length() >= longer.length()) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < shorter.length(); i++) {
            at = longer.indexOf(shorter.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return longer.indexOf(shorter.charAt(shorter.length() - 1), at - 1) >= 0;
    }

    /** What is named alike, once. */
    static List<String> distinct(List<String> names) {
        List<String> distinct = new ArrayList<>();
        names.stream().filter(each -> !distinct.contains(each)).forEach(distinct::add);
        return distinct;
    }
}
