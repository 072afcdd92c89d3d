package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huibao.audit.Manifest;
import org.huibao.message.Messages;
import org.huibao.proof.SetProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path other;

    @Test
    void aCorrectedReturnIsNamedWithTheFiguresAndSentencesItChanged() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        run(county);
        Path set = county.output().resolve("published");
        assertThat(set.resolve("changes.csv")).doesNotExist();

        county.files("县信访局.xlsx", "32", "30");
        run(county);

        assertThat(Files.readString(set.resolve("changes.csv")).substring(1))
                .startsWith("""
                        kind,figure,figure_name,before,after,difference,departments,returns,printed_before,printed_after,causes
                        figure,cases,受理案件数,71,72,1,县信访局,县信访局.xlsx,71,72,
                        figure,closure_rate,办结率,97.1830985915493,95.8333333333333,-1.349765258216,县信访局,县信访局.xlsx,97.2,95.8,
                        """.replace("\n", "\r\n"))
                .endsWith(
                        "sentence,cases;closed;closure_rate,,受理案件71件，办结69件，办结率97.2%。,受理案件72件，办结69件，办结率95.8%。,,县信访局,县信访局.xlsx,,,\r\n");
        assertThat(Files.readString(set.resolve("review.html")))
                .contains("[\"figure\",[\"cases\"],\"71\",\"72\",\"1\",\"71\",\"72\",");
        assertThat(Manifest.read(set).orElseThrow().dependOnHistory()).containsExactly("changes.csv", "review.html");
        assertThat(SetProof.of(set, Messages.of("en"), county.root().resolve("jobs")))
                .isInstanceOfSatisfying(
                        SetProof.Outcome.Examined.class,
                        proof -> assertThat(proof.differences()).isEmpty());
    }

    @Test
    void aReturnThatTookTheNumberAwayIsNamedThoughNoCellOfItWasUsed() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        run(county);
        county.files("县信访局.xlsx", "约31", "30");
        Path template = county.job().resolve("report.docx");
        Files.write(template, SmallCounty.docx("受理案件{{cases}}件，办结{{办结案件数}}件，办结率{{closure_rate}}%。"));
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isEqualTo(3);
        }

        assertThat(Files.readString(county.output().resolve("draft/changes.csv")))
                .contains("figure,cases,受理案件数,71,,,县信访局,县信访局.xlsx,71,【待补:受理案件数】,\r\n");
    }

    @Test
    void whatElseMadeADifferenceIsNamed() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        run(county);
        Path indicators = county.job().resolve("indicators.yaml");
        Files.writeString(indicators, Files.readString(indicators).replace("decimals: 1", "decimals: 2"));
        run(county);

        assertThat(Files.readString(county.output().resolve("published/changes.csv")))
                .contains("办结率97.18%")
                .containsPattern("sentence,.*indicators.yaml:[0-9]+");
    }

    @Test
    void whatWasPublishedBeforeLeavesAllOtherBytesAsTheyWere() throws IOException {
        SmallCounty county = new SmallCounty(folder);
        county.files("县司法局.xlsx", "40", "39");
        county.files("县信访局.xlsx", "31", "30");
        run(county);
        Files.write(county.input().resolve("县信访局.xlsx"), Returns.of("县信访局.xlsx"));
        run(county);
        SmallCounty fresh = new SmallCounty(other);
        for (String name : new String[] {"县司法局.xlsx", "县信访局.xlsx"}) {
            Files.copy(county.input().resolve(name), fresh.input().resolve(name));
        }
        run(fresh);

        Path set = county.output().resolve("published");
        assertThat(set.resolve("changes.csv")).exists();
        assertThat(Trees.withoutHistory(set))
                .isEqualTo(Trees.withoutHistory(fresh.output().resolve("published")));
        assertThat(Manifest.read(set).orElseThrow().altered(set)).isEmpty();
    }

    private static void run(SmallCounty county) {
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isZero();
        }
    }
}
