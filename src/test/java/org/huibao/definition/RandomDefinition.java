package org.huibao.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Valid YAML files of any kind, with words that are hard to put into a cell, and comments in every corner. */
final class RandomDefinition {

    private static final List<String> HARD = List.of(
            "司法局",
            "a；b",
            "甲、乙",
            "甲，乙",
            "甲,乙",
            "\"引\"",
            "半\"角",
            "“引”",
            "=1+1",
            "+甲",
            "-甲",
            "@甲",
            "'甲",
            "# 甲",
            "甲 # 乙",
            "甲: 乙",
            "甲：乙",
            "[甲]",
            "{甲}",
            "甲 > 乙",
            "甲 | 乙",
            "第12行",
            "第3列",
            "J列",
            "J",
            "12",
            "2020",
            "1e5",
            "true",
            "no",
            "null",
            "~",
            "是",
            "否",
            "全部",
            "all",
            "合计",
            "错误",
            "报告期内",
            "period",
            "甲\n乙",
            "甲\n\n  乙",
            "一、甲",
            "（一）甲",
            "【甲】",
            "示例",
            "例如甲",
            "----",
            "%",
            "％",
            "甲（件）",
            "１２",
            "甲　乙",
            "_x0041_",
            "<甲>&",
            "🙂甲",
            "𠮷",
            "甲\t乙",
            "C7",
            "1/2",
            "3-1",
            "0012",
            "1.50",
            "１．甲");

    private final Random random;
    private final List<String> departments = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int count;

    RandomDefinition(long seed) {
        this.random = new Random(seed);
    }

    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        boolean csv = random.nextInt(6) == 0;
        files.put("job.yaml", job(csv));
        if (csv) {
            files.put("departments.csv", csv());
        }
        files.put("indicators.yaml", indicators());
        if (random.nextBoolean()) {
            files.put("checks.yaml", checks());
        }
        if (random.nextBoolean()) {
            files.put("accepted.yaml", accepted());
        }
        return files;
    }

    private String hard() {
        return HARD.get(random.nextInt(HARD.size()));
    }

    /** Unlike any other, also after folding. */
    private String name() {
        return "名" + letters(count++) + (random.nextBoolean() ? hard() : "") + "尾";
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number + 17; rest > 0; rest /= 17) {
            letters.append((char) (0x4e00 + 40 * (rest % 17)));
        }
        return letters.toString();
    }

    private static String quoted(String text) {
        return QuotedScalar.of(text);
    }

    private void comment(String indent) {
        if (random.nextInt(5) == 0) {
            text.append(indent)
                    .append("# ")
                    .append(
                            random.nextBoolean()
                                    ? "---- 组 ----"
                                    : "注" + hard().replace('\n', ' ').strip());
            text.append('\n');
        }
    }

    private void line(String indent, String key, String value) {
        comment(indent.replace('-', ' '));
        text.append(indent).append(key).append(": ").append(value);
        text.append(random.nextInt(8) == 0 ? "   # 旁注" + count : "").append('\n');
    }

    private boolean maybe() {
        return random.nextInt(3) == 0;
    }

    private String list(List<String> items) {
        return "["
                + String.join(", ", items.stream().map(RandomDefinition::quoted).toList()) + "]";
    }

    private List<String> several(int most) {
        List<String> several = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            several.add(hard());
        }
        return several;
    }

    private String job(boolean csv) {
        text.setLength(0);
        comment("");
        line("", "title", quoted(hard()));
        line("", "county", quoted(hard()));
        if (maybe()) {
            line("", "date", "2021-0" + (1 + random.nextInt(9)) + "-03");
        }
        if (maybe()) {
            line("", "deadline", "\"2021-12-31\"");
        }
        for (int i = random.nextInt(8); i >= 0; i--) {
            departments.add("d" + i);
        }
        groups.add("组" + hard().strip().replaceAll("\\s+", " "));
        if (!csv) {
            comment("");
            text.append("departments:\n");
            for (String code : departments) {
                comment("  ");
                boolean flow = random.nextBoolean();
                text.append("  - {code: ").append(code).append(", name: ").append(quoted(name()));
                text.append(maybe() ? ", aliases: " + list(List.of(name(), name())) : "");
                text.append(random.nextBoolean() ? ", group: " + quoted(groups.get(0)) : "");
                text.append(maybe() ? ", required: " + random.nextBoolean() : "");
                text.append(maybe() ? ", before: [b" + code + ", c" + code + "]" : "");
                text.append("}").append(flow ? " # 注" : "").append('\n');
            }
            if (!text.toString().contains("group:")) {
                groups.clear();
            }
        } else {
            groups.clear();
        }
        if (maybe()) {
            comment("");
            text.append("returns:\n");
            line("  ", "value-columns", list(several(3)));
            if (maybe()) {
                line("  ", "passwords", list(several(3)));
            }
        }
        if (maybe()) {
            line("", "change-limit", "{percent: " + random.nextInt(90) + ".5, units: " + random.nextInt(50) + "}");
        }
        if (maybe()) {
            line(
                    "",
                    "levels",
                    "{value.hidden: "
                            + List.of("error", "warning", "info", "off").get(random.nextInt(4)) + "}");
        }
        if (maybe()) {
            line("", "untraced", "{allow: [12345, " + quoted(hard()) + "]}");
        }
        comment("");
        return text.toString();
    }

    private String csv() {
        StringBuilder csv = new StringBuilder("code,name,aliases,group,required,before\n");
        departments.forEach(code -> csv.append(code)
                .append(",名")
                .append(code)
                .append("局,,,")
                .append(random.nextBoolean())
                .append(",\n"));
        return csv.toString();
    }

    private String from() {
        int kind = random.nextInt(4);
        if (kind == 0) {
            return "all";
        }
        if (kind == 1 && !groups.isEmpty()) {
            return list(groups);
        }
        return "[" + String.join(", ", departments.subList(0, 1 + random.nextInt(departments.size()))) + "]";
    }

    private String indicators() {
        text.setLength(0);
        comment("");
        text.append("indicators:\n");
        for (int i = random.nextInt(12); i >= 0; i--) {
            String code = "c" + i + "_x";
            comment("  ");
            text.append("  - code: ")
                    .append(code)
                    .append(maybe() ? "   # 旁" : "")
                    .append('\n');
            line("    ", "name", quoted(name()));
            boolean word = random.nextInt(6) == 0;
            if (maybe()) {
                line("    ", "aliases", list(List.of(name(), name())));
            }
            if (maybe()) {
                line("    ", "definition", quoted(hard() + "\n" + hard()));
            }
            if (word) {
                line("    ", "kind", "text");
                line("    ", "from", from());
                continue;
            }
            String unit = List.of("件", "元", "\"%\"", "万元", "\"元/件\"").get(random.nextInt(5));
            line("    ", "unit", unit);
            if (maybe()) {
                line("    ", "print", unit.equals("元") && random.nextBoolean() ? "万元" : "false");
            }
            if (maybe()) {
                line("    ", "decimals", String.valueOf(random.nextInt(5)));
            }
            if (maybe()) {
                line(
                        "    ",
                        "combine",
                        List.of("sum", "only", "max", "min", "none").get(random.nextInt(5)));
            }
            if (maybe()) {
                line("    ", "required", String.valueOf(random.nextBoolean()));
            }
            if (maybe()) {
                line("    ", "rounding", random.nextBoolean() ? "down" : "half-up");
            }
            if (maybe()) {
                line(
                        "    ",
                        "previous",
                        List.of("published", "reported", "none", code).get(random.nextInt(4)));
            }
            if (!numbers.isEmpty() && maybe()) {
                line(
                        "    ",
                        "formula",
                        quoted("RATE(" + numbers.get(0) + ", " + numbers.get(numbers.size() - 1) + ")  + 1"));
            } else {
                line("    ", "from", from());
                place();
            }
            numbers.add(code);
        }
        return text.toString();
    }

    private String axis(boolean row) {
        return switch (random.nextInt(4)) {
            case 0 -> quoted(hard());
            case 1 -> list(several(3));
            case 2 -> "{number: " + (1 + random.nextInt(90)) + "}";
            default -> row ? quoted(hard()) : "{letter: AB}";
        };
    }

    private void place() {
        switch (random.nextInt(6)) {
            case 0 -> line("    ", "at", "{sheet: " + (random.nextBoolean() ? "2" : quoted(hard())) + ", cell: c7}");
            case 1 -> line("    ", "at", "{row: " + axis(true) + ", column: " + axis(false) + "}");
            case 2 -> line("    ", "ledger", "{sheet: 台账, sum: " + quoted(hard()) + where() + "}");
            case 3 ->
                line(
                        "    ",
                        "ledger",
                        "{sheet: " + quoted(hard()) + ", count: " + list(several(3)) + ", distinct: true, files: all"
                                + where() + "}");
            default -> {}
        }
    }

    private String where() {
        return switch (random.nextInt(4)) {
            case 0 ->
                ", where: {" + quoted(hard()) + ": " + quoted(hard()) + ", 另: " + list(several(3))
                        + ", 日期: {within: period}}";
            case 1 ->
                ", where: [{column: " + list(several(3)) + ", is: " + quoted(hard())
                        + "}, {column: 日, within: period}, {column: 日, is: true}]";
            default -> "";
        };
    }

    private String checks() {
        text.setLength(0);
        comment("");
        if (numbers.isEmpty()) {
            return "checks: []\n";
        }
        text.append("checks:\n");
        for (int i = random.nextInt(4); i >= 0; i--) {
            comment("  ");
            text.append("  - id: k").append(i).append('\n');
            line("    ", "expect", quoted(numbers.get(random.nextInt(numbers.size())) + " <= 5"));
            if (maybe()) {
                line("    ", "says", quoted(hard()));
            }
            if (maybe()) {
                line("    ", "level", "warning");
            }
            if (maybe()) {
                line("    ", "scope", "department");
            }
        }
        comment("  ");
        return text.toString();
    }

    private String accepted() {
        text.setLength(0);
        boolean list = random.nextBoolean();
        text.append(list ? "" : "accepted:\n");
        String indent = list ? "" : "  ";
        for (int i = random.nextInt(3); i >= 0; i--) {
            comment(indent);
            text.append(indent)
                    .append("- id: ")
                    .append(random.nextBoolean() ? "12e45678901" + i : "12345678901" + i)
                    .append('\n');
            line(indent + "  ", "who", quoted(hard()));
            line(indent + "  ", "why", quoted(hard()));
        }
        return text.toString();
    }
}
