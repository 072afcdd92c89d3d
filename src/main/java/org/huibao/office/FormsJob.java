package org.huibao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
         */
        record Written(Path folder, int written, int unchanged, List<Path> kept) implements Result {}
    }

    /** @throws IOException if a form cannot be written */
    public Result write(String jobName, String period) throws IOException {
        LoadedJob loaded = new JobDefinitions(settings.jobs(), messages).load(jobName, period);
        if (loaded instanceof LoadedJob.Invalid invalid) {
            return new Result.Mistaken(invalid.mistakes());
        }
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        Path folder = Files.createDirectories(settings.output(jobName, period).resolve("forms"));
        PublishedFigures previous = previous(job);
        BlankForms forms = new BlankForms(messages);
        int written = 0;
        int unchanged = 0;
        List<Path> kept = new ArrayList<>();
        for (Department department : job.departments()) {
            Optional<byte[]> form =
                    forms.blank(job, department, indicator -> previous.of(department.code(), indicator));
            if (form.isEmpty()) {
                continue;
            }
            Path file = folder.resolve(BlankForms.fileName(department));
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), form.get())) {
                unchanged++;
                continue;
            }
            if (Files.exists(file)) {
                kept.add(keep(file));
            }
            Files.write(file, form.get());
            written++;
        }
        return new Result.Written(folder, written, unchanged, kept);
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
