package org.huibao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huibao.audit.GivenNumbers;
import org.huibao.audit.Manifest;
import org.huibao.audit.PublishedFigures;
import org.huibao.confirm.ReportSentences;
import org.huibao.confirm.SlipContent;
import org.huibao.confirm.SlipDocument;
import org.huibao.confirm.SlipRow;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.forms.FormCode;
import org.huibao.message.Messages;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import org.huibao.notation.Period;
import org.huibao.report.ReportPages;
import org.huibao.slip.SlipValues;
import org.huibao.store.RunLocks;

/** Writes confirmation slips from the last set into {@code output/<job>/<period>/confirm/}; needs no database. */
public class ConfirmJob {

    private static final String ACCEPTED = "accepted.yaml";
    private static final String LOG = "audit.csv";
    private static final String SOURCES = "sources";

    private final ProgramSettings settings;
    private final Messages messages;
    private final RunLocks locks;

    public ConfirmJob(ProgramSettings settings, Messages messages, RunLocks locks) {
        this.locks = locks;
        this.settings = settings;
        this.messages = messages;
    }

    /** What came of it. */
    public sealed interface Result {
        record Mistaken(List<DefinitionMistake> mistakes) implements Result {}

        /** @param key of the sentence that says why there are no slips: {@code cli.confirm.no-set} */
        record Refused(String key, String about) implements Result {}

        /**
         * @param folder where the slips are
         * @param draft whether they are of a report that is not published yet
         * @param written slips that are new or other than before
         * @param unchanged slips that lay there already
         * @param kept slips that somebody has filled in or changed where they lay, under their new names in {@code confirm-earlier/}
         */
        record Written(Path folder, boolean draft, int written, int unchanged, List<Path> kept) implements Result {}
    }

    /** @throws IOException if a slip cannot be written */
    public Result write(String jobName, String period) throws IOException {
        LoadedJob loaded = new DefinitionCheck(settings, messages).loadAgain(jobName, period);
        if (loaded instanceof LoadedJob.Invalid invalid) {
            return new Result.Mistaken(invalid.mistakes());
        }
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        OutputFolder output = new OutputFolder(settings.output(jobName, period));
        HalfMoved.finish(settings, locks, jobName, period);
        Path drafted = output.set(OutputFolder.Place.DRAFT);
        boolean draft = Manifest.read(drafted).isPresent();
        Path set = draft ? drafted : output.set(OutputFolder.Place.PUBLISHED);
        String report = draft ? "draft.docx" : "report.docx";
        Optional<Manifest> manifest = Manifest.read(set);
        if (manifest.isEmpty()) {
            return new Result.Refused(
                    "cli.confirm.no-set", settings.output(jobName, period).toString());
        }
        for (String each : List.of(LOG, report)) {
            if (!manifest.get().holds(set, each)) {
                return new Result.Refused(
                        "cli.confirm.edited", set.resolve(each).toString());
            }
        }
        if (isDescribedOtherwise(job, set)) {
            return new Result.Refused("cli.confirm.definition", set.toString());
        }
        Optional<GivenNumbers> given = GivenNumbers.read(set);
        if (given.isEmpty()) {
            return new Result.Refused("cli.confirm.edited", set.resolve(LOG).toString());
        }
        ReportSentences sentences = new ReportSentences(job, ReportPages.of(Files.readAllBytes(set.resolve(report))));
        return write(job, draft, given.get(), new FormCodes(job, set.resolve(SOURCES)), sentences);
    }

    private Result write(ReportJob job, boolean draft, GivenNumbers given, FormCodes codes, ReportSentences report)
            throws IOException {
        PublishedFigures previous = previous(job);
        SlipFolder folder = new SlipFolder(settings.output(job.name(), job.period()));
        for (Department department : job.departments()) {
            List<SlipRow> rows = job.indicators().stream()
                    .filter(each -> each.formula() == null && each.from().contains(department.code()))
                    .map(each -> row(each, department, given, previous))
                    .toList();
            if (!rows.isEmpty()) {
                boolean filed = rows.stream().anyMatch(row -> !row.value().equals(SlipValues.NO_RETURN));
                SlipContent content =
                        new SlipContent(job, department, draft, filed, rows, given.county(), codes.of(rows), report);
                folder.put(department, SlipDocument.number(content), SlipDocument.of(content, messages), messages);
            }
        }
        folder.end();
        return new Result.Written(folder.folder(), draft, folder.written(), folder.unchanged(), folder.kept());
    }

    /** The 校核码 of the forms in a set, each opened once. */
    private record FormCodes(ReportJob job, Path sources, Map<String, Optional<FormCode>> known) {
        FormCodes(ReportJob job, Path sources) {
            this(job, sources, new HashMap<>());
        }

        /** @return file → code, of the files that the rows come from */
        Map<String, String> of(List<SlipRow> rows) {
            Map<String, String> codes = new HashMap<>();
            rows.stream()
                    .flatMap(row -> row.places().stream())
                    .map(SlipRow.Place::file)
                    .distinct()
                    .forEach(file -> known.computeIfAbsent(file, its -> FormCode.of(sources.resolve(its), job))
                            .ifPresent(code -> codes.put(file, code.code())));
            return codes;
        }
    }

    /** What was accepted since changes no number. */
    private static boolean isDescribedOtherwise(ReportJob job, Path set) throws IOException {
        for (ReportJob.DefinitionFile file : job.files()) {
            Path kept = set.resolve("definition").resolve(file.name());
            if (!file.name().equals(ACCEPTED)
                    && !(Files.isRegularFile(kept) && Arrays.equals(Files.readAllBytes(kept), job.published(file)))) {
                return true;
            }
        }
        return false;
    }

    private SlipRow row(Indicator indicator, Department department, GivenNumbers numbers, PublishedFigures previous) {
        Optional<GivenNumbers.Given> given = numbers.of(department.code(), indicator.code());
        List<SlipValues.Given> lines =
                given.map(GivenNumbers.Given::lines).orElse(List.of(new SlipValues.Given(Role.BLANK, "")));
        String text = lines.stream()
                .filter(line -> line.role() == Role.TEXT)
                .map(SlipValues.Given::value)
                .collect(Collectors.joining("\n"));
        List<SlipRow.Place> places = new ArrayList<>();
        given.ifPresent(its -> its.sheets()
                .forEach(each -> places.add(
                        new SlipRow.Place(each.file(), each.sheet(), each.first(), each.number(), each.last()))));
        return new SlipRow(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                SlipValues.of(lines, indicator.ledger() != null),
                text,
                before(previous.of(department.code(), indicator.code())),
                places);
    }

    private String before(Optional<Value> value) {
        if (value.isEmpty()) {
            return messages.text("slip.before.unknown");
        }
        return value.get() instanceof Value.Number number
                ? CellNumber.plainText(number.amount())
                : messages.text("slip.value.none");
    }

    private PublishedFigures previous(ReportJob job) {
        String before = Period.of(job.period()).orElseThrow().previous().code();
        Path set = new OutputFolder(settings.output(job.name(), before)).set(OutputFolder.Place.PUBLISHED);
        return PublishedFigures.read(set, before, job.period()).standingFor(job);
    }
}
