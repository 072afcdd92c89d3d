package org.huibao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.audit.FindingsList;
import org.huibao.definition.DefinitionMistake;
import org.huibao.job.RunResult;
import org.huibao.office.RunSummary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results of runs for scripts: an array with one object a job and period, always of the same keys; what does not apply is null or empty. Findings are the lines of
 * {@code findings.csv}, whether the run has written it or found it.
 */
final class RunJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<Map<String, @Nullable Object>> runs = new ArrayList<>();
    private final FaultSentence faults;

    RunJson(FaultSentence faults) {
        this.faults = faults;
    }

    String text() {
        return JSON.writeValueAsString(runs);
    }

    void add(RunResult result) throws IOException {
        Map<String, @Nullable Object> run = new LinkedHashMap<>();
        run.put("job", result.job());
        run.put("period", result.period());
        run.put("title", null);
        run.put("exit_code", result.exitCode());
        run.put("state", state(result));
        run.put("unchanged", false);
        run.put("set", null);
        for (String count : List.of("returns", "errors", "warnings", "notes")) {
            run.put(count, null);
        }
        run.put("notices", List.of());
        run.put("findings", List.of());
        run.put("mistakes", List.of());
        run.put("fault", null);
        if (result instanceof RunResult.Written written) {
            written(run, written);
        } else if (result instanceof RunResult.Signed signed) {
            run.put("title", signed.definition().title());
            run.put("unchanged", true);
            run.put("set", signed.set().toAbsolutePath().normalize().toString());
            run.put("notices", signed.notices());
        } else if (result instanceof RunResult.Mistaken mistaken) {
            run.put("mistakes", mistakes(mistaken.mistakes()));
        } else if (result instanceof RunResult.Failed failed) {
            Map<String, Object> fault = new LinkedHashMap<>();
            fault.put("message", faults.of(failed.cause()));
            fault.put("moved", failed.moved());
            run.put("fault", fault);
        }
        runs.add(run);
    }

    private static void written(Map<String, @Nullable Object> run, RunResult.Written written) throws IOException {
        RunSummary summary = written.summary();
        run.put("title", written.definition().title());
        run.put("unchanged", written.upToDate());
        run.put("set", written.set().toAbsolutePath().normalize().toString());
        run.put("returns", summary.returns());
        run.put("errors", summary.errors());
        run.put("warnings", summary.warnings());
        run.put("notes", summary.notes());
        run.put("notices", written.notices());
        run.put("findings", FindingsList.read(written.set().resolve("findings.csv")));
    }

    private static String state(RunResult result) {
        return switch (result.exitCode()) {
            case 0 -> result instanceof RunResult.Signed ? "signed" : "published";
            case 1 -> "fault";
            case 2 -> "mistake";
            case 4 -> "returns-missing";
            case 5 -> "after-close";
            case 75 -> "busy";
            default -> "blocked";
        };
    }

    static List<Map<String, Object>> mistakes(List<DefinitionMistake> mistakes) {
        return mistakes.stream()
                .map(mistake -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("file", mistake.file());
                    if (!mistake.sheet().isEmpty()) {
                        fields.put("sheet", mistake.sheet());
                        fields.put("cell", mistake.cell());
                    }
                    fields.put("line", mistake.line());
                    fields.put("column", mistake.column());
                    fields.put("found", mistake.found());
                    fields.put("message", mistake.message());
                    return fields;
                })
                .toList();
    }
}
