package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.huibao.message.Messages;
import org.huibao.proof.SetProof;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set that balances is proved; one that balances otherwise than its definition says is not, though report and audit log agree. */
class BalancedSetTest {

    @TempDir
    private static Path written;

    private static Path published;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publish() throws IOException {
        SmallCounty county = new SmallCounty(written);
        Path job = county.job().resolve("job.yaml");
        Files.writeString(job, Files.readString(job) + "\nbalance: [total, works]\n");
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: wages, name: 工资支出, unit: 万元, from: [sfj], previous: none}
                  - {code: works, name: 工程支出, unit: 万元, from: all, previous: none}
                  - {code: goods, name: 采购支出, unit: 万元, from: [sfj], previous: none}
                  - {code: back, name: 收回支出, unit: 万元, from: [sfj], previous: none}
                  - {code: total, name: 支出合计, unit: 万元, formula: wages + works + goods - back, previous: none}
                """);
        Files.write(
                county.job().resolve("report.docx"),
                SmallCounty.docx(
                        "支出{{total|0.00亿元}}：工资{{wages|0.00亿元}}、工程{{works|0.00亿元}}、采购{{goods|0.00亿元}}，收回{{back|0.00亿元}}。",
                        "工程支出{{works|0.0亿元}}，其中{{#departments}}{{department}}{{works|0.0亿元}}、{{/departments}}。"));
        county.files("县司法局.xlsx", Map.of("工资支出", "13451", "工程支出", "22545", "采购支出", "2250", "收回支出", "5649"));
        county.files("县信访局.xlsx", Map.of("工程支出", "22605"));
        try (Program program = new Program(county)) {
            assertThat(program.run().exitCode()).isZero();
        }
        published = county.output().resolve("published");
    }

    @Test
    void provesWhatTheRunWrote() throws IOException {
        assertThat(differences(published)).isEmpty();
        assertThat(Files.readString(published.resolve("audit.csv")))
                .contains("4.52亿元 → 4.50亿元")
                .contains("balance works, step 1000: 2.3亿元 → 2.2亿元");
    }

    @Test
    void anotherPartThanTheLargest() throws IOException {
        Path set = copy();
        report(set, xml -> xml.replace("4.50亿元", "4.52亿元").replace("0.23亿元", "0.21亿元"));
        log(
                set,
                line -> line.startsWith("works") && line.contains("balance total")
                        ? line.replace("works,工程支出,45150", "goods,采购支出,2250")
                                .replace("45000", "2100")
                                .replace("4.52亿元 → 4.50亿元", "0.23亿元 → 0.21亿元")
                        : line);

        assertThat(differences(set)).contains("report.balance goods");
    }

    @Test
    void moreThanRoundingLeavesOver() throws IOException {
        Path set = copy();
        report(set, xml -> xml.replace("4.50亿元", "4.40亿元"));
        log(set, line -> line.replace(",45000,", ",44000,").replace("→ 4.50亿元", "→ 4.40亿元"));

        assertThat(differences(set)).contains("report.balance works");
    }

    @Test
    void whatTheDefinitionDoesNotAskFor() throws IOException {
        Path set = copy();
        Path job = set.resolve("definition/job.yaml");
        Files.writeString(job, Files.readString(job).replace("[total, works]", "[works]"));

        assertThat(differences(set)).contains("report.balance works");
    }

    @Test
    void aNumberThatNothingSpeaksOf() throws IOException {
        Path set = copy();
        log(set, line -> line.contains("balance total") ? "" : line);

        assertThat(differences(set)).contains("report.figure works");
    }

    @Test
    void aNoteThatIsNotTrue() throws IOException {
        Path set = copy();
        report(set, xml -> xml.replaceFirst(">支出<", ">因四舍五入，支出<"));

        assertThat(differences(set)).anyMatch(each -> each.startsWith("report.text"));
    }

    private static List<String> differences(Path set) {
        return ((SetProof.Outcome.Examined) SetProof.of(set, Messages.of("en"), set))
                .differences().stream()
                        .map(each -> (each.kind() + " " + each.figure()).strip())
                        .filter(each -> !each.startsWith("set."))
                        .toList();
    }

    private Path copy() throws IOException {
        Path set = folder.resolve("set");
        try (Stream<Path> files = Files.walk(published)) {
            for (Path each : files.sorted(Comparator.naturalOrder()).toList()) {
                Files.copy(each, set.resolve(published.relativize(each).toString()));
            }
        }
        return set;
    }

    private static void log(Path set, UnaryOperator<String> line) throws IOException {
        Path file = set.resolve("audit.csv");
        String text = Files.readString(file);
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        StringBuilder changed = new StringBuilder();
        for (String each : text.split(end)) {
            String its = line.apply(each);
            changed.append(its).append(its.isEmpty() ? "" : end);
        }
        Files.writeString(file, changed.toString());
    }

    private static void report(Path set, UnaryOperator<String> edit) throws IOException {
        Path file = set.resolve("report.docx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals("word/document.xml")
                                ? edit.apply(new String(content, java.nio.charset.StandardCharsets.UTF_8))
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                : content);
            }
        }
        Files.write(file, bytes.toByteArray());
    }
}
