package org.huibao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Path kept = first.folder().resolveSibling("forms-earlier").resolve("县司法局.1.xlsx");
        assertThat(second.written()).isEqualTo(2);
        assertThat(second.unchanged()).isEqualTo(24);
        assertThat(second.kept()).containsExactly(kept);
        assertThat(kept).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(form).hasBinaryContent(blank);
        assertThat(lost).exists();
    }

    /** Of the demonstration's own tables. */
    @Test
    void whatStandsOnNoFormIsSaid() throws IOException {
        assertThat(written().notices()).singleElement().asString().contains("有 8 项指标在各部门自己的表里", "…");
    }

    @Test
    void aFormOfNobodyIsNotSentWithTheOthers() throws IOException {
        Path folder = written().folder();
        Path gone = Files.write(folder.resolve("县旧局.xlsx"), new byte[] {1});
        Path old = Files.write(folder.resolve("县司法局.1.old.xlsx"), new byte[] {2});
        Path open = Files.write(folder.resolve("~$县司法局.xlsx"), new byte[] {3});

        FormsJob.Result.Written again = written();

        Path earlier = folder.resolveSibling("forms-earlier");
        assertThat(again.kept())
                .containsExactlyInAnyOrder(earlier.resolve("县旧局.1.xlsx"), earlier.resolve("县司法局.1.xlsx"));
        assertThat(gone).doesNotExist();
        assertThat(old).doesNotExist();
        assertThat(open).exists();
        assertThat(again.unchanged()).isEqualTo(26);
    }

    private FormsJob.Result.Written written() throws IOException {
        ProgramSettings settings =
                new ProgramSettings(Path.of("input"), output, Path.of("jobs"), "zh-CN", 3, 64, 30, null, null, "");
        return (FormsJob.Result.Written) new FormsJob(settings, Messages.of("zh-CN")).write("rule-of-law", "2020");
    }
}
