package org.huibao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatusTest {

    @Test
    void countsThoseThatMustFile() {
        Status status = status(List.of(
                row(true, Status.State.CLEAN, false),
                row(true, Status.State.BLOCKED, true),
                row(true, Status.State.MISSING, null),
                row(false, Status.State.CLEAN, false),
                row(false, Status.State.NOT_REQUIRED, null)));
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
        List<Status.Row> rows = IntStream.range(0, 5000)
                .mapToObj(i -> row(true, i == 0 ? Status.State.MISSING : Status.State.CLEAN, null))
                .toList();
        assertThat(status(rows).percent(4999)).isEqualByComparingTo("99.9");
        assertThat(status(rows).percent(5000)).isEqualByComparingTo("100");
        assertThat(status(List.of()).percent(0)).isZero();
    }

    private static Status status(List<Status.Row> rows) {
        return new Status("a", "b", "2020", null, Status.LastRun.ENDED, 0, null, rows, 0);
    }

    private static Status.Row row(boolean required, Status.State state, Boolean late) {
        boolean received = state == Status.State.CLEAN || state == Status.State.BLOCKED;
        return new Status.Row(
                "a", "甲", required, state, null, late, 0, 0, "", received ? List.of("a.xlsx") : List.of());
    }
}
