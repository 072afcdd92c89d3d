package org.huibao.office;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibao.model.Finding;

/**
 * What people were told of the last set, so that the next mail can begin with what is new.
 *
 * @param at when that was new, ISO 8601 in UTC
 * @param blocking ids of what blocked; of very many the first
 * @param notices what was said besides
 */
public record ToldDraft(String at, int exitCode, List<String> blocking, List<String> notices) {

    /** So many findings are told apart; who has more of them mends them by the kind. */
    private static final int MOST = 5000;

    public ToldDraft {
        blocking = List.copyOf(blocking);
        notices = List.copyOf(notices);
    }

    public static List<String> blocking(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::blocks)
                .map(Finding::id)
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }

    /** Those that block now and were not told; none where there were too many to remember. */
    public List<Finding> fresh(List<Finding> findings) {
        if (blocking.size() == MOST) {
            return List.of();
        }
        Set<String> known = new HashSet<>(blocking);
        return findings.stream()
                .filter(Finding::blocks)
                .filter(finding -> !known.contains(finding.id()))
                .toList();
    }

    /** How many were told and block no more. */
    public int settled(List<Finding> findings) {
        Set<String> left = new HashSet<>(blocking);
        findings.stream().filter(Finding::blocks).map(Finding::id).forEach(left::remove);
        return left.size();
    }
}
