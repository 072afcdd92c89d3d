package org.huibao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.audit.PublishedFigures;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.Department;
import org.huibao.definition.Indicator;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.forms.BlankForms;
import org.huibao.message.Messages;
import org.huibao.notation.Period;

/** Writes blank forms into {@code output/<job>/<period>/forms/}; needs no database. */
public class FormsJob {

    /** Of what is not on the forms, so many are named. */
    private static final int NAMED = 3;

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
         * @param kept forms that lay there and are others, or of nobody who gets one, under their new names in {@code forms-earlier/}
         * @param notices what the administrator should look at before they go out
         */
        record Written(Path folder, int written, int unchanged, List<Path> kept, List<String> notices)
                implements Result {}
    }

    /** @throws IOException if a form cannot be written */
    public Result write(String jobName, String period) throws IOException {
        LoadedJob loaded = new DefinitionCheck(settings, messages).load(jobName, period);
        if (loaded instanceof LoadedJob.Invalid invalid) {
            return new Result.Mistaken(invalid.mistakes());
        }
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        Path folder = Files.createDirectories(settings.output(jobName, period).resolve("forms"));
        FormFolder laid = new FormFolder(folder);
        new BlankForms(messages).blanks(job, previous(job)::of, settings.readers(), laid::put);
        laid.clear();
        List<String> notices = new ArrayList<>(((LoadedJob.Valid) loaded).notices());
        notices.addAll(notices(job));
        return new Result.Written(folder, laid.written, laid.unchanged, laid.kept, notices);
    }

    private List<String> notices(ReportJob job) {
        List<String> notices = new ArrayList<>(EarlyDates.of(job, messages));
        List<Indicator> elsewhere = job.indicators().stream()
                .filter(each -> each.at() != null && !each.isTableCell())
                .toList();
        if (!elsewhere.isEmpty()) {
            String names = elsewhere.stream().limit(NAMED).map(Indicator::name).collect(Collectors.joining("、"));
            String more = elsewhere.size() > NAMED ? "…" : "";
            String sheets = elsewhere.stream()
                    .map(each -> Objects.requireNonNull(each.at()).sheet())
                    .filter(sheet -> !sheet.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("、"));
            String in = sheets.isEmpty() ? "" : messages.text("cli.forms-at.sheets", sheets);
            notices.add(messages.text("cli.forms-at", elsewhere.size(), names + more + in));
        }
        return notices;
    }

    /** The forms that lie there, and those that come to them. */
    private static final class FormFolder {
        private final Path folder;
        private final List<Path> kept = new ArrayList<>();
        private final Set<String> laid = new HashSet<>();
        private int written;
        private int unchanged;

        FormFolder(Path folder) {
            this.folder = folder;
        }

        void put(Department department, byte[] form) throws IOException {
            Path file = folder.resolve(BlankForms.fileName(department));
            laid.add(file.getFileName().toString());
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

        /** All that lies there is sent: a form of nobody is none of them. */
        void clear() throws IOException {
            List<Path> others;
            try (Stream<Path> all = Files.list(folder)) {
                others = all.filter(Files::isRegularFile)
                        .filter(file -> isForm(file.getFileName().toString()))
                        .sorted()
                        .toList();
            }
            for (Path other : others) {
                kept.add(keep(other));
            }
        }

        private boolean isForm(String name) {
            return name.endsWith(".xlsx") && !name.startsWith("~$") && !laid.contains(name);
        }
    }

    private PublishedFigures previous(ReportJob job) {
        String before = Period.of(job.period()).orElseThrow().previous().code();
        Path set = new OutputFolder(settings.output(job.name(), before)).set(OutputFolder.Place.PUBLISHED);
        return PublishedFigures.read(set, before, job.period()).standingFor(job);
    }

    /** A form that is other than the one we would write may be one that a clerk filled in where it lay. */
    private static Path keep(Path file) throws IOException {
        Path earlier = Files.createDirectories(file.toAbsolutePath().getParent().resolveSibling("forms-earlier"));
        String name = file.getFileName().toString().replaceFirst("(\\.[0-9]+\\.old)?\\.xlsx$", "");
        int number = 1;
        Path target;
        do {
            target = earlier.resolve(name + "." + number++ + ".xlsx");
        } while (Files.exists(target));
        return Files.move(file, target);
    }
}
