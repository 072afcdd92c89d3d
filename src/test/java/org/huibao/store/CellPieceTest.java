package org.huibao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huibao.model.CountedCell;
import org.junit.jupiter.api.Test;

class CellPieceTest {

    private static CountedCell cell(String address, String raw, String amount, String conversion) {
        return new CountedCell(address, raw, new BigDecimal(amount), conversion);
    }

    @Test
    void givesBackWhatItWasGiven() {
        List<CountedCell> cells = List.of(
                cell("E2", "50000", "50000", ""),
                cell("E3", "5.00", "5.00", ""),
                cell("E4", "'１,０８９ 元", "1089", "text; unit 元"),
                cell("E5", "甲\u0000乙\n𠀀", "1", ""),
                cell("XFD1048576", "", "1", "scale 万元→元 ×10000"),
                cell("E6", "长".repeat(32_767), "1", ""));
        CellPiece piece = new CellPiece();
        cells.forEach(piece::add);

        List<CountedCell> back = new ArrayList<>();
        CellPiece.read(piece.taken(), back::add);

        assertThat(back).isEqualTo(cells);
        assertThat(piece.isEmpty()).isTrue();
    }

    @Test
    void isFullAfterAThousandCellsOrALotOfText() {
        CellPiece cells = new CellPiece();
        CellPiece texts = new CellPiece();
        for (int i = 0; i < 999; i++) {
            cells.add(cell("E2", "1", "1", ""));
        }
        texts.add(cell("E2", "长".repeat(32_767), "1", ""));
        assertThat(texts.isFull()).isFalse();
        for (int i = 0; i < 2; i++) {
            texts.add(cell("E2", "长".repeat(32_767), "1", ""));
        }

        assertThat(List.of(cells.isFull(), texts.isFull())).containsExactly(false, true);
        cells.add(cell("E2", "1", "1", ""));
        assertThat(cells.isFull()).isTrue();
    }
}
