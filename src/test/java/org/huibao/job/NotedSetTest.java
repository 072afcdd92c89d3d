package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.huibao.message.Messages;
import org.huibao.proof.SetProof;
import org.huibao.report.ReportText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The note about rounding is worked out by the proof from the numbers, whatever the findings of the set say. */
class NotedSetTest {

    private static final String NOTE = "{{#rounding}}注：{{rounding}}。{{/rounding}}";
    private static final String SAID = "注：因四舍五入，分项之和与合计略有差异。";
    private static final String SPENT =
            "支出{{total|0.00亿元}}：{{wages|0.00亿元}}、{{works|0.00亿元}}、{{goods|0.00亿元}}，收回{{back|0.00亿元}}。";
    private static final String EXACT = SPENT.replace("0.00亿元", "0.####亿元");

    private static final String TABLE =
            table("部门|工程", "{{#departments}}{{department}}|{{works|0.0亿元}}{{/departments}}", "合计|{{works|0.0亿元}}");

    private static final List<String> BLOCKS = List.of(
            p(SPENT),
            p(EXACT),
            p(NOTE),
            p(NOTE.replace("{{/", "{{else}}均未取舍。{{/")),
            p("{{#rounding}}") + p("注：{{rounding}}。") + p("{{/rounding}}"),
            p(""),
            p("一、支出情况"),
            TABLE,
            table("项目|数", "工资|{{wages|0.00亿元}}", "工程|{{works|0.00亿元}}", "合计|{{paid|0.00亿元}}", "注|" + NOTE),
            p(
                    "共{{paid|0.0亿元}}，其中工资{{wages|0.0亿元}}、工程{{works|0.0亿元}}；支出{{total}}万元（{{#rounding}}{{rounding}}{{/rounding}}）。"),
            p("{{?wages &gt; works}}") + p(SPENT) + p("{{/}}"),
            p("{{?wages &lt; works}}") + TABLE + p("{{/}}"),
            p("{{#departments}}{{department}}工程{{works|0.0亿元}}、{{/departments}}合计{{works|0.0亿元}}。"));

    @TempDir
    private Path folder;

    private SmallCounty county;

    @Test
    void isProvedByTheNumbers() throws IOException {
        Path set = ran(p(SPENT), p(NOTE), p("二、"), p(EXACT), p(NOTE));

        assertThat(differences(set)).isEmpty();
        edit(set.resolve("report.docx"), xml -> xml.replace("分项之和与合计略有差异", "分项之和等于合计"));
        assertThat(differences(set)).anyMatch(each -> each.startsWith("report.text"));
    }

    @Test
    void andNotByWhatTheFindingsSay() throws IOException {
        Path set = ran(p(SPENT), p(NOTE));
        Path findings = set.resolve("findings.csv");
        Files.writeString(
                findings, Files.readString(findings).lines().findFirst().orElseThrow() + "\r\n");
        assertThat(differences(set)).isEmpty();

        edit(set.resolve("report.docx"), xml -> xml.replaceAll("<w:p>(?:(?!</w:p>).)*略有差异.*?</w:p>", ""));
        assertThat(differences(set)).anyMatch(each -> each.startsWith("report.text"));
    }

    /** Run and proof look for notes and sums each in their own way, and come to the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverStandsWhere(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            blocks.add(BLOCKS.get(random.nextInt(BLOCKS.size())));
            if (blocks.get(i).endsWith("</w:tbl>")) {
                blocks.set(i, blocks.get(i) + p(random.nextBoolean() ? NOTE : ""));
            }
        }
        Path set = ran(blocks.toArray(String[]::new));

        assertThat(differences(set)).isEmpty();
        String name = Files.exists(set.resolve("report.docx")) ? "report.docx" : "draft.docx";
        assertThat(ReportText.body(Files.readAllBytes(set.resolve(name)))).contains(SAID);
    }

    private Path ran(String... blocks) throws IOException {
        county = new SmallCounty(folder);
        Files.writeString(county.job().resolve("indicators.yaml"), """
                indicators:
                  - {code: wages, name: 工资支出, unit: 万元, from: [sfj], previous: none}
                  - {code: works, name: 工程支出, unit: 万元, from: all, previous: none}
                  - {code: goods, name: 采购支出, unit: 万元, from: [sfj], previous: none}
                  - {code: back, name: 收回支出, unit: 万元, from: [sfj], previous: none}
                  - {code: total, name: 支出合计, unit: 万元, formula: wages + works + goods - back, previous: none}
                  - {code: paid, name: 付款, unit: 万元, formula: wages + works, previous: none}
                """);
        Files.write(county.job().resolve("report.docx"), SmallCounty.docx(""));
        edit(
                county.job().resolve("report.docx"),
                xml -> xml.replaceFirst(
                        "<w:body>.*</w:body>",
                        Matcher.quoteReplacement("<w:body>" + String.join("", blocks) + "</w:body>")));
        county.files("县司法局.xlsx", Map.of("工资支出", "13451", "工程支出", "22545", "采购支出", "2250", "收回支出", "5649"));
        county.files("县信访局.xlsx", Map.of("工程支出", "22605"));
        try (Program program = new Program(county)) {
            int exit = program.run().exitCode();
            assertThat(exit).isIn(0, 3);
            return county.output().resolve(exit == 0 ? "published" : "draft");
        }
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /** @param rows of cells between bars */
    private static String table(String... rows) {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid/>");
        for (String row : rows) {
            table.append("<w:tr>");
            for (String cell : row.replace("|0", "\u0000").split("\\|")) {
                table.append("<w:tc>").append(p(cell.replace("\u0000", "|0"))).append("</w:tc>");
            }
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    private static List<String> differences(Path set) {
        return ((SetProof.Outcome.Examined) SetProof.of(set, Messages.of("en"), set))
                .differences().stream()
                        .map(each -> (each.kind() + " " + each.arguments()).strip())
                        .filter(each -> !each.startsWith("file."))
                        .toList();
    }

    private static void edit(Path zip, UnaryOperator<String> edit) throws IOException {
        try (FileSystem parts = FileSystems.newFileSystem(zip)) {
            Path part = parts.getPath("word/document.xml");
            String before = Files.readString(part);
            assertThat(edit.apply(before)).isNotEqualTo(before);
            Files.writeString(part, edit.apply(before));
        }
    }
}
