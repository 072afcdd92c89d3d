package org.huibao.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.huibao.audit.Manifest;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.definition.SignedPeriod;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.model.Sha256;
import org.huibao.office.FilingRecords;
import org.huibao.office.OutputFolder;
import org.huibao.office.OutputFolder.Place;
import org.huibao.office.ProgramSettings;
import org.huibao.office.RunOutcome;
import org.huibao.workbook.WorkbookShelf;

/**
 * A run on a period that is signed: its set is replaced by none. What was filed since is worked out by the definition that the set was made by, whatever
 * the one in {@code jobs/} says by now, and lies in {@code after-close/}.
 */
final class SignedRun {

    private final ProgramSettings settings;
    private final Messages messages;
    private final ProgramCode code;
    private final FilingRecords records;
    private final RunLog log;
    private final RunLaunch launch;

    SignedRun(
            ProgramSettings settings,
            Messages messages,
            ProgramCode code,
            FilingRecords records,
            RunLog log,
            RunLaunch launch) {
        this.settings = settings;
        this.messages = messages;
        this.code = code;
        this.records = records;
        this.log = log;
        this.launch = launch;
    }

    /** The lock of the job and period is held. */
    RunResult of(String name, String period, SignedPeriod.Closing closing) throws Exception {
        OutputFolder output = new OutputFolder(settings.output(name, period));
        Optional<String> keptBefore = output.finishMoves().map(Path::toString);
        Path set = output.set(Place.PUBLISHED);
        if (Manifest.read(set)
                .filter(manifest -> manifest.digest().equals(closing.set()))
                .isEmpty()) {
            return new RunResult.Mistaken(
                    name,
                    period,
                    List.of(new DefinitionMistake(
                            name + "/" + period + "/" + SignedPeriod.FILE,
                            0,
                            0,
                            "",
                            messages.text("job.signed-set-gone", set))));
        }
        LoadedJob loaded = JobDefinitions.ofSet(set.resolve("definition"), name, period, messages);
        if (loaded instanceof LoadedJob.Invalid invalid) {
            return new RunResult.Mistaken(name, period, invalid.mistakes());
        }
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        WorkbookShelf shelf = new WorkbookShelf();
        log.watch().beginsStep("intake");
        RunInputs inputs = RunInputs.of(job, settings, code, List.of(), shelf, true, log.watch());
        List<Finding> came = AfterClose.findings(set, closing, inputs.taken(), period);
        log.info("signed by {}; {} files were filed, changed or taken away since", closing.by(), came.size());
        if (came.isEmpty()) {
            output.drop(Place.AFTER_CLOSE);
            return stands(job, closing, output, false);
        }
        if (!inputs.taken().hashed()) {
            inputs = RunInputs.of(job, settings, code, List.of(), shelf, false, log.watch());
        }
        log.watch().takes(inputs.taken().files());
        log.watch().endsStep();
        inputs = inputs.telling(came, digest(inputs, closing));
        String digest = inputs.digest();
        Optional<RunOutcome> known = records.outcome(name, period)
                .filter(outcome -> outcome.digest().equals(digest) && output.holds(Place.AFTER_CLOSE, digest));
        if (known.isPresent()) {
            return stands(job, closing, output, true);
        }
        log.watch().beginsStep("prepare");
        return launch.run(job, true, inputs, shelf, output, keptBefore);
    }

    private RunResult stands(ReportJob job, SignedPeriod.Closing closing, OutputFolder output, boolean news) {
        List<String> altered = output.altered(Place.PUBLISHED).stream()
                .filter(file -> !closing.edited().contains(file))
                .toList();
        return new RunResult.Signed(
                job,
                closing.by(),
                SignedPeriod.day(closing.at()),
                news,
                output.set(news ? Place.AFTER_CLOSE : Place.PUBLISHED),
                altered.isEmpty()
                        ? List.of()
                        : List.of(messages.text("job.edited-since-signed", String.join(", ", altered))));
    }

    private static String digest(RunInputs inputs, SignedPeriod.Closing closing) {
        MessageDigest digest = Sha256.digest();
        digest.update((inputs.digest() + " after " + closing.set()).getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }
}
