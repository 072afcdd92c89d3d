package org.huibao.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.audit.Manifest;
import org.huibao.definition.ReportJob;
import org.huibao.office.OutputFolder.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets are moved in whole, wherever a process is killed. */
class OutputFolderTest {

    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);

    @TempDir
    private Path folder;

    private OutputFolder output;
    private String staged = "";

    @BeforeEach
    void open() {
        output = new OutputFolder(folder);
    }

    @Test
    void aSetIsMovedInAndTheOneBeforeIsKept() throws IOException {
        stage(A);
        moveIn(Place.PUBLISHED);
        stage(B);

        Optional<Path> edited = moveIn(Place.PUBLISHED);

        assertThat(edited).isEmpty();
        assertThat(output.holds(Place.PUBLISHED, B)).isTrue();
        assertThat(earlier(1, "aaaaaaaaaaaa").resolve("report.docx")).hasContent(A);
        assertThat(names()).containsExactly("earlier", "published");
    }

    /** To look whether anybody worked on a set of thousands of returns took longer than all else of a run that has nothing to do. */
    @Test
    void aChangedFileIsToldThoughTheOthersAreKnownByTheirMarks() throws Exception {
        stage(A);
        moveIn(Place.PUBLISHED);
        Path report = folder.resolve("published/report.docx");
        FileTime written = Files.getLastModifiedTime(report);
        Thread.sleep(1_100);
        assertThat(output.altered(Place.PUBLISHED)).isEmpty();
        assumeTrue(names().contains(".marks-published"), "a disk that is not believed");
        assertThat(output.altered(Place.PUBLISHED)).isEmpty();

        Files.writeString(report, B);
        Files.setLastModifiedTime(report, written);

        assertThat(output.altered(Place.PUBLISHED)).containsExactly("report.docx");
        assertThat(output.altered(Place.PUBLISHED)).containsExactly("report.docx");
        stage(B);
        assertThat(moveIn(Place.PUBLISHED)).contains(earlier(1, "aaaaaaaaaaaa"));
        assertThat(output.altered(Place.PUBLISHED)).isEmpty();
    }

    @Test
    void killedBeforeTheOldSetWasMovedAwayTheNextCommandFinishes() throws IOException {
        stage(A);
        moveIn(Place.PUBLISHED);
        stage(B);
        Files.move(folder.resolve(".staging"), folder.resolve(".to-be-published"));

        output.finishMoves();

        assertThat(output.holds(Place.PUBLISHED, B)).isTrue();
        assertThat(earlier(1, "aaaaaaaaaaaa").resolve("report.docx")).hasContent(A);
    }

    @Test
    void killedBetweenTheTwoMovesTheNextCommandFinishes() throws IOException {
        stage(B);
        Files.move(folder.resolve(".staging"), folder.resolve(".to-be-published"));
        Files.createDirectories(folder.resolve("earlier/aaaaaaaaaaaa-1"));

        output.finishMoves();

        assertThat(output.holds(Place.PUBLISHED, B)).isTrue();
        assertThat(names()).containsExactly("earlier", "published");
    }

    @Test
    void killedJustAfterTheMoveNothingIsMovedTwice() throws IOException {
        stage(A);
        moveIn(Place.PUBLISHED);

        moveIn(Place.PUBLISHED);
        output.finishMoves();

        assertThat(output.holds(Place.PUBLISHED, A)).isTrue();
        assertThat(names()).containsExactly("published");
    }

    @Test
    void whatAKilledRunHalfWroteIsNeverMovedIn() throws IOException {
        Files.writeString(output.emptyStaging().resolve("report.docx"), "half");

        output.finishMoves();

        assertThat(output.set(Place.PUBLISHED)).doesNotExist();
        assertThat(output.emptyStaging()).isEmptyDirectory();
    }

    @Test
    void aDraftReplacesADraftAndGoesWhenASetIsPublished() throws IOException {
        stage(A);
        moveIn(Place.DRAFT);
        stage(B);
        moveIn(Place.DRAFT);
        assertThat(output.holds(Place.DRAFT, B)).isTrue();
        assertThat(names()).containsExactly("draft");

        stage(A);
        moveIn(Place.PUBLISHED);

        assertThat(names()).containsExactly("published");
    }

    @Test
    void aDraftThatSomebodyWorkedOnIsKept() throws IOException {
        stage(A);
        moveIn(Place.DRAFT);
        Files.writeString(output.set(Place.DRAFT).resolve("report.docx"), "改过");
        stage(B);

        Optional<Path> kept = moveIn(Place.DRAFT);

        assertThat(kept)
                .hasValueSatisfying(
                        place -> assertThat(place.resolve("report.docx")).hasContent("改过"));
    }

    /** As a machine leaves it that lost power before the bytes were on its disk. */
    @Test
    void aSetWithAFileCutOffIsNotWhole() throws IOException {
        stage(A);
        moveIn(Place.PUBLISHED);
        Path report = folder.resolve("published/report.docx");
        Path copy = folder.resolve("published/sources/a.xlsx");
        Files.writeString(report, "改过");
        assertThat(output.holds(Place.PUBLISHED, A))
                .as("somebody has worked on it")
                .isTrue();

        Files.write(report, new byte[0]);
        assertThat(output.holds(Place.PUBLISHED, A)).isFalse();

        Files.writeString(report, A);
        Files.writeString(copy, "a");
        assertThat(output.holds(Place.PUBLISHED, A)).isFalse();
    }

    private void stage(String digest) throws IOException {
        Path staging = output.emptyStaging();
        Files.writeString(staging.resolve("report.docx"), digest);
        Files.writeString(Files.createDirectory(staging.resolve("sources")).resolve("a.xlsx"), "return");
        Manifest.write(staging, job(), digest, "1", "zh-CN");
        output.staged(staging);
        staged = digest;
    }

    /** What was staged last. */
    private Optional<Path> moveIn(Place place) {
        return output.moveIn(place, staged);
    }

    /** Another process may have gone on after it had lost its lock. */
    @Test
    void whatAnotherRunHasStagedIsNotMovedIn() throws IOException {
        stage(A);
        moveIn(Place.PUBLISHED);
        stage(B);

        output.moveIn(Place.PUBLISHED, A);

        assertThat(output.holds(Place.PUBLISHED, A)).isTrue();
        assertThat(names()).containsExactly("published");
    }

    @Test
    void eachAttemptWritesIntoAFolderOfItsOwn() throws IOException {
        Path frozen = output.emptyStaging();
        stage(A);
        Files.createDirectories(frozen);
        Files.writeString(frozen.resolve("report.docx"), B);

        moveIn(Place.PUBLISHED);

        assertThat(folder.resolve("published/report.docx")).hasContent(A);
    }

    private static ReportJob job() {
        return new ReportJob(
                "small",
                "2020",
                "报告",
                "小县",
                null,
                null,
                List.of(),
                new ReportJob.Returns(List.of(), List.of()),
                ReportJob.ChangeLimit.DEFAULT,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Under its number and the day on which it was written. */
    private Path earlier(int number, String run) throws IOException {
        try (Stream<Path> sets = Files.list(folder.resolve("earlier"))) {
            String name = "%03d-[0-9]{4}-[0-9]{2}-[0-9]{2}-%s".formatted(number, run);
            return sets.filter(set -> set.getFileName().toString().matches(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void setsThatWereReplacedLieInTheirOrder() throws IOException {
        for (String digest : List.of(A, B, A, B)) {
            stage(digest);
            moveIn(Place.PUBLISHED);
        }

        assertThat(earlier(1, "aaaaaaaaaaaa")).exists();
        assertThat(earlier(2, "bbbbbbbbbbbb")).exists();
        assertThat(earlier(3, "aaaaaaaaaaaa")).exists();
    }

    @Test
    void theSameSetWrittenAgainIsNoReplacement() throws IOException {
        stage(A);
        moveIn(Place.PUBLISHED);
        stage(A);

        assertThat(moveIn(Place.PUBLISHED)).isEmpty();

        assertThat(output.holds(Place.PUBLISHED, A)).isTrue();
        assertThat(names()).containsExactly("published");
    }

    @Test
    void theSameSetWrittenAgainTakesThePlaceOfOneThatWasEdited() throws IOException {
        stage(A);
        moveIn(Place.PUBLISHED);
        Files.writeString(folder.resolve("published/report.docx"), "改过");
        stage(A);

        assertThat(moveIn(Place.PUBLISHED)).isPresent();

        assertThat(earlier(1, "aaaaaaaaaaaa").resolve("report.docx")).hasContent("改过");
        assertThat(folder.resolve("published/report.docx")).hasContent(A);
    }
}
