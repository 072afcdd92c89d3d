package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huibao.definition.book.BookWording;
import org.huibao.definition.book.BookWriter;
import org.huibao.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables drawn on sheets of {@code definition.xlsx}, there and back. */
class DrawnTablesTest {

    static final String JOB = """
            title: 年度报告
            county: 示例县
            departments:
              - {code: sfj, name: 县司法局}
              - {code: dsz, name: 大沙镇, group: 乡镇}
            """;

    static final String TABLE = """
            indicators:
              - {code: cases, name: 受理案件数, unit: 件, from: all}
            tables:
              - name: 申请情况
                title: 收到和处理申请情况
                corner: 项目
                unit: 件
                from: [sfj, 乡镇]
                required: false
                columns:
                  - {code: nat, name: 自然人}
                  - name: 法人
                    columns:
                      - {code: biz, name: 企业, unit: 万件, decimals: 2}
                      - {code: oth, name: 其他}
                  - {code: tot, name: 总计, total: all}
                rows:
                  - {code: new, name: 一、新收, definition: 报告期内收到的。}
                  - name: 二、结果
                    rows:
                      - name: （一）不予公开
                        rows: [{code: deny, name: 1.国家秘密, crossed: [oth]}]
                      - {code: done, name: （二）总计, total: all, aliases: [办结合计, 办结小计]}
                  - {code: next, name: 三、结转, total: [new, -done]}
            """;

    @TempDir
    Path folder;

    @Test
    void thereAndBack() throws IOException {
        same(TABLE);
    }

    @Test
    void theSecondDemonstrationInYaml() {
        Messages messages = Messages.of("en");
        Path jobs = Path.of("jobs");
        ReportJob drawn = ((LoadedJob.Valid) new JobDefinitions(jobs, messages).load("open-government", "2025")).job();
        JobOnDisk yaml = new JobOnDisk(folder).with("report.docx", "any bytes");
        ((DefinitionConversion.Result.Converted)
                        new DefinitionConversion(jobs, "open-government", messages).toYaml("", Map.of()))
                .files()
                .forEach(yaml::with);

        assertThat(drawn.tables()).hasSize(3);
        same(yaml.valid(), drawn);
    }

    @Test
    void tablesOfEachShape() throws IOException {
        for (int seed = 0; seed < 30; seed++) {
            same(table(new Random(seed)));
        }
    }

    /** Trees of lines, with totals, units and crossed cells here and there. */
    private static String table(Random random) {
        List<String> rows = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        String down = lines(random, "rows", "r", rows, 0);
        String across = lines(random, "columns", "c", columns, 0);
        String crossed = columns.get(random.nextInt(columns.size()));
        return "tables: [{name: 表, from: all, unit: 件, columns: " + across + ", rows: "
                + down.replaceFirst("code: ", "crossed: [" + crossed + "], code: ") + "}]\n";
    }

    private static String lines(Random random, String side, String letter, List<String> codes, int level) {
        List<String> lines = new ArrayList<>();
        for (int i = 1 + random.nextInt(level == 0 ? 4 : 3); i > 0; i--) {
            String name = "名" + letter + lines.size() + level;
            if (level < 3 && random.nextInt(3) == 0) {
                lines.add("{name: " + name + ", " + side + ": " + lines(random, side, letter, codes, level + 1) + "}");
            } else {
                String code = letter + codes.size();
                String more = random.nextInt(4) == 0 && !codes.isEmpty()
                        ? ", total: [" + codes.get(0) + (codes.size() > 1 ? ", -" + codes.get(1) : "") + "]"
                        : random.nextInt(5) == 0 ? ", decimals: 1" : "";
                codes.add(code);
                lines.add("{code: " + code + ", name: " + name + more + "}");
            }
        }
        return "[" + String.join(", ", lines) + "]";
    }

    private void same(String indicators) throws IOException {
        ReportJob written = JobOnDisk.in(folder.resolve("yaml"))
                .with("job.yaml", JOB)
                .with("indicators.yaml", indicators)
                .valid();
        ReportJob drawn = new JobOnDisk(folder.resolve("book"))
                .with("definition.xlsx", book(indicators))
                .with("report.docx", "any bytes")
                .valid();

        same(written, drawn);
    }

    private static void same(ReportJob written, ReportJob drawn) {
        assertThat(drawn.tables()).isEqualTo(written.tables());
        assertThat(said(drawn.indicators())).isEqualTo(said(written.indicators()));
        assertThat(said(drawn.checks())).isEqualTo(said(written.checks()));
    }

    /** Expressions are equal if they are written alike. */
    private static String said(List<?> records) {
        return records.toString().replaceAll("@[0-9a-f]+", "");
    }

    static byte[] book(String indicators) {
        Map<String, YamlNode.Keys> roots = new HashMap<>();
        Map.of("job", JOB, "indicators", indicators)
                .forEach((name, text) -> roots.put(name, (YamlNode.Keys)
                        YamlReader.read(text, unheard(name)).orElseThrow()));
        return new BookWriter(roots, Map.of(), BookWording.NONE).bytes();
    }

    private static MistakeList.InFile unheard(String name) {
        return new MistakeList(Messages.of("en")).in(name);
    }
}
