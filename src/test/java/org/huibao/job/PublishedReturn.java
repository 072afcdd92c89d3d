package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huibao.job.ReturnChanges.FORM;
import static org.huibao.job.ReturnChanges.LEDGER;
import static org.huibao.job.ReturnChanges.row;
import static org.huibao.job.ReturnChanges.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.message.Messages;
import org.huibao.model.Sha256;
import org.huibao.proof.SetDifference;
import org.huibao.proof.SetProof;

/** A set of one department with a form and a ledger, whose return can be changed behind the log's back. */
final class PublishedReturn {

    private static final String RETURN = "县司法局.xlsx";

    private final Path written;
    private final Path published;

    /**
     * @param written where the county lies
     * @param gap empty rows below the ledger's header
     */
    PublishedReturn(Path written, int gap) throws IOException {
        this.written = written;
        SmallCounty county = new SmallCounty(written);
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: cases, name: 受理案件数, unit: 件, from: [sfj]}
                  - {code: closed, name: 办结案件数, unit: 件, from: [sfj]}
                  - {code: other, name: 其他案件数, unit: 件, from: [sfj], required: false}
                  - {code: fines, name: 罚没金额, unit: 元, from: [sfj]}
                  - {code: plan, name: 打算, kind: text, from: [sfj], combine: list}
                  - {code: at_once, name: 当场处罚宗数, unit: 宗, from: [sfj], ledger: {sheet: 处罚台账, count: 案号, where: {当场处罚: 是}}}
                  - {code: amount, name: 罚款金额合计, unit: 元, from: [sfj], ledger: {sheet: 处罚台账, sum: 罚款金额}}
                """);
        Files.write(
                county.job().resolve("report.docx"),
                SmallCounty.docx("{{cases}}件，{{closed}}件，{{fines}}元，{{at_once}}宗，{{amount}}元。", "{{plan}}"));
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet form = workbook.createSheet(FORM);
            row(form, 1, "2020年统计表");
            row(form, 2, "指标名称", "单位", "本年数", "上年数", "说明");
            row(form, 3, "受理案件数", "件", 71, 65);
            row(form, 4, "办结案件数", "件", "70", 60);
            row(form, 5, "罚没金额", "元", 158900, 150000);
            row(form, 6, "打算", "", "普法");
            row(form, 7, "其他案件数", "件");
            Sheet ledger = workbook.createSheet(LEDGER);
            row(ledger, 1, "案号", "当事人", "当场处罚", "罚款金额（元）");
            row(ledger, 2, "甲1", "某甲", "是", 100);
            row(ledger, 3, "甲2", "某乙", "否", 300);
            row(ledger, 4, "甲3", "某丙", "是", 500);
            if (gap > 0) {
                ledger.shiftRows(1, 3, gap);
            }
            write(workbook, county.input().resolve(RETURN));
        }
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isZero();
        }
        this.published = county.output().resolve("published");
    }

    List<SetDifference> unchanged() {
        return examine(published);
    }

    /** @param folder for the changed set */
    List<SetDifference> after(Path folder, Consumer<XSSFWorkbook> change) throws IOException {
        return after(folder, change, "");
    }

    /**
     * @param folder for the changed set
     * @param told one more line of its findings: level, code, sheet, cell
     */
    List<SetDifference> after(Path folder, Consumer<XSSFWorkbook> change, String told) throws IOException {
        Path set = folder.resolve("set");
        try (Stream<Path> tree = Files.walk(published)) {
            for (Path each : tree.toList()) {
                Path target = set.resolve(published.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
        Path source = set.resolve("sources").resolve(RETURN);
        String before = Sha256.hex(source);
        try (InputStream in = Files.newInputStream(source);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            write(workbook, source);
        }
        String log = Files.readString(set.resolve("audit.csv")).replace(before, Sha256.hex(source));
        Files.writeString(set.resolve("audit.csv"), log);
        String manifest = Files.readString(set.resolve("manifest.json"));
        if (!told.isEmpty()) {
            String[] each = told.split(" ");
            Files.writeString(
                    set.resolve("findings.csv"),
                    "0123456789ab,%s,%s,sfj,%s,%s,%s,1,,,,\r\n".formatted(each[0], each[1], RETURN, each[2], each[3]),
                    StandardOpenOption.APPEND);
        }
        for (String each : List.of("audit.csv", "findings.csv", "sources/" + RETURN)) {
            manifest = manifest.replace(Sha256.hex(published.resolve(each)), Sha256.hex(set.resolve(each)));
        }
        Files.writeString(set.resolve("manifest.json"), manifest);
        return examine(set);
    }

    private List<SetDifference> examine(Path set) {
        return ((SetProof.Outcome.Examined) SetProof.of(set, Messages.of("en"), written.resolve("jobs"))).differences();
    }
}
