package org.huibao.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.huibao.definition.ReportJob;
import org.huibao.model.FiledReturn;
import org.huibao.model.FiledReturn.Verdict;
import org.huibao.model.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private Path set;

    @BeforeEach
    void emptySet() throws IOException {
        set = Files.createDirectory(folder.resolve("set"));
    }

    @Test
    void sourcesHoldWhatWasUsedReplacedOrAttachedUnderItsOwnName() throws IOException {
        SourcesFolder.write(
                set,
                List.of(
                        filed("县司法局/a:b?.xlsx", Verdict.ACCEPTED),
                        filed("县司法局/盖章.pdf", Verdict.ATTACHMENT),
                        filed("县司法局/旧/a.xlsx", Verdict.REPLACED),
                        filed("不明.xlsx", Verdict.REFUSED)),
                Map.of());

        assertThat(paths()).containsExactly("sources/县司法局/a:b?.xlsx", "sources/县司法局/旧/a.xlsx", "sources/县司法局/盖章.pdf");
        assertThat(set.resolve("sources/县司法局/盖章.pdf")).hasContent("县司法局/盖章.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a.xlsx", "a/../../b.xlsx", "/etc/a.xlsx", "a//b.xlsx", "a/./b.xlsx", "", ".", "a/", "a\0b"})
    void nothingIsEverWrittenOutsideTheSet(String path) throws IOException {
        FiledReturn filed = filed(path, Verdict.ACCEPTED);

        assertThatThrownBy(() -> SourcesFolder.write(set, List.of(filed), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(paths()).isEmpty();
    }

    /** Of all that a set holds they are nearly all, and were hashed on their way into it. */
    @Test
    void copiesOfReturnsAreNotHashedAgainForTheManifest() throws IOException {
        FiledReturn filed = filed("县司法局/a.xlsx", Verdict.ACCEPTED);
        Map<String, String> hashed = SourcesFolder.write(set, List.of(filed), Map.of());
        assertThat(hashed).containsExactly(Map.entry("sources/县司法局/a.xlsx", filed.sha256()));

        Manifest.write(set, Jobs.ruleOfLaw(), DIGEST, "1", "en", hashed, false);
        Manifest known = Manifest.read(set).orElseThrow();
        Manifest.write(set, Jobs.ruleOfLaw(), DIGEST, "1", "en");
        assertThat(known).isEqualTo(Manifest.read(set).orElseThrow());

        Manifest.write(set, Jobs.ruleOfLaw(), DIGEST, "1", "en", Map.of("sources/县司法局/a.xlsx", "as told"), false);
        assertThat(Manifest.read(set).orElseThrow().files()).singleElement().returns("as told", Manifest.Entry::sha256);
    }

    @Test
    void aStagedCopyThatChangedIsNotPassedOn() throws IOException {
        FiledReturn filed = filed("a.xlsx", Verdict.ACCEPTED);
        Files.writeString(filed.staged(), "other");

        assertThatThrownBy(() -> SourcesFolder.write(set, List.of(filed), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.xlsx");
    }

    /** Three hashes of sixty megabytes were a tenth of a run's time. */
    @Test
    void aStagedCopyOfWhichTheSumIsKnownIsNotHashed() throws IOException {
        FiledReturn filed = filed("a.xlsx", Verdict.ACCEPTED);
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(filed.staged()));
        FiledReturn named = new FiledReturn(
                filed.path(),
                "0".repeat(64),
                filed.size(),
                filed.staged(),
                filed.verdict(),
                filed.department(),
                "",
                "");

        assertThat(SourcesFolder.write(set, List.of(named), Map.of(named.sha256(), sum.getValue())))
                .containsExactly(Map.entry("sources/a.xlsx", named.sha256()));
        assertThat(set.resolve("sources/a.xlsx")).hasSameBinaryContentAs(filed.staged());
        assertThatThrownBy(() -> SourcesFolder.write(set, List.of(named), Map.of(named.sha256(), sum.getValue() + 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.xlsx");
    }

    @Test
    void theDefinitionIsKeptAsItWasReadWithTheFiguresOfTheYearBefore() throws IOException {
        ReportJob job = Jobs.ruleOfLaw(new ReportJob.DefinitionFile("job.yaml", "title: 报告\n".getBytes(UTF_8)));

        DefinitionFolder.write(
                set,
                job,
                Stream.of(
                                new PreviousFigure("b", "2019", new BigDecimal("1.50"), "published"),
                                new PreviousFigure("a", "2019", new BigDecimal("-3"), "县司法局/a.xlsx 填报表 D7"))
                        .sorted());

        assertThat(Files.readString(set.resolve("definition/job.yaml"))).isEqualTo("title: 报告\n");
        assertThat(Files.readString(set.resolve("definition/previous.csv")))
                .isEqualTo("\uFEFFfigure,period,value,source\r\n"
                        + "a,2019,-3,县司法局/a.xlsx 填报表 D7\r\n"
                        + "b,2019,1.5,published\r\n");
    }

    @Test
    void theManifestNamesEveryFileInCodePointOrder() throws IOException {
        file("report.docx", "b");
        file("sources/\"县\\司\u0001法局.xlsx", "a");

        writeManifest();

        assertThat(Files.readString(set.resolve("manifest.json")))
                .startsWith("{\n")
                .contains("\"run\" : \"" + DIGEST.substring(0, 12) + "\"", "\"digest\" : \"" + DIGEST + "\"");
        assertThat(Manifest.read(set).orElseThrow().files())
                .containsExactly(
                        new Manifest.Entry("report.docx", Sha256.hex("b".getBytes(UTF_8)), 1),
                        new Manifest.Entry("sources/\"县\\司\u0001法局.xlsx", Sha256.hex("a".getBytes(UTF_8)), 1));
    }

    @Test
    void whatSomebodyChangedOrAddedIsAltered() throws IOException {
        file("report.docx", "一");
        file("audit.csv", "一");
        file("findings.csv", "一");
        writeManifest();
        Manifest manifest = Manifest.read(set).orElseThrow();
        assertThat(manifest.altered(set)).isEmpty();
        assertThat(manifest.whole(set)).isTrue();

        file("report.docx", "二");
        file("批注.docx", "一");
        file("~$report.docx", "一");
        file("sources/Thumbs.db", "一");
        Files.delete(set.resolve("findings.csv"));

        assertThat(manifest.altered(set)).containsExactly("report.docx", "批注.docx");
        assertThat(manifest.whole(set)).isFalse();
    }

    @Test
    void aDamagedManifestIsNone() throws IOException {
        file("manifest.json", "{\"run\": 1, \"files\": [");

        assertThat(Manifest.read(set)).isEmpty();
    }

    private void writeManifest() throws IOException {
        Manifest.write(set, Jobs.ruleOfLaw(), DIGEST, "0.1.0", "zh-CN");
    }

    private void file(String path, String content) throws IOException {
        Path file = set.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Its content is its path. */
    private FiledReturn filed(String path, Verdict verdict) throws IOException {
        byte[] bytes = path.getBytes(UTF_8);
        Path staged = Files.write(folder.resolve(Sha256.hex(bytes)), bytes);
        return new FiledReturn(path, Sha256.hex(bytes), bytes.length, staged, verdict, "sfj", "folder", "");
    }

    private List<String> paths() throws IOException {
        try (Stream<Path> files = Files.walk(set)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> set.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
