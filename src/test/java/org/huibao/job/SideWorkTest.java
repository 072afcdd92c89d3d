package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.huibao.model.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideWorkTest {

    @TempDir
    private Path set;

    @Test
    void oneThingAfterAnotherBesideTheFirstThread() throws IOException {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch first = new CountDownLatch(1);
        try (SideWork side = new SideWork(set)) {
            side.begin(() -> {
                first.await();
                order.add("copied");
                return Map.of("sources/a.xlsx", "as it was copied");
            });
            side.write("unread.csv", () -> {
                order.add("written");
                Files.writeString(set.resolve("unread.csv"), "一");
            });
            order.add("beside");
            first.countDown();
            assertThat(side.hashes())
                    .containsOnly(
                            Map.entry("sources/a.xlsx", "as it was copied"),
                            Map.entry("unread.csv", Sha256.hex(set.resolve("unread.csv"))));
        }
        assertThat(order).containsExactly("beside", "copied", "written");
    }

    @Test
    void whatFailsThereFailsHereAndNothingIsUnderWayAfterwards() {
        CountDownLatch never = new CountDownLatch(1);
        List<String> ended = Collections.synchronizedList(new ArrayList<>());
        assertThatThrownBy(() -> {
                    try (SideWork side = new SideWork(set)) {
                        side.write("audit.xlsx", () -> {
                            throw new IOException("no space left");
                        });
                        side.begin(() -> {
                            try {
                                never.await();
                                return Map.of();
                            } finally {
                                ended.add("stopped");
                            }
                        });
                        side.hashes();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
        assertThat(ended).hasSizeLessThanOrEqualTo(1);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("writer") && thread.isAlive());
    }
}
