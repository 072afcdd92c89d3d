package org.huibao.office.create;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.DefinitionConversion;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.message.Messages;
import org.huibao.notation.Period;
import org.huibao.office.ProgramSettings;
import org.jspecify.annotations.Nullable;

/** A report begun: a folder below {@code jobs/} that runs as it is. */
public final class NewJob {

    /** Of the example, where none is named. */
    private static final String PERIOD = "2025";

    private static final List<String> TEXTS = List.of("job.yaml", "indicators.yaml", "checks.yaml");

    private static final String README = "README.md";

    /** Acceptances stand in it, too. */
    private static final String BOOK = "definition.xlsx";

    /** Days behind the period by which returns are due, and on which the report is dated. */
    private static final int DUE = 20;

    private static final int DATED = 41;

    private final ProgramSettings settings;
    private final Messages messages;

    public NewJob(ProgramSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** What came of it. */
    public sealed interface Result {
        record Refused(String why) implements Result {}

        /**
         * @param period for which its first steps are written
         * @param notices what was not taken over, what to look at
         */
        record Made(Path folder, String period, List<String> notices) implements Result {}
    }

    /**
     * The example: a definition, a template that holds every kind of placeholder with a comment that explains it, the next steps.
     *
     * @param period whose dates it bears; null for any
     * @param workbook whether it is described by one workbook; else by text files
     * @throws IOException if it cannot be written
     */
    public Result example(String name, @Nullable String period, boolean workbook) throws IOException {
        Optional<JobName.Refusal> refused = JobName.refused(name, folders());
        if (refused.isPresent()) {
            return refused(refused.get());
        }
        String first = period == null ? PERIOD : period;
        LocalDate end = Period.of(first).orElseThrow().last();
        Map<String, byte[]> texts = new LinkedHashMap<>();
        for (String file : TEXTS) {
            String text = new String(resource(file), StandardCharsets.UTF_8)
                    .replace("@DATE@", end.plusDays(DATED).toString())
                    .replace("@DEADLINE@", end.plusDays(DUE).toString());
            texts.put(file, text.getBytes(StandardCharsets.UTF_8));
        }
        NewFolder folder = new NewFolder();
        (workbook ? workbook(name, texts) : texts).forEach(folder::put);
        folder.put("report.docx", resource("report.docx"));
        folder.put(README, steps(name, first, workbook));
        folder.appear(settings.jobs().resolve(name));
        return new Result.Made(settings.jobs().resolve(name), first, List.of());
    }

    /** The same as a workbook, made in a folder that is gone afterwards. */
    private Map<String, byte[]> workbook(String name, Map<String, byte[]> texts) throws IOException {
        Path jobs = Files.createTempDirectory("huibao-new");
        try {
            Path job = Files.createDirectory(jobs.resolve(name));
            for (Map.Entry<String, byte[]> text : texts.entrySet()) {
                Files.write(job.resolve(text.getKey()), withoutComments(text.getValue()));
            }
            if (new DefinitionConversion(jobs, name, messages).toWorkbook("")
                    instanceof DefinitionConversion.Result.Converted converted) {
                return converted.files();
            }
            throw new IllegalStateException("the example is a sound definition");
        } finally {
            for (String text : texts.keySet()) {
                Files.deleteIfExists(jobs.resolve(name).resolve(text));
            }
            Files.deleteIfExists(jobs.resolve(name));
            Files.deleteIfExists(jobs);
        }
    }

    /** What explains a file of YAML explains nothing in a workbook, whose headers do; what stands beside a value is noted there, too. */
    private static byte[] withoutComments(byte[] yaml) {
        return new String(yaml, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] steps(String name, String period, boolean workbook) throws IOException {
        return new String(resource(workbook ? "README-xlsx.md" : "README-yaml.md"), StandardCharsets.UTF_8)
                .replace("@NAME@", name)
                .replace("@PERIOD@", period)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Another report like one that is there: what describes it, and nothing that is about one of its periods.
     *
     * @throws IOException if it cannot be read or written
     */
    public Result copy(String name, String like, @Nullable String period) throws IOException {
        Optional<JobName.Refusal> refused = JobName.refused(name, folders());
        if (refused.isPresent()) {
            return refused(refused.get());
        }
        Path from = settings.jobs().resolve(like);
        NewFolder folder = new NewFolder();
        List<String> taken = new ArrayList<>();
        for (String file : JobDefinitions.fileNames()) {
            if (Files.isRegularFile(from.resolve(file))) {
                folder.put(file, Files.readAllBytes(from.resolve(file)));
                taken.add(file);
            }
        }
        if (taken.isEmpty()) {
            return new Result.Refused(messages.text("new.nothing-to-copy", from));
        }
        String first = period == null ? PERIOD : period;
        folder.put(README, steps(name, first, taken.contains(BOOK)));
        folder.appear(settings.jobs().resolve(name));
        List<String> notices = new ArrayList<>();
        notices.add(messages.text("new.taken", like, String.join("、", taken)));
        List<String> left = left(from, taken);
        if (!left.isEmpty()) {
            notices.add(messages.text("new.left", String.join("、", left)));
        }
        if (taken.contains(BOOK)
                && new JobDefinitions(settings.jobs(), messages).load(name, first) instanceof LoadedJob.Valid valid
                && !valid.job().acceptances().isEmpty()) {
            notices.add(messages.text(
                    "new.accepted-in-book", valid.job().acceptances().size()));
        }
        notices.add(messages.text(
                "new.like-look", settings.jobs().resolve(name).resolve(taken.contains(BOOK) ? BOOK : "job.yaml")));
        return new Result.Made(settings.jobs().resolve(name), first, notices);
    }

    /** Periods, acceptances, signatures, and whatever else lies there. */
    private static List<String> left(Path from, List<String> taken) throws IOException {
        try (Stream<Path> all = Files.list(from)) {
            return all.map(each -> each.getFileName() + (Files.isDirectory(each) ? "/" : ""))
                    .filter(each -> !taken.contains(each) && !each.equals(README))
                    .filter(each -> !each.startsWith(".") && !each.startsWith("~$"))
                    .sorted()
                    .toList();
        }
    }

    private Result refused(JobName.Refusal refusal) {
        return new Result.Refused(messages.text(refusal.key(), refusal.argument()));
    }

    /** Whatever lies below {@code jobs/}: a file of the name would be in the way, too. */
    private List<String> folders() throws IOException {
        if (!Files.isDirectory(settings.jobs())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(settings.jobs())) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(NewJob.class.getResourceAsStream("/skeleton/" + name), name)) {
            return stream.readAllBytes();
        }
    }
}
