package org.huibao.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A province of any number of counties on disk, so many units in each, every one with a small return; some file a long ledger besides. */
final class SmallProvince {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** As many as a partition holds at least. */
    static final int A_PARTITION = 50;

    private SmallProvince() {}

    /** @param rows of the ledger that one unit of each fifty files; 0 for none */
    static SmallCounty at(Path folder, int counties, int units, int rows) throws Exception {
        SmallCounty province = new SmallCounty(folder);
        StringBuilder departments = new StringBuilder("code,name,aliases,group,required\n");
        for (int i = 0; i < counties * units; i++) {
            boolean keepsLedger = rows > 0 && i % A_PARTITION == A_PARTITION / 2;
            String name = name(i, units);
            departments.append(String.format(Locale.ROOT, "u%05d,%s,,%s,true\n", i, name, keepsLedger ? "台账" : "填报"));
            Path county = Files.createDirectories(province.input().resolve(name.substring(0, 5)));
            if (keepsLedger) {
                LargeLedger.write(county.resolve(name + ".xlsx"), rows);
            } else {
                form(county.resolve(name + ".xlsx"), 50 + i * 7 % 50, 1 + i * 3 % 49);
            }
        }
        Files.writeString(province.job().resolve("departments.csv"), departments);
        Files.writeString(province.job().resolve("job.yaml"), "title: 全省报告\ncounty: 某省\ndate: 2021-02-03\n");
        Files.writeString(province.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: cases, name: 受理案件数, unit: 件, from: [填报]}
                  - {code: closed, name: 办结案件数, unit: 件, from: [填报]}
                  - {code: closure_rate, name: 办结率, unit: "%", formula: "RATE(closed, cases)", decimals: 1}
                """ + (rows == 0 ? "" : """
                  - {code: penalties, name: 处罚案件数, unit: 宗, from: [台账], ledger: {sheet: 处罚台账, count: 案号}}
                  - {code: parties, name: 当事人数, unit: 家, from: [台账], ledger: {sheet: 处罚台账, count: 当事人, distinct: true}}
                """));
        Files.write(
                province.job().resolve("report.docx"),
                SmallCounty.docx("{{title}}：{{cases}}件，{{closed}}件，{{closure_rate}}%。"
                        + (rows == 0 ? "" : "处罚{{penalties}}宗，{{parties}}家。")));
        return province;
    }

    private static String name(int unit, int units) {
        return String.format(Locale.ROOT, "第%03d县第%02d局", unit / units, unit % units);
    }

    private static void form(Path file, int cases, int closed) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + OFFICE + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + OFFICE
                            + "worksheet+xml\"/></Types>");
            part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATED
                            + "\"><sheets><sheet name=\"统计表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + row(1, "指标名称", text("B1", "本年数"))
                            + row(2, "受理案件数", number("B2", cases)) + row(3, "办结案件数", number("B3", closed))
                            + "</sheetData></worksheet>");
        }
    }

    private static String row(int number, String label, String value) {
        return "<row r=\"" + number + "\">" + text("A" + number, label) + value + "</row>";
    }

    private static String text(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String cell, int value) {
        return "<c r=\"" + cell + "\"><v>" + value + "</v></c>";
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATED + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
