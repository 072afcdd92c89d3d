package org.huibao.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language as far as it can be told without reading all settings: {@code --help} and a misspelt command need no more, and reading them
 * takes longer than printing the help.
 */
final class Language {

    static final String DEFAULT = "zh-CN";

    private static final String ARGUMENT = "--huibao.locale=";

    private Language() {}

    /**
     * In the order in which Spring Boot looks; nothing if a file, a profile or another of Boot's own settings may say it.
     *
     * @param folder in which the program was started
     */
    static Optional<String> atOnce(String[] properties, Map<String, String> environment, Path folder) {
        Optional<String> typed = Stream.of(properties)
                .filter(property -> property.startsWith(ARGUMENT))
                .map(property -> property.substring(ARGUMENT.length()))
                .reduce((one, next) -> next);
        boolean more = Stream.of(properties).anyMatch(property -> property.startsWith("--spring."))
                || environment.keySet().stream().anyMatch(name -> name.startsWith("SPRING_"))
                || System.getProperties().keySet().stream()
                        .map(String::valueOf)
                        .anyMatch(name -> name.startsWith("spring.") || name.startsWith("huibao."));
        if (more) {
            return Optional.empty();
        }
        return typed.or(() -> Optional.ofNullable(environment.get("HUIBAO_LOCALE")))
                .or(() -> hasSettings(folder) ? Optional.empty() : Optional.of(DEFAULT));
    }

    private static boolean hasSettings(Path folder) {
        if (Files.isDirectory(folder.resolve("config"))) {
            return true;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "application*")) {
            return files.iterator().hasNext();
        } catch (IOException unreadable) {
            return true;
        }
    }
}
