package org.huibao.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.NearestName;

/** Finds departments' names and aliases in what people call folders, files and sheets. */
final class DepartmentNames {

    private static final int EQUAL = Integer.MAX_VALUE;
    private static final int EQUAL_WHEN_FOLDED = EQUAL - 1;

    private final Map<String, Set<String>> codesByPlainName = new HashMap<>();
    private final Map<String, Set<String>> codesByFoldedName = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final int longest;

    DepartmentNames(List<Department> departments) {
        for (Department department : departments) {
            Stream.concat(Stream.of(department.name()), department.aliases().stream())
                    .forEach(name -> add(name, department.code()));
        }
        longest = codesByPlainName.keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private void add(String name, String code) {
        names.add(name);
        codesByPlainName
                .computeIfAbsent(LabelFolding.plain(name), any -> new TreeSet<>())
                .add(code);
        codesByFoldedName
                .computeIfAbsent(LabelFolding.fold(name), any -> new TreeSet<>())
                .add(code);
    }

    /**
     * @param strength greater for an equal name than for a contained one, and for a longer contained name than for a shorter
     * @param codes of the departments named so; more than one where the text names several equally well
     */
    record Named(int strength, Set<String> codes) {
        static final Named NOBODY = new Named(0, Set.of());

        /** The stronger of two; both together where they are equally strong. */
        Named or(Named other) {
            if (strength != other.strength) {
                return strength > other.strength ? this : other;
            }
            Set<String> both = new TreeSet<>(codes);
            both.addAll(other.codes);
            return new Named(strength, both);
        }
    }

    Named in(String text) {
        Set<String> equal = codesByPlainName.get(LabelFolding.plain(text));
        if (equal != null) {
            return new Named(EQUAL, equal);
        }
        Set<String> folded = codesByFoldedName.get(LabelFolding.fold(text));
        return folded != null ? new Named(EQUAL_WHEN_FOLDED, folded) : contained(text);
    }

    /** Looks up every piece of the text: the work does not grow with the number of departments. */
    private Named contained(String text) {
        BitSet gaps = new BitSet();
        StringBuilder plain = new StringBuilder();
        for (String word : text.split("[\\s\\p{Z}_]+")) {
            gaps.set(plain.length());
            plain.append(LabelFolding.plain(word));
        }
        Named best = Named.NOBODY;
        for (int start = 0; start < plain.length(); start++) {
            for (int end = start + 1; end <= Math.min(plain.length(), start + longest); end++) {
                Set<String> codes = codesByPlainName.get(plain.substring(start, end));
                if (codes != null && !cuts(plain, gaps, start) && !cuts(plain, gaps, end)) {
                    best = best.or(new Named(end - start, codes));
                }
            }
        }
        return best;
    }

    /** York is not named in Yorkshire; Chinese has no such borders. */
    private static boolean cuts(CharSequence text, BitSet gaps, int at) {
        return at > 0
                && at < text.length()
                && !gaps.get(at)
                && isWordPart(text.charAt(at - 1))
                && isWordPart(text.charAt(at));
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
    }

    /** The known name that one of the texts was probably meant to be. */
    Optional<String> near(List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .flatMap(text -> NearestName.to(text, ofLikeLength(text)).stream())
                .findFirst();
    }

    /** Names of another length are far from the text anyway, and comparing is dear. */
    private List<String> ofLikeLength(String text) {
        return names.stream()
                .filter(name -> Math.abs(name.length() - text.length()) * 2 <= Math.max(name.length(), text.length()))
                .toList();
    }
}
