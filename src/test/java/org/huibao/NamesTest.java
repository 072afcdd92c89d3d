package org.huibao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the types are called: nobody has to guess which one is meant, or what it does. */
class NamesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    /** What is told by one word in the field, and why. */
    private static final Map<String, String> ONE_WORD = Map.ofEntries(
            Map.entry("Condition", "what a formula may also be: it holds or fails"),
            Map.entry("Consolidation", "the stage itself"),
            Map.entry("Department", "the field's noun"),
            Map.entry("Format", "how a number is printed, a word of spreadsheets"),
            Map.entry("Formula", "the field's noun"),
            Map.entry("Huibao", "the program"),
            Map.entry("Indicator", "the field's noun"),
            Map.entry("Intake", "the stage itself"),
            Map.entry("Manifest", "the file of this name"),
            Map.entry("Messages", "the files of this name"),
            Map.entry("Period", "the field's noun"),
            Map.entry("Reconciliation", "the stage itself"),
            Map.entry("Unit", "the field's noun"));

    private record Type(String room, String name) {

        boolean oneWord() {
            return name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])").length == 1;
        }
    }

    @Test
    void noNameStandsTwice() throws IOException {
        Map<String, List<String>> rooms = types().stream()
                .collect(Collectors.groupingBy(Type::name, Collectors.mapping(Type::room, Collectors.toList())));

        assertThat(rooms.entrySet().stream().filter(each -> each.getValue().size() > 1))
                .isEmpty();
    }

    @Test
    void namesHaveTwoWordsOutsideTheModelAndTheWorkbook() throws IOException {
        assertThat(types().stream()
                        .filter(each -> !List.of("model", "workbook").contains(each.room()))
                        .filter(Type::oneWord)
                        .map(Type::name))
                .containsExactlyInAnyOrderElementsOf(ONE_WORD.keySet());
    }

    private static List<Type> types() throws IOException {
        Path root = SOURCES.resolve("org/huibao");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.endsWith("package-info.java"))
                    .map(each -> new Type(
                            root.relativize(each.getParent()).toString().replace('\\', '/'),
                            each.getFileName().toString().replace(".java", "")))
                    .toList();
        }
    }
}
