package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What administrators read: mistakes in both languages, descriptions in their editor. */
class SentencesTest {

    @Test
    void everyMistakeIsSaidInBothLanguagesWithTheSameArguments() throws IOException {
        assertThat(arguments("/messages_zh_CN.properties")).isEqualTo(arguments("/messages.properties"));
    }

    private static TreeMap<String, List<String>> arguments(String bundle) throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = open(bundle)) {
            properties.load(stream);
        }
        TreeMap<String, List<String>> arguments = new TreeMap<>();
        properties.forEach((key, value) -> {
            if (key.toString().startsWith("definition.") || key.toString().startsWith("formula.")) {
                arguments.put(
                        key.toString(),
                        List.of("{0}", "{1}", "{2}").stream()
                                .filter(value.toString()::contains)
                                .toList());
            }
        });
        assertThat(arguments).hasSizeGreaterThan(80);
        return arguments;
    }

    @ParameterizedTest
    @ValueSource(strings = {"job", "indicators", "checks", "accepted"})
    void everyKeyIsDescribedInBothLanguages(String schema) throws IOException {
        List<String> without = new ArrayList<>();
        try (InputStream stream = open("/schema/" + schema + ".schema.json")) {
            describe(new JsonMapper().readTree(stream), "", without);
        }
        assertThat(without).isEmpty();
    }

    private static void describe(JsonNode node, String path, List<String> without) {
        node.path("properties").forEachEntry((key, rule) -> {
            if (!rule.has("$ref")
                    && !rule.path("description").asString("").matches(".*\\p{IsHan}.* / \\p{IsLatin}.*")) {
                without.add(path + "/" + key);
            }
        });
        node.forEachEntry((key, child) -> describe(child, path + "/" + key, without));
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(SentencesTest.class.getResourceAsStream(resource));
    }
}
