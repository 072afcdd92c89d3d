package org.huibao.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;

/**
 * Which of one department's accepted returns another one stands for: the same bytes filed twice, a workbook whose property
 * {@code huibao.replaces} holds the other's SHA-256, and a file whose name is the other's with 更正, 补报 or 修订.
 */
final class ReturnSuccession {

    /**
     * @param by path of the file that is used instead
     * @param otherPart whether the names say that the files are of different parts of the report
     */
    record Successor(String by, boolean sameBytes, boolean otherPart) {}

    /** A correction of which nobody can say what it corrects. */
    record Unclear(FiledReturn correction, List<FiledReturn> others) {}

    /**
     * @param byPath of each file that is not used
     * @param unclear in the order of the files
     */
    record Outcome(Map<String, Successor> byPath, List<Unclear> unclear) {}

    /** @param name of the correction that the heir is, or that it replaces by property */
    private record Heir(FiledReturn file, CorrectionName name) {}

    private final List<String> departmentNames;
    private final BiPredicate<FiledReturn, FiledReturn> otherRows;
    private final Map<String, CorrectionName> names = new HashMap<>();
    private final Map<String, Successor> byPath = new LinkedHashMap<>();
    private final Map<String, FiledReturn> bySha256 = new LinkedHashMap<>();
    private final List<Unclear> unclear = new ArrayList<>();

    private ReturnSuccession(List<String> departmentNames, BiPredicate<FiledReturn, FiledReturn> otherRows) {
        this.departmentNames = departmentNames;
        this.otherRows = otherRows;
    }

    /**
     * @param department accepted returns of one department, in order
     * @param names its name and aliases
     * @param otherRows whether the second file brings other rows than the first holds
     */
    static Outcome among(
            List<FiledReturn> department, List<String> names, BiPredicate<FiledReturn, FiledReturn> otherRows) {
        ReturnSuccession succession = new ReturnSuccession(names, otherRows);
        succession.sameBytes(department);
        succession.byProperty();
        succession.byName();
        return new Outcome(succession.byPath, succession.unclear);
    }

    private void sameBytes(List<FiledReturn> department) {
        Map<String, List<FiledReturn>> copies = department.stream()
                .collect(Collectors.groupingBy(FiledReturn::sha256, LinkedHashMap::new, Collectors.toList()));
        copies.forEach((sha256, same) -> {
            // A copy named 更正 must go on to stand for the others.
            FiledReturn kept = same.stream()
                    .filter(copy -> name(copy).isCorrection())
                    .findFirst()
                    .orElse(same.get(0));
            bySha256.put(sha256, kept);
            Optional<String> part = Stream.concat(Stream.of(kept), same.stream())
                    .flatMap(copy -> StatedPart.of(copy.path()).stream())
                    .findFirst();
            same.stream()
                    .filter(copy -> copy != kept)
                    .forEach(copy -> byPath.put(
                            copy.path(),
                            new Successor(
                                    kept.path(),
                                    true,
                                    StatedPart.of(copy.path())
                                            .filter(own -> !own.equals(part.orElse(own)))
                                            .isPresent())));
        });
    }

    private void byProperty() {
        for (FiledReturn newer : bySha256.values()) {
            FiledReturn older = bySha256.get(newer.replaces());
            if (older != null && older != newer) {
                byPath.putIfAbsent(older.path(), new Successor(newer.path(), false, false));
            }
        }
    }

    private void byName() {
        Map<String, List<FiledReturn>> corrections = new LinkedHashMap<>();
        Map<String, List<FiledReturn>> candidates = new HashMap<>();
        for (FiledReturn file : bySha256.values()) {
            CorrectionName name = name(file);
            if (name.isCorrection()) {
                List<FiledReturn> corrected = corrected(file, name);
                String key = corrected.size() == 1 ? corrected.get(0).path() : "* " + name.loose();
                corrections.computeIfAbsent(key, any -> new ArrayList<>()).add(file);
                candidates.putIfAbsent(key, corrected);
            }
        }
        corrections.forEach((key, of) -> succeed(of, candidates.getOrDefault(key, List.of())));
    }

    /**
     * @param corrections of the same file
     * @param corrected that file; none or several where nobody can say
     */
    private void succeed(List<FiledReturn> corrections, List<FiledReturn> corrected) {
        List<Heir> heirs = new ArrayList<>();
        for (FiledReturn correction : corrections) {
            for (FiledReturn heir : heirsOf(correction)) {
                heirs.removeIf(other -> other.file == heir);
                heirs.add(new Heir(heir, name(correction)));
            }
        }
        int times = heirs.stream().mapToInt(heir -> heir.name.times()).max().orElse(0);
        List<Heir> last =
                heirs.stream().filter(heir -> heir.name.times() == times).toList();
        if (last.size() == 1) {
            FiledReturn heir = last.get(0).file;
            boolean late = last.get(0).name.late();
            Stream.concat(corrections.stream(), heirs.stream().map(Heir::file))
                    .filter(other -> other != heir)
                    .forEach(other -> replace(other, heir, late));
            if (corrected.size() == 1) {
                replace(corrected.get(0), heir, late);
            } else if (!isMerelyLate(last.get(0).name, corrected)) {
                unclear(heir, corrected);
            }
        } else {
            last.forEach(heir -> unclear(
                    heir.file,
                    last.stream()
                            .map(Heir::file)
                            .filter(other -> other != heir.file)
                            .toList()));
        }
    }

    /** 台账（补报） beside 年报 is the ledger that was not filed in time. */
    private static boolean isMerelyLate(CorrectionName name, List<FiledReturn> corrected) {
        return name.late() && !name.loose().isEmpty() && corrected.isEmpty();
    }

    /** @param late a 补报 that brings what was missing stands beside the other file, and what both hold is compared */
    private void replace(FiledReturn older, FiledReturn newer, boolean late) {
        if (!late || !otherRows.test(older, newer)) {
            byPath.putIfAbsent(older.path(), new Successor(newer.path(), false, false));
        }
    }

    private void unclear(FiledReturn correction, List<FiledReturn> candidates) {
        List<FiledReturn> others = candidates.isEmpty() ? others(correction) : candidates;
        if (!others.isEmpty()) {
            unclear.add(new Unclear(correction, others));
        }
    }

    /** The file whose name a correction bears; several where it could be any of them. */
    private List<FiledReturn> corrected(FiledReturn correction, CorrectionName name) {
        List<FiledReturn> others = others(correction).stream()
                .filter(other -> !name(other).isCorrection())
                .toList();
        List<FiledReturn> same = alike(
                correction,
                others,
                other -> !name.strict().isEmpty() && name(other).strict().equals(name.strict()));
        if (same.isEmpty() && !name.undated().isEmpty()) {
            same = alike(correction, others, other -> name(other).undated().equals(name.undated()));
        }
        if (name.loose().isEmpty()) {
            return same.isEmpty() ? others : same;
        }
        if (same.isEmpty()) {
            same = alike(correction, others, other -> name(other).loose().equals(name.loose()));
        }
        return same.isEmpty()
                ? alike(
                        correction,
                        others,
                        other -> contains(name.loose(), name(other).loose()))
                : same;
    }

    private static boolean contains(String one, String other) {
        return Math.min(one.length(), other.length()) > 1 && (one.contains(other) || other.contains(one));
    }

    /** Those in the correction's own folder, if there are any. */
    private static List<FiledReturn> alike(
            FiledReturn correction, List<FiledReturn> others, Predicate<FiledReturn> alike) {
        List<FiledReturn> all = others.stream().filter(alike).toList();
        List<FiledReturn> near = all.stream()
                .filter(other -> folder(other).equals(folder(correction)))
                .toList();
        return near.isEmpty() ? all : near;
    }

    private static String folder(FiledReturn file) {
        return file.path().substring(0, file.path().lastIndexOf('/') + 1);
    }

    /** Files that are used beside the correction and its heirs. */
    private List<FiledReturn> others(FiledReturn correction) {
        List<FiledReturn> heirs = heirsOf(correction);
        return bySha256.values().stream()
                .filter(other -> other != correction && !heirs.contains(other))
                .filter(other -> !byPath.containsKey(other.path()))
                .toList();
    }

    /** A correction that was itself sent back and corrected hands its standing on. */
    private List<FiledReturn> heirsOf(FiledReturn file) {
        Map<String, List<FiledReturn>> newerBySha256 = new HashMap<>();
        bySha256.values()
                .forEach(newer -> newerBySha256
                        .computeIfAbsent(newer.replaces(), any -> new ArrayList<>())
                        .add(newer));
        List<FiledReturn> heirs = new ArrayList<>();
        Set<FiledReturn> seen = new LinkedHashSet<>(List.of(file));
        for (List<FiledReturn> open = new ArrayList<>(seen); !open.isEmpty(); ) {
            FiledReturn next = open.remove(0);
            List<FiledReturn> newer = newerBySha256.getOrDefault(next.sha256(), List.of());
            if (newer.isEmpty()) {
                heirs.add(next);
            }
            newer.stream().filter(seen::add).forEach(open::add);
        }
        return heirs;
    }

    private CorrectionName name(FiledReturn file) {
        return names.computeIfAbsent(file.path(), path -> CorrectionName.of(path, departmentNames));
    }

    /** The file as it stands once another is used instead. */
    static FiledReturn replaced(FiledReturn file) {
        return new FiledReturn(
                file.path(),
                file.sha256(),
                file.size(),
                file.staged(),
                Verdict.REPLACED,
                file.department(),
                file.recognisedBy(),
                file.replaces());
    }
}
