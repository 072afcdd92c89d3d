package org.huibao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huibao.model.FileMarks;
import org.huibao.model.FiledReturn;
import org.huibao.workbook.Opened;
import org.huibao.workbook.WorkbookShelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenInsideTest {

    @TempDir
    private Path folder;

    private Path input;
    private Path seen;
    private final List<String> opened = new ArrayList<>();
    private Opened<WorkbookIdentity> inside = titled("县司法局");

    @BeforeEach
    void folders() throws IOException {
        input = Files.createDirectories(folder.resolve("input"));
        seen = folder.resolve("seen/rule-of-law/2020");
    }

    @Test
    void nothingChangedOpensNothing() throws IOException {
        file("a.xlsx", "一");
        file("b.xlsx", "二");
        TakenFiles taken = collect("rules");
        assertThat(opened).hasSize(2);

        assertThat(collect("rules")).isEqualTo(taken);
        assertThat(opened).hasSize(2);
    }

    @Test
    void otherBytesAreOpenedAndTheSameUnderAnotherNameAreNot() throws IOException {
        file("a.xlsx", "一");
        file("b.xlsx", "二");
        collect("rules");
        file("a.xlsx", "三");
        Files.move(input.resolve("b.xlsx"), input.resolve("c.xlsx"));

        assertThat(collect("rules").files())
                .extracting(file -> file.path() + " " + file.department())
                .containsExactly("a.xlsx sfj", "c.xlsx sfj");
        assertThat(opened).hasSize(3).doesNotHaveDuplicates();
    }

    /** What is kept are facts: whose a file is, is judged with its path and the departments as they are now. */
    @Test
    void aMovedFileIsJudgedAnew() throws IOException {
        file("a.xlsx", "一");
        assertThat(collect("rules").files())
                .extracting(FiledReturn::recognisedBy)
                .containsExactly("title");
        Files.createDirectories(input.resolve("大沙镇"));
        Files.move(input.resolve("a.xlsx"), input.resolve("大沙镇/a.xlsx"));

        TakenFiles moved = collect("rules");

        assertThat(moved.files()).extracting(FiledReturn::verdict).containsExactly(FiledReturn.Verdict.REFUSED);
        assertThat(opened).hasSize(1);
    }

    @Test
    void underOtherRulesAllAreOpenedAgain() throws IOException {
        file("a.xlsx", "一");
        collect("rules");

        collect("others");

        assertThat(opened).hasSize(2);
    }

    @Test
    void whatCouldNotBeReadIsOpenedAgain() throws IOException {
        inside = new Opened.Unreadable<>("damaged", List.of());
        file("a.xlsx", "一");
        collect("rules");

        assertThat(collect("rules").findings()).extracting("code").containsExactly("file.damaged");
        assertThat(opened).hasSize(2);
    }

    @Test
    void aDamagedMemoryIsNone() throws IOException {
        file("a.xlsx", "一");
        TakenFiles taken = collect("rules");
        byte[] whole = Files.readAllBytes(seen);
        for (int at : new int[] {0, 9, 40, whole.length / 2, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(seen, damaged);
            int before = opened.size();
            assertThat(collect("rules")).isEqualTo(taken);
            assertThat(opened).hasSize(before + 1);
        }
        Files.write(seen, new byte[] {1, 2});
        assertThat(collect("rules")).isEqualTo(taken);
        assertThat(Files.readAllBytes(seen)).isEqualTo(whole);
    }

    @Test
    void factsComeBackAsTheyWere() {
        WorkbookIdentity strange = new WorkbookIdentity(
                Map.of("huibao.department", "gaj", "名\ud800称", ""),
                new StatedTitles(List.of("县司法局\u0000\udfff", ""), List.of("𠀀\n", "二")));
        inside = new Opened.Readable<>(strange);
        SeenInside first = seenInside("rules");
        Path copy = folder.resolve("ab12");
        first.apply(copy);
        first.keep();

        assertThat(seenInside("rules").apply(copy)).isEqualTo(new Opened.Readable<>(strange));
        assertThat(opened).hasSize(1);
    }

    /** A workbook that says very much about itself does not fill the memory of all. */
    @Test
    void longTextsAreOpenedAgain() throws IOException {
        inside = new Opened.Readable<>(
                new WorkbookIdentity(Map.of("huibao.department", "sfj", "x", "长".repeat(9000)), StatedTitles.NONE));
        file("a.xlsx", "一");
        collect("rules");
        collect("rules");

        assertThat(opened).hasSize(2);
    }

    /** Of files that were taken away nothing stays. */
    @Test
    void onlyTheLastIntakeIsKept() throws IOException {
        file("a.xlsx", "一");
        file("b.xlsx", "二");
        collect("rules");
        long two = Files.size(seen);
        file("b.xlsx", "一".repeat(3));
        Files.delete(input.resolve("a.xlsx"));
        collect("rules");

        assertThat(Files.size(seen)).isLessThan(two);
    }

    /** Of a file that is as it was not a byte is read; whether a run may read returns from it, it can tell. */
    @Test
    void aFileThatIsKnownByItsMarkIsNotRead() throws Exception {
        assumeTrue(List.of("ext4", "xfs", "btrfs", "tmpfs", "overlay", "apfs")
                .contains(Files.getFileStore(folder).type()));
        file("a.xlsx", "一");
        file("b.xlsx", "二");
        Thread.sleep(1_100);
        TakenFiles first = marked(false);
        TakenFiles known = marked(true);

        assertThat(first.hashed()).isTrue();
        assertThat(known.hashed()).isFalse();
        assertThat(known.sums()).isEmpty();
        assertThat(known.files()).isEqualTo(first.files());
        assertThat(marked(false)).isEqualTo(first);

        Files.writeString(input.resolve("b.xlsx"), "三");
        TakenFiles changed = marked(true);
        assertThat(changed.sums()).hasSize(1);
        assertThat(changed.files()).isNotEqualTo(first.files());
        assertThat(changed.files().get(0)).isEqualTo(first.files().get(0));

        Files.delete(first.files().get(0).staged());
        assertThat(marked(true).sums()).hasSize(2);
    }

    private TakenFiles marked(boolean trusting) throws IOException {
        return Intake.remembering(
                        Jobs.ruleOfLaw(),
                        input,
                        new FileStaging(folder.resolve("staging")),
                        seenInside("rules"),
                        new FileMarks(folder.resolve("marks"), input),
                        WorkbookShelf.none(),
                        trusting)
                .collect();
    }

    private static Opened<WorkbookIdentity> titled(String title) {
        return new Opened.Readable<>(new WorkbookIdentity(Map.of(), new StatedTitles(List.of(), List.of(title))));
    }

    private SeenInside seenInside(String rules) {
        return new SeenInside(seen, rules, copy -> {
            opened.add(copy.getFileName().toString());
            return inside;
        });
    }

    private TakenFiles collect(String rules) throws IOException {
        return Intake.remembering(
                        Jobs.ruleOfLaw(),
                        input,
                        new FileStaging(folder.resolve("staging")),
                        seenInside(rules),
                        null,
                        WorkbookShelf.none(),
                        false)
                .collect();
    }

    private void file(String path, String text) throws IOException {
        Files.writeString(input.resolve(path), text);
    }
}
