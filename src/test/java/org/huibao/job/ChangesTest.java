package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.huibao.audit.Manifest;
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
                        kind,figure,figure_name,before,after,difference,departments,returns
                        figure,cases,受理案件数,71,72,1,县信访局,县信访局.xlsx
                        figure,closure_rate,办结率,97.""".replace("\n", "\r\n"))
                .endsWith(
                        "sentence,cases;closed;closure_rate,,受理案件71件，办结69件，办结率97.2%。,受理案件72件，办结69件，办结率95.8%。,,县信访局,县信访局.xlsx\r\n");
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
        Map<String, String> hashes = Trees.hashes(set);
        assertThat(hashes.remove("changes.csv")).isNotNull();
        assertThat(hashes).isEqualTo(Trees.hashes(fresh.output().resolve("published")));
        assertThat(Manifest.read(set).orElseThrow().altered(set)).isEmpty();
    }

    private static void run(SmallCounty county) {
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isZero();
        }
    }
}
