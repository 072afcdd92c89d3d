package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result is up to date for the program that made it alone. */
class ProgramCodeTest {

    @TempDir
    private Path classes;

    @Test
    void aWordOfTheTradeAndASentenceAreTheProgramToo() throws Exception {
        for (String file : List.of(
                "org/huibao/A.class",
                "org/huibao/audit/page/page.css",
                "words/rows.txt",
                "messages_zh_CN.properties")) {
            Path path = classes.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "before");
            Map<String, Long> before = ProgramCode.ofFolder(classes);
            Files.writeString(path, "after");

            assertThat(before).containsKey(file);
            assertThat(ProgramCode.ofFolder(classes)).isNotEqualTo(before);
        }
    }

    @Test
    void theWordsOfThisProgramAreAmongThem() throws Exception {
        Path own = Path.of(ProgramCode.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        assertThat(ProgramCode.ofFolder(own).keySet())
                .contains(
                        "words/rows.txt",
                        "words/measures.txt",
                        "messages.properties",
                        "org/huibao/job/ProgramCode.class");
    }
}
