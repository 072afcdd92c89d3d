package org.huibao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {

    private static final String HEADER =
            "figure,figure_name,figure_value,unit,formula,department,file,sha256,sheet,cell,raw,value,conversion,role";

    @TempDir
    private Path folder;

    @Test
    void oneLineForEachSourceOfEachFigure() throws IOException {
        assertThat(log(
                        figure(
                                "petition_cases",
                                Value.Number.of("71.00"),
                                source(Role.ADDEND, "xfj", Value.Number.of("7.1E+1"), "C7", "71件", "unit 件"),
                                source(Role.ADDEND, "sfj", Value.Number.of("-5"), "C8", "-5", ""),
                                source(Role.NONE, "sfj", Value.none(), "C9", "-", "text"),
                                source(Role.BLANK, "sfj", Value.blank(), "C10", "", ""),
                                source(
                                        Role.NO_RETURN,
                                        "sfj",
                                        new Value.Missing(Value.Reason.NO_RETURN, "sfj"),
                                        null,
                                        "",
                                        "")),
                        figure(
                                "closure_rate",
                                new Value.Missing(Value.Reason.NO_RETURN, "sfj"),
                                source(Role.PREVIOUS, "", Value.Number.of("0.00"), null, "", "")),
                        figure(
                                "problems",
                                new Value.Text("=HYPERLINK(\"http://x\")\n第二行"),
                                source(
                                        Role.TEXT,
                                        "xfj",
                                        new Value.Text("@SUM(1), \"二\"三"),
                                        "D1",
                                        "@SUM(1), \"二\"三",
                                        ""))))
                .isEqualTo("""
                        \uFEFF%s
                        petition_cases,受理信访案件数,71,件,,xfj,县信访局/报表.xlsx,aa,填报表,C7,71件,71,unit 件,addend
                        petition_cases,受理信访案件数,71,件,,sfj,县信访局/报表.xlsx,aa,填报表,C8,-5,-5,,addend
                        petition_cases,受理信访案件数,71,件,,sfj,县信访局/报表.xlsx,aa,填报表,C9,'-,,text,none
                        petition_cases,受理信访案件数,71,件,,sfj,县信访局/报表.xlsx,aa,填报表,C10,,,,blank
                        petition_cases,受理信访案件数,71,件,,sfj,,,,,,,,no-return
                        closure_rate,信访案件办结率,,%%,"'-RATE(petition_cases_closed, petition_cases)",,,,,,,0,,previous
                        problems,存在的问题,"'=HYPERLINK(""http://x"")↵第二行",,,xfj,县信访局/报表.xlsx,aa,填报表,D1,"'@SUM(1), ""二""三","'@SUM(1), ""二""三",,text
                        """.formatted(HEADER).replace("\n", "\r\n").replace("↵", "\n"));
    }

    @Test
    void aFileNameOrSheetNeverRuns() throws IOException {
        Contribution source = new Contribution(
                Role.ADDEND,
                "xfj",
                "petition_cases",
                "2020",
                Value.Number.of("1"),
                new CellRef("=cmd|'x'.xlsx", "aa", "@表", "C7"),
                "1",
                "");

        assertThat(log(new Figure("petition_cases", "2020", Value.Number.of("1"), List.of(source))))
                .contains(",'=cmd|'x'.xlsx,aa,'@表,C7,");
    }

    @Test
    void aHundredThousandCellsOfALedgerAreAHundredThousandLines() throws IOException {
        Contribution[] cells = IntStream.rangeClosed(1, 1_000)
                .mapToObj(row -> source(Role.COUNT, "xfj", Value.Number.of("1"), "E" + row, "已办结", ""))
                .toArray(Contribution[]::new);
        Path file = folder.resolve("audit.csv");
        try (AuditLog log = new AuditLog(Jobs.ruleOfLaw(), file, (ledger, row) -> {})) {
            for (int i = 0; i < 100; i++) {
                log.add(figure("petition_cases", Value.Number.of("1000"), cells));
            }
        }

        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines.filter(line -> line.endsWith(",count")).count()).isEqualTo(100_000);
        }
        Manifest.write(folder, Jobs.ruleOfLaw(), "0".repeat(64), "1", "en");
        assertThat(PublishedFigures.read(folder, "2020", "2021").byCode()).hasSize(1);
    }

    @Test
    void aFigureThatNobodyDescribedIsABrokenProgram() {
        assertThatThrownBy(() -> log(figure("unknown", Value.none()))).isInstanceOf(IllegalArgumentException.class);
    }

    private String log(Figure... figures) throws IOException {
        Path file = folder.resolve("audit.csv");
        try (AuditLog log = new AuditLog(Jobs.ruleOfLaw(), file, (ledger, row) -> {})) {
            Stream.of(figures).forEach(log::add);
        }
        return Files.readString(file);
    }

    private static Figure figure(String code, Value value, Contribution... sources) {
        return new Figure(code, "2020", value, List.of(sources));
    }

    private static Contribution source(
            Role role, String department, Value value, @Nullable String address, String raw, String conversion) {
        CellRef cell = address == null ? null : new CellRef("县信访局/报表.xlsx", "aa", "填报表", address);
        return new Contribution(role, department, "petition_cases", "2020", value, cell, raw, conversion);
    }
}
