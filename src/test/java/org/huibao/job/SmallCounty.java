package org.huibao.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A county of two departments on disk: described, and filing what a test says. */
public final class SmallCounty {

    public static final String JOB = "small";
    public static final String PERIOD = "2020";

    private final Path root;

    public SmallCounty(Path root) throws IOException {
        this.root = root;
        Path job = Files.createDirectories(root.resolve("jobs").resolve(JOB));
        Files.writeString(job.resolve("job.yaml"), """
                title: 小县报告
                county: 小县
                date: 2021-02-03
                departments:
                  - {code: sfj, name: 县司法局, aliases: [司法局]}
                  - {code: xfj, name: 县信访局}
                """);
        Files.writeString(job.resolve("indicators.yaml"), """
                indicators:
                  - code: cases
                    name: 受理案件数
                    unit: 件
                    from: all
                  - code: closed
                    name: 办结案件数
                    unit: 件
                    from: all
                  - code: closure_rate
                    name: 办结率
                    unit: "%"
                    formula: RATE(closed, cases)
                    decimals: 1
                """);
        Files.write(
                job.resolve("report.docx"),
                docx("{{county}}{{title}}", "受理案件{{cases}}件，办结{{办结案件数}}件，办结率{{closure_rate}}%。"));
        Files.createDirectories(input());
    }

    public Path root() {
        return root;
    }

    public Path job() {
        return root.resolve("jobs").resolve(JOB);
    }

    public Path input() {
        return root.resolve("input").resolve(JOB).resolve(PERIOD);
    }

    public Path output() {
        return root.resolve("output").resolve(JOB).resolve(PERIOD);
    }

    /** The settings that point the program at this county. */
    public String[] settings() {
        return new String[] {
            "--huibao.jobs=" + root.resolve("jobs"),
            "--huibao.input=" + root.resolve("input"),
            "--huibao.output=" + root.resolve("output")
        };
    }

    /** Files (or files anew) a return under the department's name. */
    public void files(String fileName, String cases, String closed) throws IOException {
        files(fileName, Map.of("受理案件数", cases, "办结案件数", closed));
    }

    public void files(String fileName, Map<String, String> values) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(input().resolve(fileName))) {
            Sheet sheet = workbook.createSheet("统计表");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("指标名称");
            header.createCell(1).setCellValue("本年数");
            int row = 1;
            for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
                Row line = sheet.createRow(row++);
                line.createCell(0).setCellValue(value.getKey());
                Cell cell = line.createCell(1);
                if (value.getValue().matches("-?[0-9.]+")) {
                    cell.setCellValue(Double.parseDouble(value.getValue()));
                } else {
                    cell.setCellValue(value.getValue());
                }
            }
            workbook.write(out);
        }
    }

    public static byte[] docx(String... paragraphs) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(paragraph)
                    .append("</w:t></w:r></w:p>");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".wordprocessingml.document.main+xml\"/></Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"word/document.xml\"/></Relationships>");
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same template byte for byte, whenever it is made.
        entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
