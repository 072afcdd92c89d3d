package org.huibao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every finding code stands in the administrators' guide, with its meaning and what to do, in both languages. */
class FindingCodesTest {

    private static final String PREFIX = "finding.";
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+\\.[a-z-]+)` \\| ([a-z /]+) \\| (.+) \\| (.+) \\|");
    private static final String BOTH_LANGUAGES = ".*\\p{IsHan}.* · .*[a-z].*";

    private static Map<String, Matcher> rows() throws IOException {
        Map<String, Matcher> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("jobs/README.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(row.group(1), row)).as("twice: " + line).isNull();
            }
        }
        return rows;
    }

    private static Set<String> codes(String language) {
        return Messages.of(language).findingCodes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void theGuideAndTheMessagesNameTheSameCodes(String language) throws IOException {
        assertThat(rows().keySet()).isEqualTo(codes(language));
    }

    @Test
    void eachCodeHasALevelAMeaningAndARemedyInBothLanguages() throws IOException {
        rows().forEach((code, row) -> {
            assertThat(List.of(
                            "error", "warning", "info", "error / warning", "error / warning / info", "info / warning"))
                    .as(code)
                    .contains(row.group(2));
            assertThat(row.group(3)).as(code).matches(BOTH_LANGUAGES);
            assertThat(row.group(4)).as(code).matches(BOTH_LANGUAGES);
        });
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        Pattern argument = Pattern.compile("\\{([a-zA-Z0-9]+)}");
        for (String code : codes("en")) {
            Set<String> english = arguments(argument, Messages.of("en"), code);
            Set<String> chinese = arguments(argument, Messages.of("zh-CN"), code);
            assertThat(chinese).as(code).isEqualTo(english);
        }
    }

    private static Set<String> arguments(Pattern argument, Messages messages, String code) {
        return argument.matcher(messages.bundle().getString(PREFIX + code))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
