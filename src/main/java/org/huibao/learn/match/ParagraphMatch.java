package org.huibao.learn.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibao.learn.match.CandidateSearch.Found;
import org.huibao.learn.source.ReturnItem;
import org.jspecify.annotations.Nullable;

/** One joint assignment for the numbers of a paragraph: neighbours in the text are neighbours in the return more often than not, and nothing is said twice. */
final class ParagraphMatch {

    private static final int WIDTH = 60;

    private ParagraphMatch() {}

    private record Path(
            double score, @Nullable Path before, @Nullable QuantityCandidate last, int length) {
        boolean has(OfferedQuantity quantity) {
            for (Path each = this; each != null; each = each.before) {
                if (each.last != null && each.last.quantity() == quantity) {
                    return true;
                }
            }
            return false;
        }

        @Nullable
        QuantityCandidate lastGiven() {
            for (Path each = this; each != null; each = each.before) {
                if (each.last != null) {
                    return each.last;
                }
            }
            return null;
        }
    }

    /** For each the candidate chosen; null where none is. */
    static List<@Nullable QuantityCandidate> of(List<Found> found) {
        List<Path> paths = List.of(new Path(0, null, null, 0));
        for (Found each : found) {
            List<Path> next = new ArrayList<>();
            for (Path path : paths) {
                next.add(new Path(path.score + 2, path, null, path.length + 1));
                for (QuantityCandidate candidate : each.list()) {
                    next.add(new Path(
                            path.score + candidate.score() + beside(path, candidate),
                            path,
                            candidate,
                            path.length + 1));
                }
            }
            next.sort(Comparator.comparingDouble(Path::score).reversed());
            paths = next.subList(0, Math.min(WIDTH, next.size()));
        }
        List<@Nullable QuantityCandidate> chosen = new ArrayList<>();
        for (Path each = paths.get(0); each != null && each.length > 0; each = each.before) {
            chosen.add(0, each.last);
        }
        return chosen;
    }

    private static double beside(Path path, QuantityCandidate candidate) {
        double bonus = path.has(candidate.quantity()) ? -4 : 0;
        QuantityCandidate last = path.lastGiven();
        if (last == null) {
            return bonus;
        }
        return bonus + nearness(last.quantity(), candidate.quantity());
    }

    /** 0 to 1.2. */
    static double nearness(OfferedQuantity one, OfferedQuantity other) {
        Set<String> sheets = new HashSet<>();
        one.items().forEach(item -> sheets.add(item.file() + "|" + item.sheetNumber()));
        double near = 0;
        for (ReturnItem item : other.items()) {
            if (sheets.contains(item.file() + "|" + item.sheetNumber())) {
                near = Math.max(near, 0.5);
                for (ReturnItem first : one.items()) {
                    boolean same = first.file().equals(item.file()) && first.sheetNumber() == item.sheetNumber();
                    int rows = item.row() - first.row();
                    near = same && (rows > 0 && rows <= 2 || rows == 0) ? 1.2 : near;
                }
            }
        }
        return near;
    }
}
