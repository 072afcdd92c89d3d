package org.huibao.office.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.definition.DefinitionMistake;
import org.huibao.definition.JobDefinitions;
import org.huibao.definition.LoadedJob;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.notation.Period;
import org.huibao.office.ProgramSettings;

/**
 * A further period of a report: {@code jobs/<job>/<period>/} with its own {@code job.yaml}, so that the dates and departments of a new year do not change the
 * old one's, and with whatever the period before had for itself; the other files go on to be shared.
 */
public final class NewPeriod {

    /** Dates and departments stand in the one or in the other. */
    private static final List<String> OF_ITS_OWN = List.of("job.yaml", "definition.xlsx");

    private final ProgramSettings settings;
    private final Messages messages;

    public NewPeriod(ProgramSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** What came of it. */
    public sealed interface Result {
        record Mistaken(List<DefinitionMistake> mistakes) implements Result {}

        record Refused(String why) implements Result {}

        /**
         * @param files those of the new folder, each with where it was taken from
         * @param looks what an administrator looks at every year
         */
        record Opened(Path folder, List<String> files, List<String> looks) implements Result {}
    }

    /**
     * @param code of the period
     * @throws IOException if a file cannot be read or written
     */
    public Result open(String jobName, String code) throws IOException {
        Path above = settings.jobs().resolve(jobName);
        Path folder = above.resolve(code);
        if (Files.exists(folder)) {
            return new Result.Refused(messages.text("new.period-there", folder));
        }
        Optional<String> before = before(jobName, Period.of(code).orElseThrow());
        NewFolder opened = new NewFolder();
        List<String> files = new ArrayList<>();
        List<Path> folders =
                before.map(each -> List.of(above.resolve(each), above)).orElse(List.of(above));
        for (String file : JobDefinitions.fileNames(folders)) {
            Optional<Path> own =
                    before.map(each -> above.resolve(each).resolve(file)).filter(Files::isRegularFile);
            Optional<Path> from = own.or(() -> OF_ITS_OWN.contains(file)
                    ? Optional.of(above.resolve(file)).filter(Files::isRegularFile)
                    : Optional.empty());
            if (from.isPresent()) {
                opened.put(file, Files.readAllBytes(from.get()));
                files.add(messages.text("new.period-file", file, settings.jobs().relativize(from.get())));
            }
        }
        LoadedJob loaded = new JobDefinitions(settings.jobs(), messages).load(jobName, before.orElse(code));
        if (loaded instanceof LoadedJob.Invalid invalid) {
            return new Result.Mistaken(invalid.mistakes());
        }
        opened.appear(folder);
        ReportJob job = ((LoadedJob.Valid) loaded).job();
        return new Result.Opened(folder, files, new YearlyLooks(settings, messages, job, code).list());
    }

    /** The latest period before it of the same kind, for which anything lies there. */
    private Optional<String> before(String job, Period period) throws IOException {
        List<Period> known = new ArrayList<>();
        for (Path parent : List.of(settings.jobs(), settings.input(), settings.output())) {
            if (Files.isDirectory(parent.resolve(job))) {
                try (Stream<Path> all = Files.list(parent.resolve(job))) {
                    all.filter(Files::isDirectory)
                            .map(each -> Period.of(each.getFileName().toString()))
                            .flatMap(Optional::stream)
                            .filter(each -> each.kind() == period.kind() && each.compareTo(period) < 0)
                            .forEach(known::add);
                }
            }
        }
        return known.stream().max(Period::compareTo).map(Period::code);
    }
}
