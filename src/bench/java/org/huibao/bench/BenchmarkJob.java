package org.huibao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A job on the first forms of the corpus: one department a form, 60 sums, a report that prints 300 figures. */
record BenchmarkJob(Path folder) {

    static final String NAME = "forms";
    static final String PERIOD = "2026";
    private static final int PLACES = 300;
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /**
     * @param wrong in each return one value that blocks, so that the run ends with a draft and sends all of them back
     */
    static BenchmarkJob of(Path folder, Path forms, int returns, boolean wrong) throws IOException {
        Path job = Files.createDirectories(folder.resolve("jobs").resolve(NAME));
        Path input =
                Files.createDirectories(folder.resolve("input").resolve(NAME).resolve(PERIOD));
        Files.writeString(job.resolve("departments.csv"), departments(returns));
        for (int number = 0; number < returns; number++) {
            link(forms.resolve(file(number)), input.resolve(file(number)));
        }
        // What stands under 上年同期 is drawn by lot.
        Files.writeString(job.resolve("job.yaml"), """
                title: 年度统计报告
                county: 示例省
                returns: {value-columns: [本年累计]}
                levels: {value.change: off, unit.last-year: off, unit.peers: off}
                """);
        StringBuilder indicators = new StringBuilder("indicators:\n");
        for (int number = 0; number < CorpusFiles.INDICATORS; number++) {
            boolean money = CorpusFiles.unit(number).equals("万元");
            // A value of 1.5 of a thing that is counted in pieces is asked about.
            String unit = wrong && money ? "件" : CorpusFiles.unit(number);
            indicators.append("  - {code: v%d, name: \"%s\", unit: %s, from: all, decimals: %d}\n"
                    .formatted(number, CorpusFiles.indicator(0, number), unit, money ? 2 : 0));
        }
        Files.writeString(job.resolve("indicators.yaml"), indicators.toString());
        Files.writeString(job.resolve("checks.yaml"), "checks: []\n");
        template(job.resolve("report.docx"), CorpusFiles.INDICATORS);
        return new BenchmarkJob(folder);
    }

    private static void template(Path file, int figures) throws IOException {
        StringBuilder body = new StringBuilder("<w:document xmlns:w=\"" + WORD + "\"><w:body>");
        for (int place = 0; place < PLACES; place++) {
            int number = place % figures;
            body.append("<w:p><w:r><w:t>第%d项，数值{{v%d}}%s。</w:t></w:r></w:p>"
                    .formatted(place, number, CorpusFiles.unit(number)));
        }
        try (PackageXml zip = new PackageXml(file)) {
            zip.xml(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType="
                            + "\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType="
                            + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            zip.xml(
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type="
                            + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            zip.xml("word/document.xml", body.append("</w:body></w:document>"));
        }
    }

    /** A job on ledgers: two sums and a count of each department's. */
    static BenchmarkJob ofLedgers(Path folder, List<Path> ledgers) throws IOException {
        Path job = Files.createDirectories(folder.resolve("jobs").resolve(NAME));
        Path input =
                Files.createDirectories(folder.resolve("input").resolve(NAME).resolve(PERIOD));
        Files.writeString(job.resolve("departments.csv"), departments(ledgers.size()));
        for (int number = 0; number < ledgers.size(); number++) {
            link(ledgers.get(number), input.resolve(file(number)));
        }
        Files.writeString(job.resolve("job.yaml"), "title: 年度统计报告\ncounty: 示例省\n");
        Files.writeString(job.resolve("indicators.yaml"), """
                indicators:
                  - {code: v0, name: 案件金额, unit: 元, from: all, decimals: 2, ledger: {sheet: 台账, sum: 金额}}
                  - {code: v1, name: 案件件数, unit: 件, from: all, ledger: {sheet: 台账, sum: 件数}}
                  - {code: v2, name: 案件数, unit: 宗, from: all, ledger: {sheet: 台账, count: 案号}}
                """);
        Files.writeString(job.resolve("checks.yaml"), "checks: []\n");
        template(job.resolve("report.docx"), 3);
        return new BenchmarkJob(folder);
    }

    private static String departments(int returns) {
        StringBuilder departments = new StringBuilder("code,name,aliases,group,required\n");
        for (int number = 0; number < returns; number++) {
            departments.append("d%05d,单位%05d,,,true\n".formatted(number, number));
        }
        return departments.toString();
    }

    private static String file(int number) {
        return "单位%05d.xlsx".formatted(number);
    }

    /** A second job on the same corpus takes no second copy of it. */
    private static void link(Path from, Path to) throws IOException {
        if (!Files.exists(to)) {
            Files.createLink(to, from);
        }
    }

    Path input() {
        return folder.resolve("input").resolve(NAME).resolve(PERIOD);
    }

    Path output() {
        return folder.resolve("output");
    }

    Path published() {
        return output().resolve(NAME).resolve(PERIOD).resolve("published");
    }

    /** The command's arguments on this job, as a user would write them. */
    String[] arguments(String command) {
        return new String[] {
            command,
            "--job",
            NAME,
            "--period",
            PERIOD,
            "--jobs",
            folder.resolve("jobs").toString(),
            "--input",
            folder.resolve("input").toString(),
            "--output",
            output().toString()
        };
    }
}
