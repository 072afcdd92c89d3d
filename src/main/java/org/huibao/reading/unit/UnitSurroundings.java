package org.huibao.reading.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.ScaleHint;
import org.huibao.notation.Unit;
import org.huibao.notation.UnitPhrase;
import org.huibao.notation.words.RowTerms;
import org.huibao.reading.sheet.SeenWords;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.TableRows;
import org.huibao.reading.sheet.UnitMentions;
import org.huibao.reading.sheet.UnitMentions.Mention;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.unit.UnitStatement.Reach;
import org.huibao.workbook.Cell;
import org.huibao.workbook.MarginText;
import org.jspecify.annotations.Nullable;

/** Collects what a sheet says around a value of the unit that it is given in. */
final class UnitSurroundings {

    private static final Set<String> DITTO = RowTerms.ROW_DITTO_UNIT.set();

    /** A unit beside a number stands so far to its right at most. */
    private static final int BESIDE = 3;

    private final ValuePlace place;
    private final Unit wanted;
    private final SheetIndex sheet;
    private final UnitMentions mentions;
    private final @Nullable SheetLabel ownHeader;
    private final int headerTop;
    private final int headerBottom;
    private final @Nullable SheetLabel rowLabel;
    private final Set<Cell> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    /** What is repeated in thousands of rows is looked at once. */
    private final Set<String> said = new HashSet<>();

    private final List<UnitStatement> found = new ArrayList<>();

    private UnitSurroundings(ValuePlace place, Unit wanted) {
        this.place = place;
        this.wanted = wanted;
        this.sheet = place.sheet();
        this.mentions = sheet.units();
        SheetLabel header =
                place.headers().isEmpty() ? headerAbove() : place.headers().get(0);
        this.ownHeader = header;
        this.headerTop = header == null ? place.row() : header.top();
        this.headerBottom = header == null ? 0 : header.bottom();
        this.rowLabel = place.rowLabel() == null ? leftLabel() : place.rowLabel();
    }

    /** From the nearest to the farthest. */
    static List<UnitStatement> of(ValuePlace place, Unit wanted) {
        UnitSurroundings around = new UnitSurroundings(place, wanted);
        around.inUnitColumn();
        around.inRow();
        around.ofAnotherKind();
        around.inHeaders();
        around.between();
        new GroupUnits(around).collect();
        new TableUnits(around).collect();
        around.inMargins();
        return TableException.in(around, around.found);
    }

    private void inMargins() {
        for (MarginText margin : sheet.margins().about(place, headerTop, headerBottom)) {
            Optional<UnitPhrase> phrase = UnitPhrase.in(margin.text());
            if (phrase.isPresent() || ScaleHint.in(margin.text(), wanted)) {
                add(Reach.MARGIN, phrase.orElse(null), margin.text());
            }
        }
    }

    ValuePlace place() {
        return place;
    }

    Unit wanted() {
        return wanted;
    }

    UnitMentions mentions() {
        return mentions;
    }

    /** First row of the header next to the value; the value's own row where there is none. */
    int headerTop() {
        return headerTop;
    }

    /** Last row of that header, 0 where there is none. */
    int headerBottom() {
        return headerBottom;
    }

    @Nullable
    SheetLabel rowLabel() {
        return rowLabel;
    }

    /** Where the definition gives column or cell: the words next above it. */
    private @Nullable SheetLabel headerAbove() {
        for (int row = place.row() - 1; row >= 1; row--) {
            Optional<SheetLabel> label = sheet.shownAt(row, place.column());
            if (label.isPresent()
                    && label.get().bottom() < place.row()
                    && TableRows.isWord(label.get().cell())) {
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

    private @Nullable SheetLabel leftLabel() {
        for (int column = place.column() - 1; column >= 1; column--) {
            Optional<SheetLabel> label = sheet.shownAt(place.row(), column);
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
        Optional<SheetLabel> own = sheet.shownAt(place.row(), column);
        boolean ditto = own.isPresent() && DITTO.contains(own.get().plain());
        if (own.isPresent() && !ditto) {
            unitCell(own.get(), Reach.ROW);
            return;
        }
        Reach reach = ditto ? Reach.ROW : Reach.CARRIED;
        for (int row = place.row() - 1; row > headerBottom; row--) {
            Optional<SheetLabel> above = sheet.shownAt(row, column);
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
    private boolean unitCell(SheetLabel label, Reach stated) {
        taken.add(label.cell());
        boolean hidden =
                sheet.grid().columnHidden(label.left()) && !sheet.grid().columnHidden(place.column());
        Reach reach = hidden ? Reach.ELSEWHERE : stated;
        String raw = SeenWords.of(label.cell());
        // 元/件 is a price: the mark between two units says by what the first is divided.
        List<Unit> units = (label.plain().contains("/") ? Optional.<UnitPhrase>empty() : UnitPhrase.in(raw))
                .map(UnitPhrase::units)
                .orElseGet(() -> List.of(Unit.of(raw)));
        UnitStatement statement = new UnitStatement(reach, units, raw.strip());
        boolean fits = statement.fits(wanted);
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
            List<Unit> behind = LabelFolding.unitsBehind(rowLabel.plain());
            if (!behind.isEmpty()) {
                found.add(new UnitStatement(
                        Reach.ROW, behind, SeenWords.of(rowLabel.cell()).strip()));
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
        return phrase != null && UnitStatement.of(Reach.ROW, phrase, "").fits(wanted);
    }

    /** Where the definition gives column or cell, a column that was put in may have moved 数量 to where 金额 was. */
    private void ofAnotherKind() {
        SheetLabel header = ownHeader;
        if (header == null || !place.headers().isEmpty() || rowLabel == null) {
            return;
        }
        List<SheetLabel> beside = sheet.inRow(header.top()).stream()
                .filter(label -> label.left() > rowLabel.right() && !label.coversColumn(place.column()))
                .toList();
        boolean stated = found.stream().anyMatch(statement -> statement.fits(wanted));
        if (new MeasuredColumns(List.of(header), beside).of(wanted, stated).size() > 1) {
            found.add(new UnitStatement(
                    Reach.COLUMN, List.of(), SeenWords.of(header.cell()).strip()));
        }
    }

    private void inHeaders() {
        for (SheetLabel header : place.headers()) {
            Optional<Mention> mention = mentions.at(header.top(), header.left());
            mention.ifPresent(some -> add(Reach.COLUMN, some));
            taken.add(header.cell());
        }
    }

    /** A row of units below the headers, and a line that parts the table. */
    private void between() {
        boolean unitRow = false;
        boolean line = false;
        int first = headerBottom > 0 ? mentions.previousRow(place.row() - 1, place.column()) : 0;
        for (int row = first; row > headerBottom; row = mentions.previousRow(row - 1, place.column())) {
            for (Mention mention : mentions.inRow(row)) {
                boolean over = mention.covers(place.column())
                        && (mention.isAlone() || mention.isLine() || isLowerHeader(mention));
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

    /** 金额（万元） next below 本年数, with nothing under the name of the row. */
    private boolean isLowerHeader(Mention mention) {
        return mention.row() == headerBottom + 1
                && !mentions.isData(mention.row())
                && (rowLabel == null || !sheet.filled(mention.row(), rowLabel.left()));
    }

    void add(Reach reach, Mention mention) {
        if (taken.add(mention.cell())) {
            add(
                    isSeen(mention) ? reach : Reach.ELSEWHERE,
                    mention.phrase(),
                    mention.text().strip());
        }
    }

    void add(Reach reach, @Nullable UnitPhrase phrase, String text) {
        if (!said.add(reach + text)) {
            return;
        }
        boolean known =
                phrase != null && phrase.units().stream().anyMatch(unit -> unit.known() || UnitPhrase.isScaled(unit));
        if (!known && ScaleHint.in(text, wanted)) {
            found.add(new UnitStatement(reach, List.of(), text));
        } else if (phrase != null) {
            found.add(UnitStatement.of(reach, phrase, text));
        }
    }

    /** What is hidden may be left from another year, but where the value itself is. */
    private boolean isSeen(Mention mention) {
        boolean row = sheet.grid().rowHidden(mention.row()) && !sheet.grid().rowHidden(place.row());
        boolean column = sheet.grid().columnHidden(mention.cell().column())
                && !sheet.grid().columnHidden(place.column());
        return !row && !column && !mention.cell().unseen();
    }
}
