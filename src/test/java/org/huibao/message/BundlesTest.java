package org.huibao.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundles as they are written: what {@code Properties} would silently put right. */
class BundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources");
    private static final String ENGLISH = "messages.properties";
    private static final String CHINESE = "messages_zh_CN.properties";

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void noKeyStandsTwice(String bundle) throws IOException {
        Set<String> seen = new HashSet<>();
        assertThat(keys(bundle))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(seen.add(key)).as(key).isTrue());
    }

    @Test
    void bothBundlesHaveTheSameKeys() throws IOException {
        assertThat(new HashSet<>(keys(CHINESE))).isEqualTo(new HashSet<>(keys(ENGLISH)));
    }

    /** Whoever describes a report in definition.xlsx has no YAML file to look into. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void whatIsSaidOfAYamlFileIsSaidOfASheetElsewhere(String language) {
        Messages messages = Messages.of(language);
        assertThat(messages.keys())
                .filteredOn(key -> key.matches("(?:report|wording|formula)\\.mistake\\..*|job\\..*|placeholders\\..*")
                        || key.startsWith("finding.") && !key.matches(".*\\.(?:meaning|remedy)"))
                .filteredOn(key ->
                        messages.bundle().getString(key).matches("(?s).*(?:job|indicators|checks|accepted)\\.yaml.*"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(messages.bundle().getString("workbook." + key))
                        .as(key)
                        .doesNotContain(".yaml")
                        .isNotEqualTo(messages.bundle().getString(key)));
    }

    private static List<String> keys(String bundle) throws IOException {
        List<String> keys = new ArrayList<>();
        boolean continued = false;
        for (String line : Files.readAllLines(FOLDER.resolve(bundle))) {
            if (!continued) {
                Properties one = new Properties();
                one.load(new StringReader(line));
                keys.addAll(one.stringPropertyNames());
            }
            continued = line.endsWith("\\");
        }
        return keys;
    }
}
