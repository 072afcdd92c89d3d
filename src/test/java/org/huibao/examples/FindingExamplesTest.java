package org.huibao.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huibao.message.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes of the example of each finding; and the guide that shows them. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "names and links that not every system allows")
class FindingExamplesTest {

    private static final String EMPTY = "(?s).*(\\bnull\\b|“\\s*”|（\\s*）|\\(\\s*\\)).*";
    private static final Pattern FIELD = Pattern.compile("\\{[^{}']+}");
    private static final Path GUIDE = Path.of("jobs/findings.md");

    private static ExampleRuns runs;

    @BeforeAll
    static void start(@TempDir Path folder) {
        runs = new ExampleRuns(folder);
    }

    @AfterAll
    static void end() {
        runs.close();
    }

    static List<String> examples() {
        return FindingExample.codes();
    }

    @Test
    void eachCodeHasItsExample() {
        Set<String> without = new TreeSet<>(CodeTexts.inOrder());
        examples().forEach(without::remove);
        assertThat(without)
                .as(
                        "no example: write %s/<code>.txt, the smallest return that a clerk would file so, after the format in the package-info of %s",
                        FindingExample.FOLDER, FindingExamplesTest.class.getPackageName())
                .isEmpty();
        assertThat(examples()).as("examples of no code").isSubsetOf(CodeTexts.inOrder());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isFoundAndNothingElse(String code) {
        FindingExample example = FindingExample.of(code);

        ExampleRuns.Outcome outcome = runs.of(example);

        assertThat(outcome.lines()).containsExactlyInAnyOrderElementsOf(example.found());
        assertThat(outcome.unproved()).as("what verify says of the set").isEmpty();
        assertThat(outcome.shown()).as("its own code").isNotEmpty().allSatisfy(shown -> {
            isWhole(code, "zh-CN", shown.chinese());
            isWhole(code, "en", shown.english());
        });
    }

    /** Every field of the sentence holds something. */
    private static void isWhole(String code, String language, String message) {
        String[] fields = FIELD.matcher(Messages.of(language).bundle().getString("finding." + code))
                .results()
                .map(MatchResult::group)
                .toArray(String[]::new);
        assertThat(message).doesNotMatch(EMPTY).doesNotContain(fields);
        assertThat(message).matches(language.equals("en") ? "(?s).*[.)]" : "(?s).*[。）]");
    }

    @Test
    void theGuideIsUpToDate() throws IOException {
        String guide = new FindingsGuide(runs::of).text(CodeTexts.inOrder());
        String before = Files.exists(GUIDE) ? Files.readString(GUIDE) : "";
        if (!before.equals(guide)) {
            Files.writeString(GUIDE, guide);
        }
        assertThat(before)
                .as("%s was out of date and is written anew: look at it and commit it", GUIDE)
                .isEqualTo(guide);
    }
}
