package org.huibao.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows of a ledger are proved together, without opening their source once more for each part of the log. */
class LoggedRowsTest {

    @Test
    void areProvedByTheSumOfTheirFingerprints() {
        LoggedRows rows = rows(line(2, "100"), line(3, "0.5"));

        assertThat(proved(rows, print(2, "100") + print(3, "0.5"))).isTrue();
        assertThat(proved(rows, print(3, "0.5") + print(2, "100"))).isTrue();
    }

    @Test
    void areNotIfOneOfThemSaysSomethingElse() {
        LoggedRows rows = rows(line(2, "100"), line(3, "0.5"));

        assertThat(proved(rows, print(2, "0.5") + print(3, "100"))).isFalse();
        assertThat(proved(rows, print(2, "100") + print(4, "0.5"))).isFalse();
        assertThat(rows.areProved(line(2, "100"), "other", 2, print(2, "100") + print(3, "0.5")))
                .isFalse();
    }

    @Test
    void areNotIfARowIsCountedTwice() {
        LoggedRows rows = rows(line(2, "100"), line(2, "100"));

        assertThat(rows.areProved(line(2, "100"), "sha", 2, 2 * print(2, "100")))
                .isFalse();
    }

    private static boolean proved(LoggedRows rows, long seen) {
        return rows.areProved(line(2, "100"), "sha", 2, seen);
    }

    private static long print(int row, String amount) {
        return LoggedRows.print(row, amount, amount);
    }

    private static LoggedRows rows(AuditLine... lines) {
        LoggedRows rows = new LoggedRows();
        for (AuditLine line : lines) {
            rows.add(line, Integer.parseInt(line.cell().substring(1)), 4);
        }
        return rows;
    }

    private static AuditLine line(int row, String amount) {
        return new AuditLine(
                "fines", "罚款", "100.5", "元", "", "sfj", "a.xlsx", "sha", "台账", "D" + row, amount, amount, "", "addend");
    }
}
