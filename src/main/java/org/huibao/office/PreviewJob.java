package org.huibao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.DefinitionWords;
import org.huibao.definition.FixedTable;
import org.huibao.definition.Indicator;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.definition.WrittenCheck;
import org.huibao.message.Messages;
import org.huibao.model.Value;
import org.huibao.office.sample.SampleFigures;
import org.huibao.report.ReportTemplate;
import org.huibao.report.TemplateFindings;

/** The report with sample figures and the list of placeholders, into {@code output/<job>/<period>/preview/}; no return is read. */
public class PreviewJob {

    /** So many names of a list are told. */
    private static final int NAMED = 12;

    private static final String ANY_PERIOD = "2020";

    private final ProgramSettings settings;
    private final Messages messages;

    public PreviewJob(ProgramSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** What came of it. */
    public sealed interface Result {
        record Mistaken(List<DefinitionMistake> mistakes) implements Result {}

        /** @param notices what is no mistake, and may not be meant */
        record Written(Path report, Path placeholders, List<String> notices) implements Result {}
    }

    /** The period to be shown where none is named: the latest that is described, else the year before the report's date, else any. */
    public String period(String jobName) {
        return new RunTargets(settings).describedPeriod(jobName).orElseGet(() -> {
            LoadedJob loaded = new JobDefinitions(settings.jobs(), messages).load(jobName, ANY_PERIOD);
            LocalDate date =
                    loaded instanceof LoadedJob.Valid valid ? valid.job().date() : null;
            return date == null ? ANY_PERIOD : Integer.toString(date.getYear() - 1);
        });
    }

    /** @throws IOException if a file cannot be written */
    public Result write(String jobName, String period) throws IOException {
        LoadedJob loaded = new DefinitionCheck(settings, messages).load(jobName, period);
        if (loaded instanceof LoadedJob.Invalid invalid) {
            return new Result.Mistaken(invalid.mistakes());
        }
        LoadedJob.Valid valid = (LoadedJob.Valid) loaded;
        ReportJob described = valid.job();
        ReportJob job = ReportTemplate.compared(described);
        SampleFigures sample = SampleFigures.of(job);
        byte[] report = ReportTemplate.fillPreview(job, sample, messages);
        byte[] placeholders = ReportTemplate.placeholders(job, sample, messages);
        Path folder = Files.createDirectories(settings.output(jobName, period).resolve("preview"));
        return new Result.Written(
                put(folder.resolve("preview.docx"), report),
                put(folder.resolve("placeholders.docx"), placeholders),
                Stream.concat(valid.notices().stream(), notices(job, sample).stream())
                        .toList());
    }

    /** Whole or not at all. */
    private static Path put(Path file, byte[] content) throws IOException {
        Path partial = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(partial, content);
        return Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> notices(ReportJob job, SampleFigures sample) {
        Messages words = DefinitionWords.of(job, messages);
        List<String> notices = new ArrayList<>(EarlyDates.of(job, messages));
        TemplateFindings.in(job).forEach(finding -> notices.add(words.finding(finding)));
        Set<String> printed = ReportTemplate.printed(job);
        Set<String> needed = needed(job);
        List<Indicator> unused = new ArrayList<>();
        List<Indicator> helping = new ArrayList<>();
        for (Indicator indicator : job.indicators()) {
            if (!printed.contains(indicator.code())) {
                (needed.contains(indicator.code()) ? helping : unused).add(indicator);
            }
        }
        tellIndicators(notices, "preview.unused", job, unused);
        tellIndicators(notices, "preview.helping", job, helping);
        tellIndicators(
                notices,
                "preview.never",
                job,
                job.indicators().stream()
                        .filter(each -> sample.value(each.code()) instanceof Value.Missing missing
                                && missing.reason() != Value.Reason.NO_COUNTY_FIGURE)
                        .toList());
        tellIndicators(
                notices,
                "preview.nobody",
                job,
                job.indicators().stream()
                        .filter(each -> each.formula() == null && each.from().isEmpty())
                        .toList());
        UnitNotices.in(job).forEach((key, names) -> tell(notices, key, names));
        tell(notices, "preview.never-run", ids(sample.neverRun()));
        tell(notices, "preview.unmet", ids(sample.unmet()));
        return notices;
    }

    private static List<String> ids(List<WrittenCheck> checks) {
        return checks.stream()
                .map(check -> check.id().isEmpty() ? check.expect().text() : check.id())
                .toList();
    }

    /** What formulas, checks and comparisons ask for. */
    private static Set<String> needed(ReportJob job) {
        Set<String> needed = new HashSet<>();
        for (Indicator indicator : job.indicators()) {
            needed.add(indicator.previous());
            if (indicator.formula() != null) {
                needed.addAll(indicator.formula().codes());
                needed.addAll(indicator.formula().previousCodes());
            }
        }
        job.checks().forEach(check -> {
            needed.addAll(check.expect().codes());
            needed.addAll(check.expect().previousCodes());
        });
        return needed;
    }

    private static String told(Indicator indicator) {
        return indicator.name() + "（" + indicator.code() + "）";
    }

    /** Of a table the name is enough, however many of its cells are meant. */
    private void tellIndicators(List<String> notices, String key, ReportJob job, List<Indicator> indicators) {
        List<String> names = new ArrayList<>();
        indicators.stream()
                .filter(each -> !each.isTableCell())
                .map(PreviewJob::told)
                .forEach(names::add);
        for (FixedTable table : job.tables()) {
            long cells = indicators.stream()
                    .filter(each -> each.isTableCell() && table.holds(each.code()))
                    .count();
            if (cells > 0) {
                names.add(messages.text("preview.table", table.name(), cells));
            }
        }
        tell(notices, key, names, indicators.size());
    }

    private void tell(List<String> notices, String key, List<String> names) {
        tell(notices, key, names, names.size());
    }

    private void tell(List<String> notices, String key, List<String> names, int count) {
        if (!names.isEmpty()) {
            String told = names.stream().limit(NAMED).collect(Collectors.joining("、"));
            notices.add(messages.text(key, count, names.size() > NAMED ? told + "…" : told));
        }
    }
}
