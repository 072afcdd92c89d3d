package org.huibao.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void pieces_are_done_at_the_same_time() throws IOException {
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<Integer> piece = () -> both.await(20, TimeUnit.SECONDS);
        SideBySide.run(List.of(piece, piece), 2);
        assertThat(both.isBroken()).isFalse();
        SideBySide.run(List.of(), 0);
    }

    @Test
    void the_first_failure_comes_out_as_it_is() {
        Callable<Integer> fine = () -> 1;
        Callable<Integer> full = () -> {
            throw new IOException("disk full");
        };
        Callable<Integer> wrong = () -> {
            throw new IllegalArgumentException("wrong");
        };
        assertThatThrownBy(() -> SideBySide.run(List.of(fine, full, wrong), 3))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThatThrownBy(() -> SideBySide.run(List.of(wrong), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
