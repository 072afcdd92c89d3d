package org.huibao.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.huibao.model.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OncePerCellTest {

    private static final CellRef CELL = new CellRef("东风镇.xlsx", "0".repeat(64), "Sheet1", "C4");

    private static Finding finding(String id, String indicator, @Nullable CellRef place, String found) {
        return new Finding(
                id,
                Level.ERROR,
                "value.not-a-number",
                "dfz",
                indicator,
                "2020",
                place,
                found,
                "",
                FindingFields.none(),
                "",
                "");
    }

    @Test
    void theCountysFigureAndTheDepartmentsOwnAskOnce() {
        Finding sum = finding("1", "cases", CELL, "约160");
        Finding own = finding("2", "cases_dfz", CELL, "约160");
        assertThat(OncePerCell.of(List.of(sum, own))).containsExactly(sum);
    }

    @Test
    void whatDiffersStays() {
        Finding one = finding("1", "cases", CELL, "约160");
        Finding other = finding("2", "cases_dfz", CELL, "约170");
        Finding same = finding("3", "cases", CELL, "约160");
        Finding nowhere = finding("4", "cases", null, "约160");
        Finding elsewhere = finding("5", "cases_dfz", null, "约160");
        Finding sheet = finding("6", "a", new CellRef("东风镇.xlsx", "0".repeat(64), "Sheet1", ""), "约160");
        Finding sameSheet = finding("7", "b", new CellRef("东风镇.xlsx", "0".repeat(64), "Sheet1", ""), "约160");
        List<Finding> all = List.of(one, other, same, nowhere, elsewhere, sheet, sameSheet);
        assertThat(OncePerCell.of(all)).isEqualTo(all);
    }
}
