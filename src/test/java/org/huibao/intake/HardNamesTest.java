package org.huibao.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huibao.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a folder may hold that is no ordinary file of an ordinary name. */
@Timeout(20)
class HardNamesTest {

    @TempDir
    private Path folder;

    private Path input;

    @BeforeEach
    void input() throws IOException {
        assumeTrue(Path.of("/bin/sh").toFile().canExecute(), "names that only Unix allows");
        input = Files.createDirectories(folder.resolve("input"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'县司法局\nx.xlsx', 县司法局%0Ax.xlsx",
                "'县司法局\u001b[2J.xlsx', 县司法局%1B[2J.xlsx",
                "'县司法局\u202Exslx.exe.xlsx', 县司法局%E2%80%AExslx.exe.xlsx",
                "'县司法局\u200b.xlsx', 县司法局%E2%80%8B.xlsx",
                "'县司法局%0A\n.xlsx', 县司法局%250A%0A.xlsx",
                "'县司法局/con.xlsx', 县司法局/con.xlsx",
                "'县司法局/AUX', 县司法局/AUX",
                "'县司法局/LPT1.2020.xlsx', 县司法局/LPT1.2020.xlsx",
                "'县司法局.', 县司法局.",
                "'县司法局.xlsx ', '县司法局.xlsx '",
                "'县司法局:表.xlsx', 县司法局:表.xlsx",
                "'县司法局\\表.xlsx', '县司法局\\表.xlsx'",
                "'县司法局?/表.xlsx', 县司法局?"
            })
    void isRefusedAndShownInPlainText(String path, String shown) throws IOException {
        file(path, "数据");

        assertThat(findings()).containsExactly("ERROR file.bad-name " + shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1 县司法局.xlsx",
                "+县司法局.xlsx",
                "@县司法局.xlsx",
                "..县司法局.xlsx",
                "县司法局 (1).xlsx",
                "县司法局’s.xlsx",
                "县司法局 console.xlsx",
                "县司法局😀.xlsx"
            })
    void isTakenAsItStands(String path) throws IOException {
        file(path, "数据");

        assertThat(findings()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextNameNoFile() throws Exception {
        sh("printf x > \"$(printf 'a\\377.xlsx')\"; printf y > \"$(printf 'a\\376.xlsx')\"");

        assertThat(findings()).containsExactly("ERROR file.bad-name a%FE.xlsx", "ERROR file.bad-name a%FF.xlsx");
    }

    @Test
    void aNameOf255Bytes() throws IOException {
        file("县".repeat(83) + ".xlsx", "数据");
        file(("长".repeat(80) + "/").repeat(3) + "县司法局.xlsx", "数据");

        assertThat(findings()).hasSize(2).allMatch(finding -> finding.startsWith("ERROR file."));
        assertThat(findings()).anyMatch(finding -> finding.startsWith("ERROR file.bad-name"));
    }

    @Test
    void foldersWithoutAnEnd() throws IOException {
        file("深/".repeat(60) + "县司法局.xlsx", "数据");

        assertThat(findings()).containsExactly("ERROR file.bad-name " + "深/".repeat(20) + "深");
    }

    @ParameterizedTest
    @CsvSource({"县司法局 A.xlsx, 县司法局 a.xlsx", "县司法局 e\u0301.xlsx, 县司法局 é.xlsx", "A/县司法局.xlsx, a/县司法局.xlsx"})
    void namesThatSomeMachinesDoNotTellApartAreBothRefused(String one, String other) throws IOException {
        file(one, "一");
        file(other, "二");
        file("县公安局.xlsx", "三");

        assertThat(collect().files()).hasSize(1);
        assertThat(findings()).containsExactly("ERROR file.same-name " + one, "ERROR file.same-name " + other);
        assertThat(collect().findings().get(0).fields().values()).containsExactly(one, other);
    }

    @Test
    void whatIsNoFileIsNeverOpened() throws Exception {
        sh("mkfifo 县司法局.xlsx; ln -s . 县公安局; ln -s /dev/zero 大沙镇.xlsx; ln -s 无.xlsx 县市场监督管理局.xlsx");
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(input.resolve("s.xlsx")));

            assertThat(findings())
                    .containsExactlyInAnyOrder(
                            "INFO file.passed-over s.xlsx",
                            "INFO file.passed-over 县司法局.xlsx",
                            "INFO file.symlink 县公安局",
                            "INFO file.symlink 县市场监督管理局.xlsx",
                            "INFO file.symlink 大沙镇.xlsx");
        }
    }

    @Test
    void aFileThatGrowsAgainAfterAPauseIsLeftForTheNextRun() throws Exception {
        file("县司法局.xlsx", "half");
        Thread clerk = new Thread(() -> {
            try {
                Thread.sleep(500);
                file("县司法局.xlsx", "half and the rest");
            } catch (IOException | InterruptedException never) {
                throw new IllegalStateException(never);
            }
        });
        clerk.start();

        List<String> findings = findings();
        clerk.join();

        assertThat(findings).containsExactly("ERROR file.changing 县司法局.xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void eachHasItsSentence(String language) throws IOException {
        file("县司法局?.xlsx", "一");
        file("县司法局 A.xlsx", "一");
        file("县司法局 a.xlsx", "二");

        assertThat(collect().findings())
                .hasSize(3)
                .allSatisfy(finding -> assertThat(Messages.of(language).finding(finding))
                        .contains(finding.fields().value(0))
                        .doesNotContain("{"));
    }

    private TakenFiles collect() throws IOException {
        return new Intake(Jobs.ruleOfLaw(), input, new FileStaging(folder.resolve("staging")), PlainWorkbook::open)
                .collect();
    }

    private List<String> findings() throws IOException {
        return collect().findings().stream()
                .map(finding -> finding.level() + " " + finding.code() + " "
                        + finding.fields().value(0))
                .toList();
    }

    private void file(String path, String content) throws IOException {
        Path file = input.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void sh(String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script"), script);
        Process process = new ProcessBuilder("/bin/sh", file.toString())
                .directory(input.toFile())
                .start();
        assertThat(process.waitFor())
                .as(new String(process.getErrorStream().readAllBytes(), US_ASCII))
                .isZero();
    }
}
