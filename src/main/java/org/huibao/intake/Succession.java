package org.huibao.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;

/**
 * Which of one department's accepted returns another one stands for: the same bytes filed twice, a workbook whose property
 * {@code huibao.replaces} holds the other's SHA-256, and a file that alone is named 更正, 补报 or 修订.
 */
final class Succession {

    private static final Pattern CORRECTION = Pattern.compile("更正|补报|修订");

    /** @param by path of the file that is used instead */
    record Successor(String by, boolean sameBytes) {}

    private final Map<String, Successor> byPath = new LinkedHashMap<>();
    private final Map<String, FiledReturn> bySha256 = new LinkedHashMap<>();

    private Succession() {}

    /**
     * @param department accepted returns of one department, in order
     * @return by path of each file that is not used
     */
    static Map<String, Successor> among(List<FiledReturn> department) {
        Succession succession = new Succession();
        succession.sameBytes(department);
        succession.byProperty();
        succession.byName();
        return succession.byPath;
    }

    private void sameBytes(List<FiledReturn> department) {
        Map<String, List<FiledReturn>> copies = department.stream()
                .collect(Collectors.groupingBy(FiledReturn::sha256, LinkedHashMap::new, Collectors.toList()));
        copies.forEach((sha256, same) -> {
            // A copy named 更正 must go on to stand for the others.
            FiledReturn kept =
                    same.stream().filter(Succession::isCorrection).findFirst().orElse(same.get(0));
            bySha256.put(sha256, kept);
            same.stream()
                    .filter(copy -> copy != kept)
                    .forEach(copy -> byPath.put(copy.path(), new Successor(kept.path(), true)));
        });
    }

    private void byProperty() {
        for (FiledReturn newer : bySha256.values()) {
            FiledReturn older = bySha256.get(newer.replaces());
            if (older != null && older != newer) {
                byPath.putIfAbsent(older.path(), new Successor(newer.path(), false));
            }
        }
    }

    private void byName() {
        Set<FiledReturn> heirs = new LinkedHashSet<>();
        bySha256.values().stream().filter(Succession::isCorrection).forEach(named -> heirs.addAll(heirsOf(named)));
        if (heirs.size() != 1) {
            return;
        }
        FiledReturn heir = heirs.iterator().next();
        bySha256.values().stream()
                .filter(other -> other != heir)
                .forEach(other -> byPath.putIfAbsent(other.path(), new Successor(heir.path(), false)));
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

    private static boolean isCorrection(FiledReturn file) {
        return CORRECTION
                .matcher(file.path().substring(file.path().lastIndexOf('/') + 1))
                .find();
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
