package org.huibao.reading.unit;

import java.util.List;
import org.huibao.notation.UnitPhrase;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.UnitMentions;
import org.huibao.reading.sheet.UnitMentions.Mention;
import org.huibao.reading.sheet.ValuePlace;
import org.huibao.reading.unit.UnitStatement.Reach;
import org.jspecify.annotations.Nullable;

/** Units that are stated for a table as a whole: over it, below it, in its title and the name of its sheet. */
final class TableUnits {

    private final UnitSurroundings around;
    private final ValuePlace place;
    private final SheetIndex sheet;
    private final UnitMentions mentions;
    private final int headerTop;
    private final int headerBottom;
    private final @Nullable SheetLabel rowLabel;

    TableUnits(UnitSurroundings around) {
        this.around = around;
        this.place = around.place();
        this.sheet = place.sheet();
        this.mentions = around.mentions();
        this.headerTop = around.headerTop();
        this.headerBottom = around.headerBottom();
        this.rowLabel = around.rowLabel();
    }

    void collect() {
        above();
        below();
        inName();
        onCovers();
    }

    private void above() {
        int first = headerBottom > 0 ? headerBottom : place.row() - 1;
        for (int row = mentions.previousRow(first); row >= 1; row = mentions.previousRow(row - 1)) {
            int data = mentions.nextData(row);
            boolean beyond = headerBottom > 0 && data >= 0 && data < headerTop;
            for (Mention mention : mentions.inRow(row)) {
                Reach reach = above(mention, row);
                if (reach != null) {
                    around.add(beyond ? Reach.ELSEWHERE : reach, mention);
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
            return filled <= 2 || LinesBelow.followsUnitWord(sheet, mention) ? Reach.TABLE : null;
        }
        boolean over = mention.right() < place.column()
                && sheet.grid().row(row).stream()
                        .noneMatch(cell -> cell.column() > mention.right()
                                && cell.column() < place.column()
                                && SheetIndex.hasContent(cell));
        return filled <= 2 ? Reach.TABLE : over ? Reach.COLUMN : null;
    }

    private void below() {
        LinesBelow lines = LinesBelow.of(sheet);
        int last = mentions.lastData();
        int headers = mentions.nextHeaderLike(place.row() + 1);
        boolean another = headers > 0 && headers < last;
        for (int row = mentions.nextRow(Math.max(last, place.row()) + 1); row > 0; row = mentions.nextRow(row + 1)) {
            add(lines.in(row), another ? Reach.ELSEWHERE : Reach.TABLE);
        }
        // Between two tables a line stands over the second, a note under the first.
        int end = another ? headers : last;
        for (int row = lines.nextNote(place.row() + 1); row > 0 && row < end; row = lines.nextNote(row + 1)) {
            add(lines.in(row), Reach.TABLE);
        }
    }

    private void add(List<Mention> speaking, Reach reach) {
        for (Mention mention : speaking) {
            around.add(reach, mention);
        }
    }

    /** Found once a sheet. */
    private record SaidByName(@Nullable UnitPhrase phrase) {
        static SaidByName of(SheetIndex sheet) {
            return new SaidByName(UnitPhrase.in(sheet.sheet().name()).orElse(null));
        }
    }

    private void inName() {
        String name = sheet.sheet().name();
        around.add(Reach.TABLE, sheet.known(SaidByName.class, SaidByName::of).phrase, name);
    }

    /** A sheet without a figure, such as 填报说明, may speak of all others. */
    private void onCovers() {
        for (Mention cover : sheet.covers()) {
            around.add(Reach.ELSEWHERE, cover.phrase(), cover.text().strip());
        }
    }
}
