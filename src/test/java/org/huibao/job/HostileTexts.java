package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.proof.SetProof;

/** Texts that no database, Word file or page expects, in every place where a return can hold one. */
final class HostileTexts {

    /** As OOXML writes them: a separator, nothing, halves of characters, what is no character; and ones beyond the basic plane as they are. */
    static final List<String> TEXTS = List.of(
            "a_x001F_b",
            "\\_x001F_\\",
            "_x0000_",
            "_xD800_",
            "x_xDC00__xD800_y",
            "_xFFFE__xFFFF_",
            "𠮷😀👨‍👩‍👧",
            "e\u0301 é É Ｅ e",
            "‮321",
            "'; drop table finding; --",
            "=HYPERLINK(\"http://127.0.0.1\")",
            "</w:t><script>alert(1)</script>]]>",
            "{{cases}}",
            "长".repeat(30_000));

    private HostileTexts() {}

    /** Files a return of both departments for each text; names of files differ in accents or width only. */
    static void file(SmallCounty county) throws IOException {
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: cases, name: 受理案件数, unit: 件, from: all}
                  - {code: closed, name: 办结案件数, unit: 件, from: all}
                  - {code: plan, name: 打算, kind: text, from: all, combine: list}
                  - {code: fines, name: 罚款, unit: 元, from: [sfj], ledger: {sheet: 台账, sum: 罚款金额}}
                  - {code: closure_rate, name: 办结率, unit: "%", formula: "RATE(closed, cases)", decimals: 1}
                """);
        Files.write(
                county.job().resolve("report.docx"),
                SmallCounty.docx("受理案件{{cases}}件，办结率{{closure_rate}}%，罚款{{fines}}元。", "{{plan}}"));
        for (int i = 0; i < TEXTS.size(); i++) {
            write(county, i + "县司法局é😀.xlsx", "40", TEXTS.get(i), TEXTS.get(i), true);
            write(county, i + "县司法局e😀.xlsx", "40", TEXTS.get(i), TEXTS.get(i), true);
            write(county, i + "县信访局Ａ.xlsx", TEXTS.get(i), TEXTS.get(i), "好", false);
            write(county, i + "县信访局A.xlsx", "31", "好", TEXTS.get(i), false);
        }
    }

    /** Finds fault with a value or two, and with nothing else; the set is proved. */
    static void areRead(SmallCounty county, RunResult result) {
        if (result instanceof RunResult.Failed failed) {
            throw new AssertionError(failed.cause());
        }
        assertThat(result).isInstanceOf(RunResult.Written.class);
        RunResult.Written written = (RunResult.Written) result;
        assertThat(written.exitCode()).isEqualTo(3);
        List<String> notNumbers = written.findings().stream()
                .filter(finding -> finding.code().equals("value.not-a-number"))
                .map(Finding::found)
                .toList();
        assertThat(notNumbers)
                .anyMatch(found -> found.contains("a\u001fb"))
                .anyMatch(found -> found.contains("\uFFFD"));
        assertThat(written.findings())
                .allSatisfy(finding -> assertThat(Messages.of("zh-CN").finding(finding))
                        .doesNotContainPattern("\\{(place|indicator|department|found|expected|file|rows)}"));
        SetProof.Outcome.Examined proof = (SetProof.Outcome.Examined) SetProof.of(
                county.output().resolve("draft"),
                Messages.of("en"),
                county.root().resolve("jobs"));
        assertThat(proof.differences()).isEmpty();
    }

    private static void write(SmallCounty county, String name, String cases, String text, String note, boolean ledger)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(county.input().resolve(name))) {
            XSSFSheet sheet = workbook.createSheet("表_xD83D_");
            row(sheet, 0, "指标名称", "本年数", "说明");
            row(sheet, 1, "受理案件数", cases, note);
            row(sheet, 2, "办结案件数", "30", note);
            row(sheet, 3, "打算", text, note);
            if (ledger) {
                XSSFSheet rows = workbook.createSheet("台账");
                row(rows, 0, "案号", "罚款金额", "备注");
                row(rows, 1, text, "100", text);
                row(rows, 2, "二", "200", text);
            }
            workbook.getProperties().getCustomProperties().addProperty("huibao.replaces", text.repeat(2));
            workbook.write(out);
        }
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].matches("[0-9]+")) {
                row.createCell(i).setCellValue(Integer.parseInt(cells[i]));
            } else {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }
}
