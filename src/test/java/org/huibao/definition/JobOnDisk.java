package org.huibao.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huibao.message.Messages;

/** A job folder {@code j} for the period 2020: sound, until a test replaces a file. */
record JobOnDisk(Path jobs) {

    private static final String JOB = """
            title: 年度报告
            county: 示例县
            departments:
              - {code: sfj, name: 县司法局, aliases: [司法局]}
              - {code: xfj, name: 县信访局}
              - {code: dsz, name: 大沙镇, group: 乡镇}
              - {code: hkz, name: 河口镇, group: 乡镇, required: false}
            """;

    private static final String INDICATORS = """
            indicators:
              - {code: cases, name: 受理信访案件数, unit: 件, from: [xfj, 乡镇]}
              - {code: closed, name: 办结信访案件数, unit: 件, from: all}
            """;

    static JobOnDisk in(Path folder) {
        return new JobOnDisk(folder)
                .with("job.yaml", JOB)
                .with("indicators.yaml", INDICATORS)
                .with("report.docx", "any bytes");
    }

    JobOnDisk with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    JobOnDisk with(String file, byte[] bytes) {
        try {
            Path path = jobs.resolve("j").resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    JobOnDisk without(String file) {
        try {
            Files.delete(jobs.resolve("j").resolve(file));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    LoadedJob load(String language) {
        return new JobDefinitions(jobs, Messages.of(language), Set.of("value.hidden", "value.not-a-number"))
                .load("j", "2020");
    }

    /** One line a mistake: {@code indicators.yaml:3:9 found | message}; {@code valid} where there is none. */
    String mistakes(String language) {
        return load(language) instanceof LoadedJob.Invalid invalid ? lines(invalid.mistakes()) : "valid\n";
    }

    String mistakes() {
        return mistakes("en");
    }

    ReportJob valid() {
        if (load("en") instanceof LoadedJob.Valid valid) {
            return valid.job();
        }
        throw new AssertionError(mistakes());
    }

    private static String lines(List<DefinitionMistake> mistakes) {
        return mistakes.stream()
                .map(mistake -> (mistake.sheet().isEmpty()
                                ? mistake.file().replaceFirst("^j/", "") + ":" + mistake.line() + ":" + mistake.column()
                                : mistake.place().replaceFirst("^j/definition.xlsx ", ""))
                        + " " + mistake.found() + " | " + mistake.message() + "\n")
                .collect(Collectors.joining());
    }
}
