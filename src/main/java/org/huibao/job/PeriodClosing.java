package org.huibao.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.huibao.audit.Manifest;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.definition.SignedPeriod;
import org.huibao.message.Messages;
import org.huibao.model.WorkProgress;
import org.huibao.office.OutputFolder;
import org.huibao.office.OutputFolder.Place;
import org.huibao.office.ProgramSettings;
import org.huibao.office.SettingSources;
import org.huibao.store.RunLocks;
import org.huibao.workbook.WorkbookShelf;

/** Signs a period, so that no run replaces its set, and opens it again; needs no database. */
public final class PeriodClosing {

    private final ProgramSettings settings;
    private final Messages messages;
    private final RunLocks locks;

    public PeriodClosing(SettingSources surroundings, Messages messages) {
        this.settings = surroundings.settings();
        this.messages = messages;
        this.locks = new RunLocks(surroundings.database());
    }

    /** What came of it. */
    public sealed interface Result {
        record Mistaken(List<DefinitionMistake> mistakes) implements Result {}

        /** A run is under way. */
        record Busy() implements Result {}

        /** @param why and what to do, in the reader's language */
        record Refused(String why) implements Result {}

        /**
         * @param file that says so
         * @param set that is, or was, signed
         * @param edited files of the set that somebody had changed by hand
         */
        record Done(Path file, Path set, List<String> edited) implements Result {}
    }

    /** What is done while the lock is held. */
    @FunctionalInterface
    private interface Step {
        Result take(SignedPeriod signed) throws IOException;
    }

    /** @throws IOException if {@code jobs/} cannot be written, or input or output cannot be read */
    public Result close(String job, String period, String by) throws IOException {
        return alone(job, period, signed -> {
            if (signed.closing().isPresent()) {
                SignedPeriod.Closing closing = signed.closing().get();
                return refused("close.already", closing.by(), SignedPeriod.day(closing.at()));
            }
            if (by.isBlank()) {
                return refused("close.nobody");
            }
            LoadedJob loaded = described(job, period);
            return loaded instanceof LoadedJob.Valid valid
                    ? close(valid.job(), by, signed)
                    : new Result.Mistaken(((LoadedJob.Invalid) loaded).mistakes());
        });
    }

    /** By the definition that a run would take. */
    private LoadedJob described(String job, String period) throws IOException {
        LoadedJob today = new JobDefinitions(settings.jobs(), messages).load(job, period);
        return today instanceof LoadedJob.Valid valid
                ? KeptDefinition.of(valid.job(), settings, messages).loaded()
                : today;
    }

    private Result close(ReportJob job, String by, SignedPeriod signed) throws IOException {
        OutputFolder output = new OutputFolder(settings.output(job.name(), job.period()));
        Path set = output.set(Place.PUBLISHED);
        Optional<Manifest> published = Manifest.read(set);
        if (published.isEmpty()) {
            return refused("close.nothing", set);
        }
        RunInputs inputs = RunInputs.of(
                job,
                settings,
                new ProgramCode(),
                ReopenedPeriod.findings(signed, job.period()),
                WorkbookShelf.none(),
                false,
                WorkProgress.UNHEARD);
        if (!inputs.digest().equals(published.get().digest())) {
            return refused("close.differs", job.name(), job.period());
        }
        if (!published.get().whole(set)) {
            return refused("close.damaged", set);
        }
        List<String> edited = output.altered(Place.PUBLISHED);
        SignedPeriod.Closing closing = new SignedPeriod.Closing(
                RunLaunch.now().toString(), by, published.get().digest(), AfterClose.unused(inputs.taken()), edited);
        return new Result.Done(write(job.name(), job.period(), signed.and(closing)), set, edited);
    }

    /** @throws IOException if {@code jobs/} cannot be written */
    public Result reopen(String job, String period, String by, String why) throws IOException {
        return alone(job, period, signed -> {
            if (signed.closing().isEmpty()) {
                return refused("reopen.open", job, period);
            }
            if (by.isBlank() || why.isBlank()) {
                return refused("reopen.nobody");
            }
            SignedPeriod opened =
                    signed.and(new SignedPeriod.Reopening(RunLaunch.now().toString(), by, why));
            Path set = new OutputFolder(settings.output(job, period)).set(Place.PUBLISHED);
            return new Result.Done(write(job, period, opened), set, List.of());
        });
    }

    private Result alone(String job, String period, Step step) throws IOException {
        Optional<RunLocks.Held> lock = locks.take(job, period);
        if (lock.isEmpty()) {
            return new Result.Busy();
        }
        try {
            SignedPeriod.Loaded kept = SignedPeriod.read(settings.jobs(), job, period, messages);
            return kept instanceof SignedPeriod.Loaded.Valid valid
                    ? step.take(valid.signed())
                    : new Result.Mistaken(((SignedPeriod.Loaded.Invalid) kept).mistakes());
        } finally {
            lock.get().close();
            locks.close();
        }
    }

    private Result refused(String key, Object... arguments) {
        return new Result.Refused(messages.text("job." + key, arguments));
    }

    private Path write(String job, String period, SignedPeriod signed) throws IOException {
        Path file = SignedPeriod.file(settings.jobs(), job, period);
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, signed.text(), StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }
}
