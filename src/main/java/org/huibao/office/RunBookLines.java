package org.huibao.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A book of runs and a run under way as lines of fields with tabs between them. JSON would be as short to write here; making Jackson ready for these records took a tenth of
 * a run that has nothing to do.
 */
final class RunBookLines {

    private static final int RUN_FIELDS = 9;
    private static final int UNDER_WAY_FIELDS = 11;

    private RunBookLines() {}

    static List<String> of(RunBook book) {
        List<String> lines = new ArrayList<>();
        lines.add(line("success", book.success()));
        ToldDraft told = book.told();
        if (told != null) {
            lines.add(line("told", told.at(), Integer.toString(told.exitCode()), String.join(" ", told.blocking())));
            told.notices().forEach(notice -> lines.add(line("notice", notice)));
        }
        for (PastRun run : book.runs()) {
            lines.add(line(
                    "run",
                    run.begun(),
                    run.ended(),
                    run.exitCode() == null ? null : Integer.toString(run.exitCode()),
                    run.unchanged() ? "unchanged" : null,
                    run.run(),
                    counts(run.steps()),
                    counts(run.returns()),
                    counts(run.findings())));
        }
        return lines;
    }

    /** @throws RuntimeException if the lines are no book */
    static RunBook book(List<String> lines) {
        String success = null;
        String[] told = {};
        List<String> notices = new ArrayList<>();
        List<PastRun> runs = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case "success" -> success = fields[1].isEmpty() ? null : instant(fields[1]);
                case "told" -> told = fields;
                case "notice" -> notices.add(fields[1]);
                case "run" -> runs.add(run(fields));
                default -> throw new IllegalArgumentException(fields[0]);
            }
        }
        return new RunBook(
                runs,
                success,
                told.length == 0
                        ? null
                        : new ToldDraft(instant(told[1]), Integer.parseInt(told[2]), words(told[3]), notices));
    }

    private static PastRun run(String[] fields) {
        if (fields.length != RUN_FIELDS) {
            throw new IllegalArgumentException(fields.length + " fields");
        }
        Map<String, Integer> returns = new TreeMap<>();
        Map<String, Integer> findings = new TreeMap<>();
        Map<String, Long> steps = counts(fields[6]);
        counts(fields[7]).forEach((name, count) -> returns.put(name, count.intValue()));
        counts(fields[8]).forEach((name, count) -> findings.put(name, count.intValue()));
        return new PastRun(
                instant(fields[1]),
                fields[2].isEmpty() ? null : instant(fields[2]),
                fields[3].isEmpty() ? null : Integer.valueOf(fields[3]),
                !fields[4].isEmpty(),
                fields[5],
                steps,
                returns,
                findings);
    }

    static List<String> of(RunUnderWay run) {
        return List.of(line(
                Long.toString(run.process()),
                run.host(),
                run.account(),
                run.started(),
                run.since(),
                run.run(),
                run.step(),
                Integer.toString(run.done()),
                Integer.toString(run.total()),
                run.stepSince(),
                run.at()));
    }

    /** @throws RuntimeException if the lines are none */
    static RunUnderWay underWay(List<String> lines) {
        String[] fields = lines.get(0).split("\t", -1);
        if (fields.length != UNDER_WAY_FIELDS) {
            throw new IllegalArgumentException(fields.length + " fields");
        }
        return new RunUnderWay(
                Long.parseLong(fields[0]),
                fields[1],
                fields[2],
                nothing(fields[3]),
                instant(fields[4]),
                fields[5],
                fields[6],
                Integer.parseInt(fields[7]),
                Integer.parseInt(fields[8]),
                instant(fields[9]),
                instant(fields[10]));
    }

    private static String line(@Nullable String... fields) {
        return Arrays.stream(fields)
                .map(field -> field == null ? "" : field.replaceAll("[\t\r\n]", " "))
                .collect(Collectors.joining("\t"));
    }

    private static String counts(Map<String, ? extends Number> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Long> counts(String written) {
        Map<String, Long> counts = new TreeMap<>();
        for (String each : words(written)) {
            int equals = each.indexOf('=');
            counts.put(each.substring(0, equals), Long.valueOf(each.substring(equals + 1)));
        }
        return counts;
    }

    private static List<String> words(String written) {
        return written.isEmpty() ? List.of() : List.of(written.split(" "));
    }

    /** @throws java.time.DateTimeException if it is none */
    private static String instant(String field) {
        return Instant.parse(field).toString();
    }

    private static @Nullable String nothing(String field) {
        return field.isEmpty() ? null : field;
    }
}
