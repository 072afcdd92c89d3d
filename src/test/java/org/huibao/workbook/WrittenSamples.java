package org.huibao.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.huibao.workbook.WrittenSheet.Column;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Line;
import org.huibao.workbook.WrittenSheet.Look;
import org.huibao.workbook.WrittenSheet.Rule;

/** Workbooks to be written, of whatever the records allow; and what is hard to write. */
final class WrittenSamples {

    static final List<String> TEXTS = List.of(
            "案件数",
            "1",
            "a  b",
            " a",
            "a ",
            "\u3000甲",
            "甲\u3000",
            "\u00a0",
            " ",
            "\n",
            "一\n二\n",
            "a\tb",
            "\r",
            "a\rb\r\n",
            "a&b<c>d\"e'f",
            "&amp;",
            "]]>",
            "]]>]]>",
            ">",
            "]>",
            "<a>]]&gt;</a>",
            "&&&&&&<<<<<<是一个很长的文本，里面有很多要转义的字符，超过三十二个",
            "]]><&<&<&<&<& and now a long rest ]]> with an end ]]>\r\u0001]]>",
            "\u0001\u0002&&&&&& more than thirty-two characters of it",
            "<<<<<< exactly thirty-two chars..",
            "<<<<<< exactly thirty-three chars.",
            "&&&&& five only, but a great many characters behind it",
            "_x000D_",
            "_x000d_x_x0041_",
            "a_x0001_b",
            "_x0026__x003C_",
            "_X000D_",
            "_x00",
            "😀",
            "𠀀家",
            "\ud83d",
            "\udc00a",
            "a\ud83d",
            "\u0001",
            "?",
            "\u001ca",
            "?a",
            "\u0000",
            "\u001f",
            "\u007f\u0085\u009f",
            "\u2028\u2029",
            "\ufeff",
            "\ufffd\ufffe",
            "\uffff",
            "=1+1",
            "长".repeat(1000),
            "é&".repeat(300));

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-3",
            "2457",
            "12.50",
            "0.000000001",
            "123456789012345678901234.5",
            "1E+3",
            "-0.5",
            "1E+400",
            "-1E+400",
            "1E-400");

    private static final List<String> FORMATS = List.of(
            Entry.GENERAL,
            Entry.GENERAL,
            Entry.GENERAL,
            "0",
            "0.00",
            "#,##0.00",
            "#,##0.0",
            "#,##0.000",
            "@",
            "text",
            "general",
            "yyyy-mm-dd",
            "m/d/yy",
            "@\"（可不填）\"",
            "0\"<&>\"",
            "");

    static final List<String> NAMES = List.of(
            "填报表",
            "Sheet1",
            "A1",
            "R1C1",
            "RC",
            "c",
            "TRUE",
            "1月",
            "a b",
            "it's",
            "'quoted'",
            "a&b<c>\"d\"",
            "&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&",
            "案件/行政:2020?*[1]\\",
            "行政处罚案件台账行政处罚案件台账行政处罚案件台账行政处罚案件台账",
            "😀",
            "甲-乙",
            "甲.乙_丙",
            "（台账）",
            "",
            " ",
            "XFD1048576",
            "ABCD1",
            "\u0001");

    private WrittenSamples() {}

    static WrittenWorkbook workbook(Random random) {
        List<WrittenSheet> sheets = new ArrayList<>();
        int number = random.nextInt(4) == 0 ? 12 : 1 + random.nextInt(3);
        for (int i = 0; i < number; i++) {
            sheets.add(sheet(i, random));
        }
        Map<String, String> properties = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            properties.put(one(TEXTS, random) + i, one(TEXTS, random));
        }
        return new WrittenWorkbook(sheets, properties);
    }

    private static WrittenSheet sheet(int number, Random random) {
        List<Column> columns = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            columns.add(new Column(random.nextInt(600) / 3.0, random.nextInt(4) == 0));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            lines.add(line(random));
        }
        List<Rule> rules = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            rules.add(rule(random));
        }
        String name = random.nextBoolean() ? "表" + number : number + one(NAMES, random);
        return new WrittenSheet(
                name,
                columns,
                lines,
                1 + random.nextInt(6),
                random.nextInt(3),
                random.nextBoolean(),
                random.nextBoolean(),
                rules);
    }

    private static Line line(Random random) {
        List<Entry> entries = new ArrayList<>();
        for (int column = 1 + random.nextInt(4); column < 40 && random.nextInt(6) > 0; column++) {
            Look look = Look.values()[random.nextInt(Look.values().length)];
            Entry entry = random.nextInt(3) == 0
                    ? Entry.number(column, new BigDecimal(one(NUMBERS, random)), look)
                    : Entry.text(column, random.nextInt(3) == 0 ? "" : one(TEXTS, random), look);
            if (random.nextInt(5) == 0) {
                entry = entry.commented(one(TEXTS, random));
            }
            column += random.nextInt(4) == 0 ? random.nextInt(3) : 0;
            entries.add(entry.formatted(one(FORMATS, random)).to(column));
            column += random.nextInt(4) == 0 ? random.nextInt(30) : 0;
        }
        double points = random.nextBoolean() ? random.nextInt(400) : random.nextInt(40_000) / 97.0;
        return new Line(points, random.nextBoolean(), entries);
    }

    private static Rule rule(Random random) {
        int top = 1 + random.nextInt(40);
        int left = 1 + random.nextInt(40);
        Grid.Region region =
                new Grid.Region(top, left, top + random.nextInt(3) * 500, left + random.nextInt(3) * random.nextInt(9));
        String title = shortened(one(TEXTS, random));
        String message = shortened(one(TEXTS, random));
        return switch (random.nextInt(4)) {
            case 0 -> new Rule.Length(region, random.nextInt(40_000), title, message);
            case 1 -> new Rule.Choice(region, List.of("甲" + shortened(title), "", "b"));
            case 2 -> new Rule.Choice(region, List.of("", "字".repeat(255)));
            default -> new Rule.Formula(region, "OR(A1<>\"&<\",A1>=" + one(TEXTS, random) + ")", title, message);
        };
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
