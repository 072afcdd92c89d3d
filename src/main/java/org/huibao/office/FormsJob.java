package org.huibao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huibao.audit.PublishedFigures;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.Department;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.forms.BlankForms;
import org.huibao.message.Messages;
import org.huibao.notation.Period;

/** Writes blank forms into {@code output/<job>/<period>/forms/}; needs no database. */
public class FormsJob {

    private final ProgramSettings settings;
    private final Messages messages;

    public FormsJob(ProgramSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** What came of it. */
    public sealed interface Result {
        record Mistaken(List<DefinitionMistake> mistakes) implements Result {}

        /**
         * @param folder where the forms are
         * @param written forms that are new or other than before
         * @param unchanged forms that lay there already
         * @param kept forms that somebody had filled in there, under their new names
         * @param notices what the administrator should look at before they go out
         */
        record Written(Path folder, int written, int unchanged, List<Path> kept, List<String> notices)
                implements Result {}
    }

    /** @throws IOException if a form cannot be written */
    public Result write(String jobName, String period) throws IOException {
        LoadedJob loaded = new JobDefinitions(settings.jobs(), messages).load(jobName, period);
        if (loaded instanceof LoadedJob.Invalid invalid) {
            return new Result.Mistaken(invalid.mistakes());
        }
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        Path folder = Files.createDirectories(settings.output(jobName, period).resolve("forms"));
        FormFolder laid = new FormFolder(folder);
        new BlankForms(messages).blanks(job, previous(job)::of, settings.readers(), laid::put);
        return new Result.Written(folder, laid.written, laid.unchanged, laid.kept, EarlyDates.of(job, messages));
    }

    /** The forms that lie there, and those that come to them. */
    private static final class FormFolder {
        private final Path folder;
        private final List<Path> kept = new ArrayList<>();
        private int written;
        private int unchanged;

        FormFolder(Path folder) {
            this.folder = folder;
        }

        void put(Department department, byte[] form) throws IOException {
            Path file = folder.resolve(BlankForms.fileName(department));
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), form)) {
                unchanged++;
                return;
            }
            if (Files.exists(file)) {
                kept.add(keep(file));
            }
            Files.write(file, form);
            written++;
        }
    }

    private PublishedFigures previous(ReportJob job) {
        String before = Period.of(job.period()).orElseThrow().previous().code();
        Path set = new OutputFolder(settings.output(job.name(), before)).set(OutputFolder.Place.PUBLISHED);
        return PublishedFigures.read(set, before, job.period()).standingFor(job);
    }

    /** A form that is other than the one we would write may be one that a clerk filled in where it lay. */
    private static Path keep(Path file) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.xlsx$", "");
        int number = 1;
        Path target;
        do {
            target = file.resolveSibling(name + "." + number++ + ".old.xlsx");
        } while (Files.exists(target));
        return Files.move(file, target);
    }
}
