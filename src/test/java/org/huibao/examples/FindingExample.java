package org.huibao.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One example as its file tells it; the format stands with the package.
 *
 * @param code of the finding that it shows
 * @param story what somebody did wrong, Chinese before {@code ·}
 * @param found all that a run finds, a line each
 */
record FindingExample(String code, String story, List<Section> sections, List<String> found) {

    static final Path FOLDER = Path.of("src/test/resources/findings");
    static final String SEPARATOR = " · ";
    private static final String SECTION = "--- ";
    private static final String FOUND = "found";
    private static final List<String> DEFINITIONS =
            List.of("job.yaml", "indicators.yaml", "checks.yaml", "report.docx", ExampleFolder.SIGNED, "message");
    private static final String SUFFIX = ".txt";

    /**
     * A piece of the definition or of a file.
     *
     * @param title a file of the definition, or a path in the input folder
     * @param part a sheet, or in brackets what the file is; empty for a file of the definition
     */
    record Section(String title, String part, List<String> lines) {

        boolean isDefinition() {
            return part.isEmpty();
        }

        boolean isOdd() {
            return part.startsWith("(");
        }
    }

    static List<String> codes() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static FindingExample of(String code) {
        List<String> story = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        List<String> lines = story;
        for (String line : read(code)) {
            if (line.startsWith(SECTION)) {
                String[] words = line.substring(SECTION.length()).split(SEPARATOR, 2);
                lines = new ArrayList<>();
                sections.add(new Section(
                        words[0].strip().replace("\\u200b", "\u200b"),
                        words.length > 1 ? words[1].strip() : "",
                        lines));
            } else {
                lines.add(line);
            }
        }
        sections.forEach(section -> trim(section.lines()));
        trim(story);
        Section found = sections.remove(sections.size() - 1);
        sections.stream()
                .filter(section -> section.isDefinition() && !DEFINITIONS.contains(section.title()))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(code + SUFFIX + ": --- " + unknown.title() + " is none of "
                            + DEFINITIONS + ", and a file names its sheet behind" + SEPARATOR);
                });
        if (!found.title().equals(FOUND) || story.stream().noneMatch(line -> line.contains(SEPARATOR))) {
            throw new IllegalArgumentException(
                    code + SUFFIX + ": begins with its story in both languages, 中文 · English, and ends with --- found");
        }
        return new FindingExample(code, String.join("\n", story), List.copyOf(sections), found.lines());
    }

    private static List<String> read(String code) {
        try {
            return Files.readAllLines(FOLDER.resolve(code + SUFFIX));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void trim(List<String> lines) {
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
    }

    Optional<List<String>> definition(String file) {
        return sections.stream()
                .filter(section -> section.isDefinition() && section.title().equals(file))
                .map(Section::lines)
                .findFirst();
    }

    /** Sheets and odd files, in the order in which they are told. */
    List<Section> files() {
        return sections.stream().filter(section -> !section.isDefinition()).toList();
    }
}
