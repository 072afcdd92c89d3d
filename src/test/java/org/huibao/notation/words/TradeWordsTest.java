package org.huibao.notation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.notation.LabelFolding;
import org.junit.jupiter.api.Test;

/** The files of words that are shipped. */
class TradeWordsTest {

    private static final Path FILES = Path.of("src/main/resources/words");

    /** Compared with what was typed, before anything is folded. */
    private static final Set<TradeWords> AS_TYPED = Set.of(RowTerms.ROW_DITTO_SIGN);

    @Test
    void allFilesAreWrittenAsTheyShouldBe() {
        TradeWords.check();
    }

    @Test
    void noWordIsFoldedAway() {
        for (TradeWords each : TradeWords.all()) {
            if (!AS_TYPED.contains(each)) {
                assertThat(each.list())
                        .as(each.name())
                        .allSatisfy(word -> assertThat(LabelFolding.plain(word)).isEqualTo(word));
            }
        }
    }

    @Test
    void eachLineSaysWhereItWasSeen() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                assertThat(Files.readAllLines(file))
                        .as(file.getFileName().toString())
                        .allSatisfy(line -> assertThat(line).matches("|#.*|.*\\S\\s+# \\S.*"));
            }
        }
    }

    @Test
    void eachFileAndEachSectionIsAskedFor() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path each : files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().endsWith("Terms.java"))
                    .toList()) {
                sources.append(Files.readString(each));
            }
        }
        assertThat(TradeWords.all().stream()
                        .filter(each -> !Pattern.compile("\\b" + each.name() + "\\b")
                                .matcher(sources)
                                .find()))
                .isEmpty();
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(each -> each.getFileName().toString().replace(".txt", "")))
                    .isSubsetOf(TradeWords.all().stream().map(TradeWords::file).toList());
        }
    }

    @Test
    void aPatternTriesLongerWordsFirst() {
        assertThat(RowTerms.ROW_DITTO.any())
                .startsWith("(?:ditto|同上一行|同前一行|同上行|")
                .endsWith("|↑)");
        assertThat(TradeWords.beginnings(RowTerms.ROW_EXAMPLE_BEFORE))
                .contains("参")
                .doesNotContain("考");
    }

    @Test
    void lettersOfPatternsAreLetters() {
        assertThat(Pattern.compile(RowTerms.ROW_DITTO_SIGN.any())
                        .matcher("-\"-")
                        .matches())
                .isTrue();
        assertThat(List.of("〃", "--〃--")).allMatch(RowTerms.ROW_DITTO_SIGN.set()::contains);
    }
}
