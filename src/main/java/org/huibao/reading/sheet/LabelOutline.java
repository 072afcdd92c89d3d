package org.huibao.reading.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.RowTerms;
import org.jspecify.annotations.Nullable;

/**
 * Which label of a column stands under which: read off the styles of their ordinals (一、 over （一） over 1.), of 其中: and of
 * titles that have their row to themselves. The first label of a new style is a child of the one above it; a style seen before
 * goes back to its level.
 */
public final class LabelOutline {

    private static final Pattern STYLE =
            Pattern.compile("^(?:(" + RowTerms.ROW_PART.any() + ")|(\\([一二三四五六七八九十百]{1,4}\\))|([一二三四五六七八九十百]{1,4}[.、])"
                    + "|(\\([0-9]{1,3}\\))|([0-9]{1,3}(?:\\.[0-9]{1,3})+)|([0-9]{1,3}[.、])|([-*·•—]))");

    private static final String PART = "mark 1";
    private static final String TITLE = " title";

    private final SheetIndex sheet;
    private final Map<Integer, Map<Integer, SheetLabel>> parents = new HashMap<>();

    LabelOutline(SheetIndex sheet) {
        this.sheet = sheet;
    }

    /** The label of the same column that the given one stands under; null for one at the outermost level. */
    @Nullable
    public SheetLabel parent(SheetLabel label) {
        return parents.computeIfAbsent(label.left(), this::read).get(label.top());
    }

    /** By the row of the one below. */
    private Map<Integer, SheetLabel> read(int column) {
        Map<Integer, SheetLabel> read = new HashMap<>();
        Deque<Level> open = new ArrayDeque<>();
        for (SheetLabel label : inColumn(column)) {
            String style = style(label);
            boolean title = style.endsWith(TITLE);
            // A title is no part of a row with values, nor of the headers above.
            while (title
                    && !open.isEmpty()
                    && !Objects.requireNonNull(open.peek()).style.endsWith(TITLE)) {
                open.pop();
            }
            if (open.stream().anyMatch(level -> level.style.equals(style))) {
                while (!Objects.requireNonNull(open.peek()).style.equals(style)) {
                    open.pop();
                }
                open.pop();
            }
            Level above = open.peek();
            if (above != null) {
                read.put(label.top(), above.label);
            }
            open.push(new Level(style, label));
        }
        return read;
    }

    private List<SheetLabel> inColumn(int column) {
        List<SheetLabel> labels = new ArrayList<>();
        for (SheetLabel label : sheet.labels()) {
            if (label.left() == column) {
                labels.add(label);
            }
        }
        return labels;
    }

    private String style(SheetLabel label) {
        Matcher matcher = STYLE.matcher(label.plain());
        String mark = "";
        if (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    mark = "mark " + group;
                }
            }
        }
        // A part that was left blank has its row to itself too.
        boolean title = !mark.equals(PART)
                && sheet.grid().row(label.top()).stream()
                                .filter(SheetIndex::hasContent)
                                .count()
                        == 1;
        return mark + " indent " + indent(label) + (title ? TITLE : "");
    }

    private static int indent(SheetLabel label) {
        String raw = label.cell().raw();
        int indent = 0;
        while (indent < raw.length()
                && LabelFolding.plain(raw.substring(indent, indent + 1)).isEmpty()) {
            indent++;
        }
        return indent;
    }

    private record Level(String style, SheetLabel label) {}
}
