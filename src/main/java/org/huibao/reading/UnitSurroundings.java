package org.huibao.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.notation.Labels;
import org.huibao.notation.ScaleHint;
import org.huibao.notation.Unit;
import org.huibao.notation.UnitPhrase;
import org.huibao.reading.UnitMentions.Mention;
import org.huibao.reading.UnitStatement.Reach;
import org.huibao.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** Collects what a sheet says around a value of the unit that it is given in. */
final class UnitSurroundings {

    private static final Set<String> DITTO = Set.of("〃", "同上", "\"", "''", "′′", "々", "ditto");

    /** A unit beside a number stands so far to its right at most. */
    private static final int BESIDE = 3;

    /** Groups are nested so deep at most. */
    private static final int MOST_LEVELS = 10;

    private final Place place;
    private final Unit wanted;
    private final SheetIndex sheet;
    private final UnitMentions mentions;
    private final int headerTop;
    private final int headerBottom;
    private final @Nullable Label rowLabel;
    private final Set<Cell> taken = new HashSet<>();
    private final List<UnitStatement> found = new ArrayList<>();

    private UnitSurroundings(Place place, Unit wanted) {
        this.place = place;
        this.wanted = wanted;
        this.sheet = place.sheet();
        this.mentions = sheet.units();
        Label header = place.headers().isEmpty() ? headerAbove() : place.headers().get(0);
        this.headerTop = header == null ? place.row() : header.top();
        this.headerBottom = header == null ? 0 : header.bottom();
        this.rowLabel = place.rowLabel() == null ? leftLabel() : place.rowLabel();
    }

    /** From the nearest to the farthest. */
    static List<UnitStatement> of(Place place, Unit wanted) {
        UnitSurroundings around = new UnitSurroundings(place, wanted);
        around.inUnitColumn();
        around.inRow();
        around.inHeaders();
        around.between();
        around.inGroups();
        around.above();
        around.below();
        around.inName();
        return around.found;
    }

    /** Where the definition gives column or cell: the words next above it. */
    private @Nullable Label headerAbove() {
        for (int row = place.row() - 1; row >= 1; row--) {
            Optional<Label> label = sheet.shownAt(row, place.column());
            if (label.isPresent() && label.get().bottom() < place.row() && TableRows.isWord(label.get().cell())) {
                boolean unit = mentions.at(row, place.column())
                        .filter(mention -> mention.isAlone() || mention.isLine())
                        .isPresent();
                if (!unit) {
                    return label.get();
                }
            }
        }
        return null;
    }

    private @Nullable Label leftLabel() {
        for (int column = place.column() - 1; column >= 1; column--) {
            Optional<Label> label = sheet.shownAt(place.row(), column);
            if (label.isPresent()
                    && TableRows.isWord(label.get().cell())
                    && mentions.at(place.row(), column).filter(Mention::isAlone).isEmpty()) {
                return label.get();
            }
        }
        return null;
    }

    private void inUnitColumn() {
        int column = place.unitColumn();
        if (column == 0) {
            return;
        }
        Optional<Label> own = sheet.shownAt(place.row(), column);
        boolean ditto = own.isPresent() && DITTO.contains(own.get().plain());
        if (own.isPresent() && !ditto) {
            unitCell(own.get(), Reach.ROW);
            return;
        }
        Reach reach = ditto ? Reach.ROW : Reach.CARRIED;
        for (int row = place.row() - 1; row > headerBottom; row--) {
            Optional<Label> above = sheet.shownAt(row, column);
            if (above.isPresent() && !DITTO.contains(above.get().plain())) {
                if (unitCell(above.get(), reach)) {
                    return;
                }
                reach = Reach.ELSEWHERE;
            } else if (mentions.filled(row) == 1) {
                reach = Reach.ELSEWHERE;
            }
        }
    }

    /** @return false if a unit that was written for another row is of another thing */
    private boolean unitCell(Label label, Reach reach) {
        taken.add(label.cell());
        String raw = label.cell().legible();
        // 元/件 is a price: the mark between two units says by what the first is divided.
        List<Unit> units = (label.plain().contains("/") ? Optional.<UnitPhrase>empty() : UnitPhrase.in(raw))
                .map(UnitPhrase::units)
                .orElseGet(() -> List.of(Unit.of(raw)));
        UnitStatement statement = new UnitStatement(reach, units, raw.strip());
        boolean fits = !statement.fitting(wanted).isEmpty();
        // Where nothing but a number names the row, the column 单位 may hold organisations.
        boolean any = place.rowLabel() != null || fits || units.stream().anyMatch(Unit::known);
        if (any && (fits || reach == Reach.ROW)) {
            found.add(statement);
        }
        return fits;
    }

    private void inRow() {
        if (rowLabel != null) {
            taken.add(rowLabel.cell());
            List<Unit> behind = Labels.unitsBehind(rowLabel.plain());
            if (!behind.isEmpty()) {
                found.add(new UnitStatement(Reach.ROW, behind, rowLabel.cell().legible().strip()));
            }
        }
        int first = rowLabel == null ? place.column() - 1 : rowLabel.right() + 1;
        for (Mention mention : mentions.inRow(place.row())) {
            int column = mention.cell().column();
            boolean beside = column >= first && column < place.column()
                    || column > place.column() && column <= place.column() + BESIDE && onlyNumbersUpTo(column);
            // 件 beside an amount is the next item's.
            if (beside && mention.isAlone() && column != place.unitColumn() && fits(mention)) {
                add(Reach.ROW, mention);
            }
        }
    }

    private boolean onlyNumbersUpTo(int end) {
        return sheet.grid().row(place.row()).stream()
                .filter(cell -> cell.column() > place.column() && cell.column() < end && SheetIndex.hasContent(cell))
                .allMatch(cell -> cell.kind() == Cell.Kind.NUMBER);
    }

    private boolean fits(Mention mention) {
        UnitPhrase phrase = mention.phrase();
        return phrase != null
                && !UnitStatement.of(Reach.ROW, phrase, "").fitting(wanted).isEmpty();
    }

    private void inHeaders() {
        for (Label header : place.headers()) {
            Optional<Mention> mention = mentions.at(header.top(), header.left());
            mention.filter(some -> some.phrase() != null).ifPresent(some -> add(Reach.COLUMN, some));
            taken.add(header.cell());
        }
    }

    /** A row of units below the headers, and a line that parts the table. */
    private void between() {
        boolean unitRow = false;
        boolean line = false;
        for (int row = place.row() - 1; headerBottom > 0 && row > headerBottom; row--) {
            for (Mention mention : mentions.inRow(row)) {
                boolean over = mention.covers(place.column()) && (mention.isAlone() || mention.isLine());
                if (over && !unitRow) {
                    add(Reach.COLUMN, mention);
                    unitRow = true;
                } else if (!over && !line && mention.isLine() && mentions.filled(row) <= 2) {
                    add(Reach.GROUP, mention);
                    line = true;
                }
            }
        }
    }

    private void inGroups() {
        if (rowLabel == null) {
            return;
        }
        for (int column = rowLabel.left() - 1; column >= 1; column--) {
            int row = place.row();
            while (row > headerBottom && !sheet.filled(row, column)) {
                row--;
            }
            if (row > headerBottom) {
                mentions.at(row, column).filter(some -> !some.isAlone()).ifPresent(some -> add(Reach.GROUP, some));
            }
        }
        Label outer = sheet.outline().parent(rowLabel);
        for (int level = 0; outer != null && outer.top() > headerBottom && level < MOST_LEVELS; level++) {
            Label group = outer;
            mentions.at(outer.top(), outer.left()).ifPresent(some -> add(group(rowLabel, group), some));
            outer = sheet.outline().parent(outer);
        }
        for (int row = place.row() - 1; row > headerBottom; row--) {
            if (!mentions.isData(row) && mentions.filled(row) <= 2 && !sheet.filled(row, place.column())) {
                sheet.inRow(row).forEach(label -> mentions.at(label.top(), label.left())
                        .ifPresent(some -> add(group(rowLabel, label), some)));
                return;
            }
            if (mentions.filled(row) == 1) {
                mentions.inRow(row).forEach(some -> add(Reach.GROUP, some));
                return;
            }
        }
    }

    /** A label without a value may be the heading of those below, or an item that was left blank. */
    private Reach group(Label label, Label outer) {
        boolean part = label.plain().startsWith("其中");
        boolean heading = outer.coversColumn(place.column())
                || !ordinal(outer).isEmpty() && !ordinal(outer).equals(ordinal(label))
                || Labels.plain(label.cell().legible().substring(0, 1)).isEmpty();
        return part || heading && !mentions.isData(outer.top()) ? Reach.GROUP : Reach.ELSEWHERE;
    }

    /** The kind of ordinal before the label, or in a cell of its own on the left. */
    private String ordinal(Label label) {
        String before = label.left() == 1
                ? ""
                : sheet.shownAt(label.top(), label.left() - 1).map(Label::plain).orElse("");
        if (label.left() > 1 && before.isEmpty() && sheet.filled(label.top(), label.left() - 1)) {
            return "1";
        }
        String text = before.isEmpty() ? label.plain() : before + "、";
        for (String style : List.of("[一二三四五六七八九十]{1,3}[、.].*", "\\([一二三四五六七八九十]{1,3}\\).*", "[0-9]{1,3}[、.].*", "\\([0-9]{1,3}\\).*")) {
            if (text.matches(style)) {
                return style;
            }
        }
        return "";
    }

    private void above() {
        boolean beyond = false;
        for (int row = headerBottom > 0 ? headerBottom : place.row() - 1; row >= 1; row--) {
            beyond |= headerBottom > 0 && row < headerTop && mentions.isData(row);
            for (Mention mention : mentions.inRow(row)) {
                Reach reach = above(mention, row);
                if (reach != null) {
                    add(beyond ? Reach.ELSEWHERE : reach, mention);
                }
            }
        }
    }

    private @Nullable Reach above(Mention mention, int row) {
        int filled = mentions.filled(row);
        boolean lone = filled == 1 && row < headerTop;
        if (mention.covers(place.column())) {
            return lone || mention.isLine() && filled <= 2 ? Reach.TABLE : Reach.COLUMN;
        }
        boolean overLabels = rowLabel != null && mention.covers(rowLabel.left()) && mention.bottom() >= headerTop;
        if (lone || mention.isLine() || overLabels) {
            return Reach.TABLE;
        }
        if (row >= headerTop) {
            return null;
        }
        if (sheet.filled(row, place.column())) {
            // In rows of headers it stands over another column, and a title begins where the labels do.
            boolean title = rowLabel != null && mention.cell().column() <= rowLabel.left() && filled <= 2;
            return title ? Reach.TABLE : null;
        }
        if (mention.isAlone()) {
            return filled <= 2 || followsUnitWord(mention) ? Reach.TABLE : null;
        }
        boolean over = mention.right() < place.column()
                && sheet.grid().row(row).stream()
                        .noneMatch(cell -> cell.column() > mention.right()
                                && cell.column() < place.column()
                                && SheetIndex.hasContent(cell));
        return filled <= 2 ? Reach.TABLE : over ? Reach.COLUMN : null;
    }

    /** 单位： in one cell and 万元 in the next. */
    private boolean followsUnitWord(Mention mention) {
        return sheet.inRow(mention.row()).stream()
                .anyMatch(label -> label.right() == mention.cell().column() - 1
                        && label.plain().contains("单位"));
    }

    private void below() {
        for (int row = Math.max(mentions.lastData(), place.row()) + 1; row <= sheet.grid().rows(); row++) {
            below(row, hasHeadersBelow() ? Reach.ELSEWHERE : Reach.TABLE);
        }
        // Between two tables a line stands over the second, a note under the first.
        for (int row = place.row() + 1; row < mentions.lastData(); row++) {
            int above = row - 1;
            boolean note = mentions.inRow(row).stream()
                    .anyMatch(mention -> mention.isLine() && isNote(mention.cell().legible()));
            if (note || mentions.isData(above) && mentions.filled(row) <= 2 && mentions.filled(row + 1) == 0) {
                below(row, Reach.TABLE);
            }
            if (isHeaderLike(row)) {
                return;
            }
        }
    }

    private void below(int row, Reach reach) {
        for (Mention mention : mentions.inRow(row)) {
            boolean speaks = mention.isLine()
                    || mention.isAlone() && followsUnitWord(mention)
                    || mentions.filled(row) <= 2 && mention.cell().legible().contains("单位");
            if (speaks) {
                add(reach, mention);
            }
        }
    }

    private static boolean isNote(String text) {
        String plain = Labels.plain(text);
        return plain.startsWith("注") || plain.startsWith("备注") || plain.startsWith("以上") || plain.contains("上表") || plain.contains("上述");
    }

    private boolean hasHeadersBelow() {
        for (int row = place.row() + 1; row < mentions.lastData(); row++) {
            if (isHeaderLike(row)) {
                return true;
            }
        }
        return false;
    }

    /** Two words at least, one of them over the column. */
    private boolean isHeaderLike(int row) {
        List<Cell> cells =
                sheet.grid().row(row).stream().filter(SheetIndex::hasContent).toList();
        return cells.size() >= 2
                && cells.stream().allMatch(TableRows::isWord)
                && cells.stream().noneMatch(cell -> cell.legible().contains("：") || cell.legible().contains(":"));
    }

    private void inName() {
        String name = sheet.sheet().name();
        Optional<UnitPhrase> phrase = UnitPhrase.in(name);
        if (phrase.isPresent()) {
            found.add(UnitStatement.of(Reach.TABLE, phrase.get(), name));
        } else if (ScaleHint.in(name, wanted)) {
            found.add(new UnitStatement(Reach.TABLE, List.of(), name));
        }
    }

    private void add(Reach reach, Mention mention) {
        if (!taken.add(mention.cell())) {
            return;
        }
        String text = mention.cell().legible().strip();
        if (mention.phrase() != null) {
            found.add(UnitStatement.of(reach, mention.phrase(), text));
        } else if (ScaleHint.in(text, wanted)) {
            found.add(new UnitStatement(reach, List.of(), text));
        }
    }
}
