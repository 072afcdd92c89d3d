package org.huibao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.definition.DefinitionConversion;
import org.huibao.definition.DefinitionConversion.Result.Converted;
import org.huibao.definition.DefinitionMistake;
import org.huibao.message.Messages;
import org.huibao.notation.Period;

/** Turns the definition of a job, with those of its periods, from YAML into workbooks and back. The files that were there are moved aside, never deleted. */
public final class ConvertJob {

    /** Beside the job's files; a number follows where there is one already. */
    private static final String ASIDE = "before-convert";

    /** What Excel or WPS, and LibreOffice, lay beside a workbook that somebody has open. */
    private static final List<String> LOCKS = List.of("~$definition.xlsx", ".~lock.definition.xlsx#");

    private static final String NEW = ".new";

    private final Path jobs;
    private final String job;
    private final DefinitionConversion conversion;

    public ConvertJob(ProgramSettings settings, String job, Messages messages) {
        this.jobs = settings.jobs();
        this.job = job;
        this.conversion = new DefinitionConversion(jobs, job, messages);
    }

    /** Of a definition. */
    public enum Form {
        XLSX,
        YAML
    }

    /** What came of it; but for {@link Done} nothing was changed. */
    public sealed interface Result {
        /** @param aside where the files lie that were there; null where there were none */
        record Done(List<Folder> folders, Path aside) implements Result {}

        record Already() implements Result {}

        /** There is no file of a definition. */
        record Nothing(Path folder) implements Result {}

        /** @param period whose definition has them; empty for the job's own */
        record Mistaken(String period, List<DefinitionMistake> mistakes) implements Result {}

        record Lossy(String what) implements Result {}

        /** @param lock which says that somebody has the workbook open */
        record Open(Path lock) implements Result {}

        /** The period's YAML files would stand below the job's workbook. */
        record Mixed() implements Result {}
    }

    /** One folder of definition files. */
    public record Folder(String period, Path folder, Converted converted) {}

    /** @param period whose own definition alone is converted; empty for the job's with those of all its periods */
    public Result to(Form form, String period) throws IOException {
        Path top = jobs.resolve(job);
        List<String> periods = period.isEmpty() ? described(top) : List.of(period);
        periods = periods.stream()
                .filter(each -> DefinitionConversion.holdsDefinition(folder(each)))
                .toList();
        if (periods.isEmpty()) {
            return new Result.Nothing(folder(period));
        }
        if (form == Form.YAML && !period.isEmpty() && DefinitionConversion.isBook(top)) {
            return new Result.Mixed();
        }
        for (String each : periods) {
            Optional<Path> lock = LOCKS.stream()
                    .map(name -> folder(each).resolve(name))
                    .filter(Files::exists)
                    .findFirst();
            if (lock.isPresent()) {
                return new Result.Open(lock.get());
            }
        }
        List<Folder> converted = new ArrayList<>();
        Map<String, byte[]> above = new LinkedHashMap<>();
        if (form == Form.YAML && !period.isEmpty()) {
            above.putAll(conversion.texts());
        }
        for (String each : periods) {
            DefinitionConversion.Result result =
                    form == Form.XLSX ? conversion.toWorkbook(each) : conversion.toYaml(each, above);
            if (result instanceof DefinitionConversion.Result.Mistaken mistaken) {
                return new Result.Mistaken(each, mistaken.mistakes());
            }
            if (result instanceof DefinitionConversion.Result.Lossy lossy) {
                return new Result.Lossy(lossy.what());
            }
            if (result instanceof Converted done) {
                converted.add(new Folder(each, folder(each), done));
            }
            if (each.isEmpty() && form == Form.YAML) {
                above.putAll(result instanceof Converted done ? done.files() : conversion.texts());
            }
        }
        return converted.isEmpty() ? new Result.Already() : new Result.Done(converted, laid(converted));
    }

    private Path folder(String period) {
        return period.isEmpty() ? jobs.resolve(job) : jobs.resolve(job).resolve(period);
    }

    /** The job's own folder, then those of its periods. */
    private static List<String> described(Path top) throws IOException {
        List<String> described = new ArrayList<>(List.of(""));
        try (Stream<Path> entries = Files.list(top)) {
            entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> Period.of(name).isPresent())
                    .sorted()
                    .forEach(described::add);
        }
        return described;
    }

    /** Everything new is written before anything old is moved, so that a full disk changes nothing. */
    private Path laid(List<Folder> converted) throws IOException {
        for (Folder each : converted) {
            for (Map.Entry<String, byte[]> file : each.converted().files().entrySet()) {
                Files.write(each.folder().resolve(file.getKey() + NEW), file.getValue());
            }
        }
        Path aside = aside();
        for (Folder each : converted) {
            Path there = Files.createDirectories(aside.resolve(each.period()));
            for (String name : each.converted().replaced()) {
                Files.move(each.folder().resolve(name), there.resolve(name));
            }
            for (String name : each.converted().files().keySet()) {
                Files.move(each.folder().resolve(name + NEW), each.folder().resolve(name));
            }
        }
        return aside;
    }

    private Path aside() {
        Path aside = jobs.resolve(job).resolve(ASIDE);
        for (int number = 2; Files.exists(aside); number++) {
            aside = jobs.resolve(job).resolve(ASIDE + "-" + number);
        }
        return aside;
    }
}
