package org.huibao.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.office.FilingStatus;
import org.huibao.office.FilingStatus.Row;
import org.huibao.office.PastRun;
import org.huibao.office.RunBooks;
import org.huibao.office.RunUnderWay;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A status for scripts: an array with one object a job; what is not known is null, times are UTC. */
final class StatusJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private StatusJson() {}

    static String of(List<FilingStatus> all, RunBooks books) {
        return JSON.writeValueAsString(
                all.stream().map(status -> job(status, books)).toList());
    }

    private static Map<String, @Nullable Object> job(FilingStatus status, RunBooks books) {
        boolean timed = status.deadline() != null;
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("received", status.received());
        counts.put("missing", status.missing());
        if (timed) {
            counts.put("on_time", status.onTime());
            counts.put("late", status.late());
        }
        counts.put("clean", status.clean());
        counts.put("blocked", status.blocked());
        Map<String, Object> percent = new LinkedHashMap<>();
        counts.forEach((name, count) -> percent.put(name, status.percent(count)));
        Map<String, @Nullable Object> run = new LinkedHashMap<>();
        run.put("state", StatusPrinter.label(status.lastRun()));
        run.put("exit_code", status.exitCode());
        run.put("at", time(status.at()));
        Map<String, @Nullable Object> job = new LinkedHashMap<>();
        job.put("job", status.job());
        job.put("title", status.title());
        job.put("period", status.period());
        job.put("deadline", timed ? String.valueOf(status.deadline()) : null);
        Map<String, @Nullable Object> signed = new LinkedHashMap<>();
        status.signed().closing().ifPresent(closing -> {
            signed.put("by", closing.by());
            signed.put("at", closing.at());
        });
        job.put("signed", signed.isEmpty() ? null : signed);
        job.put("last_run", run);
        job.put(
                "under_way",
                status.lastRun() == FilingStatus.LastRun.RUNNING
                        ? books.underWay(status.job(), status.period())
                                .map(StatusJson::underWay)
                                .orElse(null)
                        : null);
        List<Map<String, @Nullable Object>> runs = new ArrayList<>();
        books.of(status.job(), status.period()).runs().forEach(past -> runs.add(past(past)));
        job.put("runs", runs);
        job.put("expected", status.expected());
        job.putAll(counts);
        job.put("percent", percent);
        job.put("unassigned_findings", status.unassigned());
        List<Map<String, @Nullable Object>> departments = new ArrayList<>();
        status.departments().forEach(row -> departments.add(department(row)));
        job.put("departments", departments);
        return job;
    }

    private static Map<String, @Nullable Object> underWay(RunUnderWay run) {
        Map<String, @Nullable Object> underWay = new LinkedHashMap<>();
        underWay.put("host", run.host());
        underWay.put("account", run.account());
        underWay.put("process", run.process());
        underWay.put("since", run.since());
        underWay.put("step", run.step().isEmpty() ? null : run.step());
        underWay.put("done", run.total() == 0 ? null : run.done());
        underWay.put("total", run.total() == 0 ? null : run.total());
        return underWay;
    }

    private static Map<String, @Nullable Object> past(PastRun run) {
        Map<String, @Nullable Object> past = new LinkedHashMap<>();
        past.put("begun", run.begun());
        past.put("ended", run.ended());
        past.put("exit_code", run.exitCode());
        past.put("unchanged", run.unchanged());
        past.put("run", run.run().isEmpty() ? null : run.run());
        return past;
    }

    private static Map<String, @Nullable Object> department(Row row) {
        Map<String, @Nullable Object> department = new LinkedHashMap<>();
        department.put("code", row.code());
        department.put("name", row.name());
        department.put("required", row.required());
        department.put("state", StatusPrinter.label(row.state()));
        department.put("first_seen", time(row.first()));
        department.put("on_time", row.late() == null ? null : !row.late());
        department.put("errors", row.errors());
        department.put("warnings", row.warnings());
        department.put("finding", row.finding());
        department.put("files", row.files());
        department.put("confirmation", row.slip().isEmpty() ? null : row.slip());
        return department;
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
