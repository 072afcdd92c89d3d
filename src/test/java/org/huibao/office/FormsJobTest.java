package org.huibao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibao.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormsJobTest {

    @TempDir
    Path output;

    @Test
    void aFormThatSomebodyFilledInWhereItLayIsKept() throws IOException {
        FormsJob.Result.Written first = written();
        assertThat(first.written()).isEqualTo(26);
        assertThat(first.unchanged()).isZero();

        Path form = first.folder().resolve("县司法局.xlsx");
        byte[] blank = Files.readAllBytes(form);
        Files.write(form, new byte[] {1, 2, 3});
        Path lost = first.folder().resolve("大沙镇.xlsx");
        Files.delete(lost);

        FormsJob.Result.Written second = written();
        Path kept = first.folder().resolve("县司法局.1.old.xlsx");
        assertThat(second).isEqualTo(new FormsJob.Result.Written(first.folder(), 2, 24, List.of(kept), List.of()));
        assertThat(kept).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(form).hasBinaryContent(blank);
        assertThat(lost).exists();
    }

    private FormsJob.Result.Written written() throws IOException {
        ProgramSettings settings =
                new ProgramSettings(Path.of("input"), output, Path.of("jobs"), "zh-CN", 3, 64, 30, null, null, "");
        return (FormsJob.Result.Written) new FormsJob(settings, Messages.of("zh-CN")).write("rule-of-law", "2020");
    }
}
