package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is described in one form can be described in the other, and says the same there. */
class ConversionTest {

    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)#\\s?((?:旁|注|-{2,} 组).*)$");

    @TempDir
    Path folder;

    private DefinitionConversion.Result.Converted converted(String name, DefinitionConversion.Result result) {
        assertThat(result).as(name).isInstanceOf(DefinitionConversion.Result.Converted.class);
        return (DefinitionConversion.Result.Converted) result;
    }

    private JobOnDisk job(String name, Map<String, byte[]> files) {
        JobOnDisk job = new JobOnDisk(folder.resolve(name)).with("report.docx", "any bytes");
        files.forEach(job::with);
        return job;
    }

    private DefinitionConversion conversion(JobOnDisk job) {
        return new DefinitionConversion(job.jobs(), "j", Messages.of("zh-CN"));
    }

    private static ReportJob valid(JobOnDisk job) {
        LoadedJob loaded = new JobDefinitions(job.jobs(), Messages.of("en")).load("j", "2020");
        assertThat(loaded).isInstanceOf(LoadedJob.Valid.class);
        return ((LoadedJob.Valid) loaded).job();
    }

    @Test
    void thereAndBackAgain() {
        for (int seed = 0; seed < 30; seed++) {
            String name = "s" + seed;
            Map<String, byte[]> texts = new TreeMap<>();
            new RandomDefinition(seed)
                    .files()
                    .forEach((file, text) -> texts.put(file, text.getBytes(StandardCharsets.UTF_8)));
            JobOnDisk yaml = job(name + "a", texts);
            assertThat(new JobDefinitions(yaml.jobs(), Messages.of("en")).load("j", "2020"))
                    .as(() -> name + "\n"
                            + texts.values().stream().map(String::new).collect(Collectors.joining("\n")))
                    .isInstanceOf(LoadedJob.Valid.class);
            Map<String, byte[]> first =
                    converted(name, conversion(yaml).toWorkbook("")).files();
            JobOnDisk book = job(name + "b", first);
            assertThat(SameDefinition.says(valid(yaml), valid(book))).as(name).isTrue();

            Map<String, byte[]> back =
                    converted(name, conversion(book).toYaml("", Map.of())).files();
            JobOnDisk again = job(name + "c", back);
            assertThat(SameDefinition.says(valid(yaml), valid(again))).as(name).isTrue();
            assertThat(comments(back)).as(name).containsExactlyInAnyOrderElementsOf(comments(texts));

            Map<String, byte[]> second =
                    converted(name, conversion(again).toWorkbook("")).files();
            assertThat(Arrays.equals(second.get("definition.xlsx"), first.get("definition.xlsx")))
                    .as(name)
                    .isTrue();
        }
    }

    private static List<String> comments(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".yaml"))
                .flatMap(file -> COMMENT.matcher(new String(file.getValue(), StandardCharsets.UTF_8))
                        .results())
                .map(found -> found.group(1).strip().replaceAll("-{2,}", "--"))
                .toList();
    }
}
