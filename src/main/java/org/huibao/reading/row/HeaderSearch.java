package org.huibao.reading.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.reading.sheet.HeaderLine;
import org.huibao.reading.sheet.SheetLabel;
import org.jspecify.annotations.Nullable;

/** Looks for the header of a ledger in the rows that pass by: the first rows in which every column wanted is named. */
public final class HeaderSearch {

    /** A title, an organisation, instructions and a unit stand this far above a header at most. */
    private static final int KEPT = 40;

    private final List<LedgerColumn> wanted;
    private final Set<String> names;
    private final List<HeaderLine> recent = new ArrayList<>();
    private @Nullable LedgerHeader found;

    public HeaderSearch(List<LedgerColumn> wanted) {
        this.wanted = wanted;
        this.names = wanted.stream().map(column -> column.name().folded()).collect(Collectors.toSet());
    }

    public Optional<LedgerHeader> found() {
        return Optional.ofNullable(found);
    }

    /** @return false if the row lies below the header */
    public boolean row(HeaderLine line) {
        LedgerHeader known = found;
        if (known == null) {
            look(line);
            return true;
        }
        if (known.lines().size() < LedgerHeader.MOST_LINES && known.lowest().isOver(line)) {
            List<HeaderLine> lines = new ArrayList<>(known.lines());
            lines.add(line);
            // What was thought to name a column may turn out to be merged over several.
            found = LedgerHeader.of(lines, wanted, known.above())
                    .orElseGet(() -> new LedgerHeader(lines, List.of(under(known, line)), known.above()));
            return true;
        }
        return false;
    }

    private static List<SheetLabel> under(LedgerHeader known, HeaderLine line) {
        List<SheetLabel> labels = new ArrayList<>(List.of(known.counted()));
        labels.addAll(line.labels().values());
        return labels;
    }

    private void look(HeaderLine line) {
        if (line.labels().values().stream().anyMatch(label -> names.contains(label.folded()))) {
            List<HeaderLine> lines = new ArrayList<>(List.of(line));
            for (int next = recent.size() - 1; found == null && lines.size() <= LedgerHeader.MOST_LINES; next--) {
                found = LedgerHeader.of(List.copyOf(lines), wanted, List.copyOf(recent.subList(0, next + 1)))
                        .orElse(null);
                HeaderLine upper = next < 0 ? null : recent.get(next);
                if (upper == null
                        || !upper.words()
                        || upper.number() != lines.get(0).number() - 1) {
                    break;
                }
                lines.add(0, upper);
            }
        }
        recent.add(line);
        if (recent.size() > KEPT) {
            recent.remove(0);
        }
    }
}
