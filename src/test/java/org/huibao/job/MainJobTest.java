package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.huibao.model.Finding;
import org.huibao.office.RunSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job as its users see it: what stands in the output folder, and the exit code. */
class MainJobTest {

    @TempDir
    private Path folder;

    private SmallCounty county;

    @BeforeEach
    void describe() throws IOException {
        county = new SmallCounty(folder);
    }

    @Test
    void publishesAReportWhoseFiguresLeadBackToTheirCells() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");

        RunResult result = run();

        assertThat(result.exitCode()).isZero();
        assertThat(text(published().resolve("report.docx"))).contains("受理案件71件，办结69件，办结率97.2%。");
        assertThat(Files.readAllLines(published().resolve("audit.csv")))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("cases,受理案件数,71,件,,sfj,县司法局.xlsx,")
                        .endsWith(",统计表,B3,40.0,40,,addend"));
        assertThat(published().resolve("sources/县司法局.xlsx"))
                .hasSameBinaryContentAs(county.input().resolve("县司法局.xlsx"));
        assertThat(Trees.hashes(published()).keySet())
                .contains(
                        "audit.csv",
                        "audit.xlsx",
                        "definition/indicators.yaml",
                        "definition/job.yaml",
                        "definition/previous.csv",
                        "definition/report.docx",
                        "findings.csv",
                        "manifest.json",
                        "report.docx",
                        "sources/县信访局.xlsx",
                        "sources/县司法局.xlsx",
                        "unread.csv");
        assertThat(county.output().resolve("draft")).doesNotExist();
    }

    @Test
    void withoutAReturnThereIsOnlyADraft() throws IOException {
        county.files("县司法局.xlsx", "40", "39");

        RunResult result = run();

        assertThat(result.exitCode()).isEqualTo(4);
        assertThat(text(county.output().resolve("draft/draft.docx"))).contains("【待补:受理案件数】");
        assertThat(published()).doesNotExist();
    }

    @Test
    void aDoubtfulValueIsNoValueAndBlocks() throws IOException {
        county.files("县司法局.xlsx", "约40", "39");
        county.files("县信访局.xlsx", "31", "30");

        RunResult result = run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(codes(result)).contains("value.not-a-number");
        assertThat(text(county.output().resolve("draft/draft.docx"))).contains("【待补:受理案件数】", "办结69件");
    }

    @Test
    void eachBadFileGetsItsOwnVerdictWhileTheOthersAreRead() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        byte[] whole = Files.readAllBytes(county.input().resolve("县司法局.xlsx"));
        Files.write(county.input().resolve("县司法局-半份.xlsx"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(county.input().resolve("海洋局.xlsx"), whole);
        Files.write(
                county.input().resolve("县信访局盖章.png"),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 0});
        Files.write(county.input().resolve("~$县司法局.xlsx"), new byte[165]);

        RunResult result = run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(codes(result))
                .containsExactlyInAnyOrder("file.damaged", "file.department-unknown", "file.attachment");
        assertThat(text(county.output().resolve("draft/draft.docx"))).contains("受理案件71件");
    }

    @Test
    void theSameAgainIsUpToDateAndADeletedSetIsMadeAgainWithTheSameBytes() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        run();
        Map<String, String> first = set();

        RunResult.Written again = (RunResult.Written) run();
        assertThat(again.upToDate()).isTrue();
        assertThat(again.exitCode()).isZero();

        Files.delete(published().resolve("report.docx"));
        RunResult.Written mended = (RunResult.Written) run();

        assertThat(mended.upToDate()).isFalse();
        assertThat(set()).isEqualTo(first);
    }

    @Test
    void aDraftAgainEndsWithTheSameCode() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        run();

        RunResult.Written again = (RunResult.Written) run();

        assertThat(again.upToDate()).isTrue();
        assertThat(again.exitCode()).isEqualTo(4);
    }

    @Test
    void whereNothingHasChangedNoDatabaseIsOpened() throws IOException {
        county.files("县司法局.xlsx", "约40", "39");
        RunSummary summary = ((RunResult.Written) run()).summary();
        Files.delete(folder.resolve("output/.huibao/huibao.mv.db"));

        RunResult.Written again = (RunResult.Written) run();

        assertThat(again.upToDate()).isTrue();
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.summary()).isEqualTo(summary);
        assertThat(again.summary().lines()).anySatisfy(line -> assertThat(line).contains("约40"));
        assertThat(folder.resolve("output/.huibao/huibao.mv.db")).doesNotExist();
    }

    @Test
    void whatSomebodyHasChangedInASetThatIsUpToDateIsTold() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        run();
        Files.writeString(published().resolve("findings.csv"), "改过");

        RunResult.Written again = (RunResult.Written) run();

        assertThat(again.upToDate()).isTrue();
        assertThat(again.notices()).singleElement().asString().contains("findings.csv");
        assertThat(published().resolve("findings.csv")).hasContent("改过");
    }

    /** The first run with a description looks through the template, whatever a run before has found. */
    @Test
    void aTemplateThatIsNewIsLookedThrough() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        run();
        Files.write(county.job().resolve("report.docx"), SmallCounty.docx("受理{{casses}}件"));

        assertThat(run().exitCode()).isEqualTo(2);
    }

    @Test
    void aMistakeInBetweenMakesNothingNew() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        run();
        Path definition = county.job().resolve("indicators.yaml");
        String right = Files.readString(definition);
        Files.writeString(definition, "indicators: 3");
        assertThat(run().exitCode()).isEqualTo(2);
        Files.writeString(definition, right);

        assertThat(((RunResult.Written) run()).upToDate()).isTrue();
    }

    @Test
    void returnsThatComeBackArePublishedEachTime() throws IOException {
        county.files("县信访局.xlsx", "31", "30");
        Files.createDirectories(folder.resolve("kept"));
        Path a = folder.resolve("kept/a.xlsx");
        county.files("县司法局.xlsx", "40", "39");
        Files.copy(county.input().resolve("县司法局.xlsx"), a);
        run();
        Map<String, String> first = set();

        county.files("县司法局.xlsx", "41", "39");
        assertThat(run().exitCode()).isZero();
        assertThat(text(published().resolve("report.docx"))).contains("受理案件72件");

        Files.copy(a, county.input().resolve("县司法局.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        RunResult.Written back = (RunResult.Written) run();

        assertThat(back.upToDate()).isFalse();
        // Only what tells of the change between them knows of the one before.
        assertThat(published().resolve("changes.csv")).exists();
        assertThat(set()).isEqualTo(first);
        assertThat(earlier()).hasSize(2);
    }

    @Test
    void aReportThatSomebodyEditedIsKeptAndSaidSo() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        run();
        Files.writeString(published().resolve("report.docx"), "改过");
        county.files("县司法局.xlsx", "41", "39");

        RunResult.Written result = (RunResult.Written) run();

        assertThat(earlier()).hasSize(1);
        assertThat(earlier().get(0).resolve("report.docx")).hasContent("改过");
        assertThat(result.notices())
                .singleElement()
                .asString()
                .contains(earlier().get(0).toString());
    }

    @Test
    void aDraftThatCouldNotBePublishedLeavesThePublishedSetAlone() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        run();
        Map<String, String> first = set();

        county.files("县司法局.xlsx", "不详", "39");
        assertThat(run().exitCode()).isEqualTo(3);
        assertThat(set()).isEqualTo(first);
        assertThat(county.output().resolve("draft")).exists();

        county.files("县司法局.xlsx", "42", "39");
        assertThat(run().exitCode()).isZero();
        assertThat(county.output().resolve("draft")).doesNotExist();
    }

    @Test
    void allMistakesOfTheDescriptionAreNamedAndNothingIsWritten() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - code: cases
                    name: 受理案件数
                    unit: 件
                    from: [sfi]
                  - code: closure_rate
                    nmae: 办结率
                    formula: RATE(closd, cases)
                """);

        RunResult result = run();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(((RunResult.Mistaken) result).mistakes())
                .extracting(mistake -> mistake.file() + ":" + mistake.line())
                .contains("small/indicators.yaml:5", "small/indicators.yaml:7", "small/indicators.yaml:8");
        assertThat(county.output()).doesNotExist();
    }

    @Test
    void anUnknownPlaceholderStopsBeforeAnythingIsRead() throws IOException {
        county.files("县司法局.xlsx", "40", "39");
        Files.write(county.job().resolve("report.docx"), SmallCounty.docx("受理{{casses}}件"));

        RunResult result = run();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(((RunResult.Mistaken) result).mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.message()).contains("casses", "cases"));
        assertThat(county.output()).doesNotExist();
    }

    private RunResult run() {
        try (Program program = new Program(county)) {
            return program.run();
        }
    }

    /** What the inputs alone decide, whatever was published before. */
    private Map<String, String> set() throws IOException {
        return Trees.withoutHistory(published());
    }

    private Path published() {
        return county.output().resolve("published");
    }

    private List<Path> earlier() throws IOException {
        try (Stream<Path> sets = Files.list(county.output().resolve("earlier"))) {
            return sets.sorted().toList();
        }
    }

    private static List<String> codes(RunResult result) {
        return ((RunResult.Written) result)
                .findings().stream().map(Finding::code).toList();
    }

    private static String text(Path docx) throws IOException {
        try (ZipFile zip = new ZipFile(docx.toFile())) {
            String xml = new String(
                    zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
            return xml.replaceAll("<[^>]*>", "");
        }
    }
}
