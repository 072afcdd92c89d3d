package org.huibao.reading.unit;

import java.util.List;
import java.util.regex.Pattern;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.RowTerms;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.UnitMentions;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.unit.UnitStatement.Reach;
import org.jspecify.annotations.Nullable;

/** Units that the group states to which a row belongs: on the left, or in a heading above. */
final class GroupUnits {

    /** Groups are nested so deep at most. */
    private static final int MOST_LEVELS = 10;

    private static final List<Pattern> ORDINALS = List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}[、.].*"),
            Pattern.compile("\\([一二三四五六七八九十]{1,3}\\).*"),
            Pattern.compile("[0-9]{1,3}[、.].*"),
            Pattern.compile("\\([0-9]{1,3}\\).*"));

    private static final List<String> PARTS = RowTerms.ROW_PART.list();

    private final UnitSurroundings around;
    private final ValuePlace place;
    private final SheetIndex sheet;
    private final UnitMentions mentions;
    private final int headerBottom;
    private final @Nullable SheetLabel rowLabel;

    GroupUnits(UnitSurroundings around) {
        this.around = around;
        this.place = around.place();
        this.sheet = place.sheet();
        this.mentions = around.mentions();
        this.headerBottom = around.headerBottom();
        this.rowLabel = around.rowLabel();
    }

    void collect() {
        if (rowLabel == null) {
            return;
        }
        for (int column = rowLabel.left() - 1; column >= 1; column--) {
            int row = place.row();
            while (row > headerBottom && !sheet.filled(row, column)) {
                row--;
            }
            if (row > headerBottom) {
                mentions.at(row, column)
                        .filter(some -> !some.isAlone())
                        .ifPresent(some -> around.add(Reach.GROUP, some));
            }
        }
        SheetLabel outer = sheet.outline().parent(rowLabel);
        for (int level = 0; outer != null && outer.top() > headerBottom && level < MOST_LEVELS; level++) {
            SheetLabel group = outer;
            mentions.at(outer.top(), outer.left()).ifPresent(some -> around.add(group(rowLabel, group), some));
            outer = sheet.outline().parent(outer);
        }
        for (int row = place.row() - 1; row > headerBottom; row--) {
            if (!mentions.isData(row) && mentions.filled(row) <= 2 && !sheet.filled(row, place.column())) {
                sheet.inRow(row)
                        .forEach(label -> mentions.at(label.top(), label.left())
                                .ifPresent(some -> around.add(group(rowLabel, label), some)));
                return;
            }
            if (mentions.filled(row) == 1) {
                mentions.inRow(row).forEach(some -> around.add(Reach.GROUP, some));
                return;
            }
        }
    }

    /** A label without a value may be the heading of those below, or an item that was left blank. */
    private Reach group(SheetLabel label, SheetLabel outer) {
        boolean part = PARTS.stream().anyMatch(label.plain()::startsWith);
        boolean heading = outer.coversColumn(place.column())
                || !ordinal(outer).isEmpty() && !ordinal(outer).equals(ordinal(label))
                || LabelFolding.plain(label.cell().legible().substring(0, 1)).isEmpty();
        return part || heading && !mentions.isData(outer.top()) ? Reach.GROUP : Reach.ELSEWHERE;
    }

    /** The kind of ordinal before the label, or in a cell of its own on the left. */
    private String ordinal(SheetLabel label) {
        String before = label.left() == 1
                ? ""
                : sheet.shownAt(label.top(), label.left() - 1)
                        .map(SheetLabel::plain)
                        .orElse("");
        if (label.left() > 1 && before.isEmpty() && sheet.filled(label.top(), label.left() - 1)) {
            return "1";
        }
        String text = before.isEmpty() ? label.plain() : before + "、";
        return ORDINALS.stream()
                .filter(style -> style.matcher(text).matches())
                .map(Pattern::pattern)
                .findFirst()
                .orElse("");
    }
}
