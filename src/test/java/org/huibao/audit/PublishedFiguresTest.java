package org.huibao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedFiguresTest {

    @TempDir
    private Path folder;

    @Test
    void numbersAreFiguresAndTextsAndMissingOnesAreNot() throws IOException {
        PublishedFigures figures = read("""
                \uFEFFfigure,figure_value,formula,department,value,role,later_column
                a,9.230769230769230769230769230769231,"RATE(x,y)",sfj,6,input,
                a,9.230769230769230769230769230769231,"RATE(x,y)",xfj,65,input,
                b,-5,,sfj,-7,addend,
                b,-5,,xfj,2,addend,
                c,,,xfj,,blank,
                d,1E999999999,,xfj,1E999999999,addend,
                e,"文,
                字",,xfj,"文,
                字",text,
                f,0,,sfj,,none,
                f,0,,xfj,,none,
                f,0,,xfj,4,count,
                g,0,"f - b",sfj,,none,
                """);

        assertThat(figures.byCode())
                .isEqualTo(Map.of(
                        "a",
                        new BigDecimal("9.230769230769230769230769230769231"),
                        "b",
                        new BigDecimal("-5"),
                        "f",
                        BigDecimal.ZERO,
                        "g",
                        BigDecimal.ZERO));
        assertThat(figures.of("sfj", "b")).contains(Value.Number.of("-7"));
        assertThat(figures.of("sfj", "f")).contains(Value.none());
        assertThat(figures.of("xfj", "f"))
                .as("a number beside a none in a ledger")
                .contains(Value.Number.of("4"));
        assertThat(figures.of("sfj", "g")).as("an input that is none").isEmpty();
        assertThat(figures.of("sfj", "a")).isEmpty();
        assertThat(figures.findings()).isEmpty();
    }

    @Test
    void withoutASetThereIsNothingAndNothingIsWrong() {
        assertThat(PublishedFigures.read(folder.resolve("published"), "2019", "2020"))
                .isEqualTo(new PublishedFigures(Map.of(), Map.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "figure,role\na,addend\n",
                "figure,figure_value\na,1\n",
                "figure,figure_value,formula,department,value,role\na,1,,x,1,addend\nb\n",
                "figure,figure_value,formula,department,value,role\na,1,,x,1,addend\na,2,,x,1,addend\n",
                "figure,figure_value,formula,department,value,role\na,1,,x,1,addend,2\n",
                "figure,figure_value,formula,department,value,role\na,\"1\"x,,x,1,addend\n"
            })
    void aDamagedFileGivesNoFigureAndOneFinding(String content) throws IOException {
        PublishedFigures figures = read(content);

        assertThat(figures.byCode()).isEmpty();
        assertThat(figures.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.WARNING);
            assertThat(finding.code()).isEqualTo("previous.unreadable");
            assertThat(Messages.of("en").finding(finding)).contains("2020");
            assertThat(Messages.of("zh-CN").finding(finding)).contains("2020");
        });
    }

    @Test
    void aSetWithoutItsAuditLogIsDamaged() throws IOException {
        manifest();
        assertThat(PublishedFigures.read(folder, "2020", "2021").findings()).hasSize(1);
    }

    /** Whole and free of contradictions, but not what was published. */
    @ParameterizedTest
    @ValueSource(
            strings = {"edited", "cut short", "no manifest", "damaged manifest", "another period", "not named", "added"
            })
    void aFileThatIsNotTheManifestsGivesNoFigureAndOneFinding(String what) throws IOException {
        Path log = folder.resolve("audit.csv");
        Path manifest = folder.resolve("manifest.json");
        String content = "figure,figure_value,formula,department,value,role\na,7,,x,7,addend\nb,8,,x,8,addend\n";
        assertThat(read(content).byCode()).hasSize(2);
        switch (what) {
            case "edited" -> Files.writeString(log, content.replace("8", "9"));
            case "cut short" -> Files.writeString(log, content.substring(0, content.indexOf("b,")));
            case "no manifest" -> Files.delete(manifest);
            case "damaged manifest" -> Files.writeString(manifest, "{");
            case "another period" ->
                Files.writeString(manifest, Files.readString(manifest).replace("\"2020\"", "\"2019\""));
            case "not named" ->
                Files.writeString(manifest, Files.readString(manifest).replace("audit.csv", "audit.txt"));
            default -> Files.writeString(log, content + "c,9,,x,9,addend\n");
        }

        PublishedFigures figures = PublishedFigures.read(folder, "2020", "2021");

        assertThat(figures.byCode()).isEmpty();
        assertThat(figures.byDepartment()).isEmpty();
        assertThat(figures.findings())
                .singleElement()
                .returns("previous.unreadable", Finding::code)
                .returns(Level.WARNING, Finding::level);
    }

    private PublishedFigures read(String content) throws IOException {
        Files.writeString(folder.resolve("audit.csv"), content);
        manifest();
        return PublishedFigures.read(folder, "2020", "2021");
    }

    private void manifest() throws IOException {
        Manifest.write(folder, Jobs.ruleOfLaw(), "0".repeat(64), "1", "en");
    }
}
