package org.huibao.proof.expected;

import java.util.ArrayList;
import java.util.List;

/** Which members of two lists correspond: the longest common subsequence. */
public final class ListAlignment {

    /** Beyond it the middle is matched place by place: a table of lengths would not fit into memory. */
    private static final long LARGEST = 40_000_000;

    private ListAlignment() {}

    /** Pairs of places, rising in both. */
    public static int[][] of(List<String> one, List<String> other) {
        int start = 0;
        while (start < Math.min(one.size(), other.size()) && one.get(start).equals(other.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(one.size(), other.size()) - start
                && one.get(one.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
            end++;
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            pairs.add(new int[] {i, i});
        }
        middle(one.subList(start, one.size() - end), other.subList(start, other.size() - end), start, pairs);
        for (int i = end; i > 0; i--) {
            pairs.add(new int[] {one.size() - i, other.size() - i});
        }
        return pairs.toArray(int[][]::new);
    }

    private static void middle(List<String> one, List<String> other, int offset, List<int[]> pairs) {
        if ((long) one.size() * other.size() > LARGEST) {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                if (one.get(i).equals(other.get(i))) {
                    pairs.add(new int[] {offset + i, offset + i});
                }
            }
            return;
        }
        int[][] lengths = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                lengths[i][j] = one.get(i).equals(other.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j))) {
                pairs.add(new int[] {offset + i++, offset + j++});
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
