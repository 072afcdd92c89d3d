package org.huibao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.huibao.definition.SignedPeriod;
import org.junit.jupiter.api.Test;

class FilingStatusTest {

    @Test
    void countsThoseThatMustFile() {
        FilingStatus status = status(List.of(
                row(true, FilingStatus.State.CLEAN, false),
                row(true, FilingStatus.State.BLOCKED, true),
                row(true, FilingStatus.State.MISSING, null),
                row(false, FilingStatus.State.CLEAN, false),
                row(false, FilingStatus.State.NOT_REQUIRED, null)));
        assertThat(status.expected()).isEqualTo(3);
        assertThat(status.received()).isEqualTo(2);
        assertThat(status.missing()).isEqualTo(1);
        assertThat(status.onTime()).isEqualTo(1);
        assertThat(status.late()).isEqualTo(1);
        assertThat(status.blocked()).isEqualTo(1);
        assertThat(status.clean()).isEqualTo(1);
        assertThat(status.percent(status.received())).isEqualByComparingTo("66.7");
    }

    @Test
    void saysAHundredOnlyIfItIsAll() {
        List<FilingStatus.Row> rows = IntStream.range(0, 5000)
                .mapToObj(i -> row(true, i == 0 ? FilingStatus.State.MISSING : FilingStatus.State.CLEAN, null))
                .toList();
        assertThat(status(rows).percent(4999)).isEqualByComparingTo("99.9");
        assertThat(status(rows).percent(5000)).isEqualByComparingTo("100");
        assertThat(status(List.of()).percent(0)).isZero();
    }

    private static FilingStatus status(List<FilingStatus.Row> rows) {
        return new FilingStatus(
                "a", "b", "2020", null, SignedPeriod.OPEN, FilingStatus.LastRun.ENDED, 0, null, rows, 0);
    }

    private static FilingStatus.Row row(boolean required, FilingStatus.State state, Boolean late) {
        boolean received = state == FilingStatus.State.CLEAN || state == FilingStatus.State.BLOCKED;
        return new FilingStatus.Row(
                "a", "甲", required, state, null, late, 0, 0, "", received ? List.of("a.xlsx") : List.of(), "");
    }
}
