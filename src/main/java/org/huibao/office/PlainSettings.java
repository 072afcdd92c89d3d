package org.huibao.office;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings of somebody who says no more than where things lie: by options, by the variables {@code HUIBAO_…}, or not at all. Spring Boot would read the same
 * ({@code PlainSettingsTest}), and takes longer for it than {@code status} for all the rest.
 */
final class PlainSettings {

    private static final Map<String, String> DEFAULTS =
            Map.of("input", "input", "output", "output", "jobs", "jobs", "locale", "zh-CN", "threads", "0");

    /** The defaults' keys, and two that are nothing by default. */
    private static final Set<String> KEYS = Set.of("input", "output", "jobs", "locale", "threads", "log", "metrics");

    /** Variables of ours that are no settings. */
    private static final Set<String> OTHERS = Set.of(
            "HUIBAO_JOB",
            "HUIBAO_PERIOD",
            "HUIBAO_QUIET",
            "HUIBAO_WAIT",
            "HUIBAO_OPTS",
            "HUIBAO_CACHE",
            "HUIBAO_RESTARTED");

    private static final String PREFIX = "huibao.";

    private PlainSettings() {}

    /**
     * Nothing if anything else may have a say: a file of settings, a profile, another key, a value that refers to another.
     *
     * @param typed {@code --huibao.output=…}
     * @param system Java's own properties
     * @param folder in which the program was started
     */
    static Optional<ProgramSettings> of(
            String[] typed, Map<String, String> environment, Set<String> system, Path folder) {
        Map<String, String> values = new HashMap<>(DEFAULTS);
        boolean plain = variables(environment, values)
                && options(typed, values)
                && system.stream().noneMatch(PlainSettings::maySay)
                && values.values().stream().allMatch(PlainSettings::meansItself)
                && values.getOrDefault("threads", "").matches("[0-9]{1,4}")
                && !hasFiles(folder);
        return plain
                ? Optional.of(new ProgramSettings(
                        Path.of(values.getOrDefault("input", "")),
                        Path.of(values.getOrDefault("output", "")),
                        Path.of(values.getOrDefault("jobs", "")),
                        values.getOrDefault("locale", ""),
                        Integer.parseInt(values.getOrDefault("threads", "")),
                        ProgramSettings.PARTITIONS,
                        ProgramSettings.SILENCE,
                        values.containsKey("log") ? Path.of(values.get("log")) : null,
                        values.containsKey("metrics") ? Path.of(values.get("metrics")) : null,
                        ProgramVersion.text()))
                : Optional.empty();
    }

    private static boolean variables(Map<String, String> environment, Map<String, String> values) {
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String name = variable.getKey();
            if (name.startsWith("HUIBAO_")
                    && KEYS.contains(name.substring(7).toLowerCase(Locale.ROOT))
                    && name.equals(name.toUpperCase(Locale.ROOT))) {
                values.put(name.substring(7).toLowerCase(Locale.ROOT), variable.getValue());
            } else if (maySay(name) && !OTHERS.contains(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean options(String[] typed, Map<String, String> values) {
        Set<String> seen = new HashSet<>();
        for (String option : typed) {
            int equals = option.indexOf('=');
            String name = equals < 0 ? "" : option.substring(2, equals);
            String key = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
            // What is typed twice becomes a list.
            if (!KEYS.contains(key) || !seen.add(key)) {
                return false;
            }
            values.put(key, option.substring(equals + 1));
        }
        return true;
    }

    private static boolean maySay(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("huibao") || lower.startsWith("spring") || lower.startsWith("logging");
    }

    /** Blanks are trimmed, {@code ${…}} and {@code file:…} are looked up. */
    private static boolean meansItself(String value) {
        return !value.isBlank()
                && value.equals(value.strip())
                && List.of("${", "#{", ":").stream().noneMatch(value::contains);
    }

    private static boolean hasFiles(Path folder) {
        if (Files.exists(folder.resolve("config"))) {
            return true;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "application*")) {
            return files.iterator().hasNext();
        } catch (IOException unreadable) {
            return true;
        }
    }
}
