package org.huibao.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huibao.examples.ExampleRuns.Outcome;
import org.huibao.examples.ExampleRuns.Shown;
import org.huibao.examples.FindingExample.Section;
import org.huibao.model.CellRef;

/** {@code jobs/findings.md}: each finding with its example as a picture made of text. */
final class FindingsGuide {

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("file", "文件 · Files"),
            Map.entry("period", "报告期 · Periods"),
            Map.entry("return", "整份报表 · Whole returns"),
            Map.entry("sheet", "工作表 · Sheets"),
            Map.entry("row", "行 · Rows"),
            Map.entry("column", "列 · Columns"),
            Map.entry("code", "编码 · Codes"),
            Map.entry("value", "数值 · Values"),
            Map.entry("unit", "计量单位 · Units"),
            Map.entry("previous", "上年数 · Last year"),
            Map.entry("rate", "比率 · Rates"),
            Map.entry("formula", "公式 · Formulas"),
            Map.entry("ledger", "台账 · Ledgers"),
            Map.entry("figure", "全县数 · The county's figures"),
            Map.entry("upward", "报给上级 · Passed up"),
            Map.entry("lower", "下级报来 · From the level below"),
            Map.entry("template", "模板 · Templates"),
            Map.entry("flow", "累计和存量 · Cumulative figures and stocks"),
            Map.entry("print", "印出的数 · Printed numbers"),
            Map.entry("wording", "说法 · Wordings"),
            Map.entry("check", "审核关系 · Checks"));
    private static final Map<String, String> LEVELS =
            Map.of("error", "错误 error", "warning", "警告 warning", "info", "提示 info");

    private final Function<FindingExample, Outcome> runs;

    FindingsGuide(Function<FindingExample, Outcome> runs) {
        this.runs = runs;
    }

    String text(List<String> all) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        all.forEach(code -> groups.computeIfAbsent(code.replaceAll("\\..*", ""), none -> new ArrayList<>())
                .add(code));
        StringBuilder text = new StringBuilder("""
                # 每类问题一例 · An example of each finding

                每个问题代码一个最小的例子：表里哪里不对，程序怎样说，怎么办。**→** 所指就是有问题的单元格。级别和含义的总表见 [README](README.md#问题代码--finding-codes)。
                One smallest example for each code: what is wrong in the sheet, what the program says of it, and what to do. **→** marks the cell. [README](README.md#问题代码--finding-codes) has the table of all codes.

                本页由测试 `FindingExamplesTest` 写成，每个例子都实际运行过。没有另外写明的，定义是这样的：
                Written by the test `FindingExamplesTest`, which runs every example. Unless an example says otherwise, the definition is this, for the year 2020:

                """);
        text.append("```yaml\n").append(ExampleFolder.USUAL).append("```\n\n");
        groups.forEach((group, codes) -> {
            text.append("- ").append(GROUPS.getOrDefault(group, group)).append("：");
            text.append(String.join("、", codes.stream().map(FindingsGuide::link).toList()));
            text.append('\n');
        });
        groups.forEach((group, codes) -> {
            text.append("\n## ").append(GROUPS.getOrDefault(group, group)).append('\n');
            codes.forEach(code -> code(code, text));
        });
        return text.toString();
    }

    private void code(String code, StringBuilder text) {
        FindingExample example = FindingExample.of(code);
        Outcome outcome = runs.apply(example);
        Shown shown = outcome.shown().get(0);
        List<CellRef> faults = outcome.shown().stream().map(Shown::place).toList();
        text.append("\n### `").append(code).append("`\n\n");
        text.append("**")
                .append(LEVELS.getOrDefault(shown.level(), shown.level()))
                .append("** · ");
        text.append(example.story().replace("\n", "\n\n")).append("\n\n");
        template(example, text);
        example.files().forEach(section -> text.append(file(section, faults)).append('\n'));
        text.append("> ").append(quoted(shown.chinese())).append("\n>\n");
        text.append("> ").append(quoted(shown.english())).append("\n\n");
        text.append("- 意思 meaning：").append(CodeTexts.meaning(code)).append('\n');
        text.append("- 怎么办 remedy：").append(CodeTexts.remedy(code)).append('\n');
        List<String> others = others(code, outcome);
        if (!others.isEmpty()) {
            text.append("- 同时提示 also found：").append(String.join("、", others)).append('\n');
        }
        definition(example, text);
    }

    private static String link(String code) {
        return "[`" + code + "`](#" + code.replace(".", "") + ")";
    }

    private static void template(FindingExample example, StringBuilder text) {
        example.definition(ExampleFolder.SIGNED)
                .ifPresent(lines -> text.append("已签发 signed: ")
                        .append(String.join("；撤销签发 opened again: ", lines))
                        .append("\n\n"));
        example.definition("report.docx")
                .ifPresent(lines -> text.append("**→ `report.docx`**\n\n")
                        .append(fenced(
                                "", lines.stream().map(ExampleTemplate::shown).toList()))
                        .append('\n'));
    }

    /** Folded in: whoever fills in a return has no need of it. */
    private static void definition(FindingExample example, StringBuilder text) {
        Stream.of("job.yaml", "indicators.yaml", "checks.yaml")
                .forEach(file -> example.definition(file)
                        .ifPresent(lines -> text.append("\n<details><summary>定义 definition ")
                                .append(file)
                                .append("</summary>\n\n")
                                .append(fenced("yaml", lines))
                                .append("\n</details>\n")));
    }

    private static String file(Section section, List<CellRef> faults) {
        String title = section.title().replace("\u200b", "⟨U+200B⟩");
        boolean whole = faults.stream()
                .anyMatch(fault -> fault.sheet().isEmpty()
                        && fault.file().equals(section.title().replace("\u200b", "%E2%80%8B")));
        String path = (ExampleFolder.isEarlier(section.title()) ? "上一期 last period: " : "")
                + (section.title().startsWith(ExampleFolder.DEFINITION) ? "上级的表 the form of the level above: " : "")
                + (section.title().startsWith(ExampleFolder.AFTER) ? "签发之后 after it was signed: " : "")
                + marked("`" + title + "`", whole);
        if (section.isOdd()) {
            boolean isText = OddContent.of(section) == OddContent.TEXT
                    || OddContent.of(section) == OddContent.WORD
                    || OddContent.of(section) == OddContent.SLIP;
            return path + " · " + OddContent.said(section) + "\n" + (isText ? "\n" + fenced("", section.lines()) : "");
        }
        String sheet = section.part().replace(ExampleWorkbook.HIDDEN, "");
        boolean named = faults.stream()
                .anyMatch(fault -> fault.file().equals(section.title())
                        && fault.sheet().equals(sheet)
                        && fault.address().isEmpty());
        String hidden = section.part().endsWith(ExampleWorkbook.HIDDEN) ? "（已隐藏 hidden）" : "";
        return path + " · " + marked(sheet, named) + hidden + "\n\n" + new GridPicture(section, faults).text();
    }

    private static String marked(String text, boolean fault) {
        return fault ? "**→ " + text + "**" : text;
    }

    private static String fenced(String language, List<String> lines) {
        return "```" + language + "\n" + String.join("\n", lines) + "\n```\n";
    }

    private static String quoted(String message) {
        return message.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("~", "\\~")
                .replace("\n", " ");
    }

    private static List<String> others(String code, Outcome outcome) {
        return outcome.lines().stream()
                .map(found -> found.split(FindingExample.SEPARATOR)[1])
                .filter(other -> !other.equals(code))
                .distinct()
                .map(FindingsGuide::link)
                .toList();
    }
}
