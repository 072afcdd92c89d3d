package org.huibao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibao.message.Messages;
import org.huibao.model.UnreadReason;
import org.junit.jupiter.api.Test;

/** Why no figure uses a number is said in both languages, and in the reviewers' guide in the same words. */
class UnreadReasonsTest {

    @Test
    void eachIsExplained() throws IOException {
        List<String> guide = Files.readAllLines(Path.of("output/README.md"));
        for (UnreadReason reason : UnreadReason.values()) {
            String key = "unread." + reason.label();
            assertThat(guide)
                    .contains("| `" + reason.label() + "` | "
                            + Messages.of("zh-CN").bundle().getString(key) + " · "
                            + Messages.of("en").bundle().getString(key) + " |");
        }
    }
}
