package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.definition.MistakeList;
import org.huibao.definition.YamlNode;

/** A line a condition: {@code 处罚情况 > 种类 = 罚款 | 没收}, {@code 立案日期 = 报告期内}, {@code value.hidden = 不报}. */
final class ConditionText {

    private static final String EQUALS = "=＝:：";
    private static final String OR = "|｜";
    private static final String SIGNS = EQUALS + OR + LabelPath.SIGNS;

    /** A mapping without entries: that it is there says something. */
    private static final List<String> NOTHING = List.of("无", "没有", "{}");

    static final String NO_PAIR = NOTHING.get(0);

    private static final String WITHIN = "报告期内";

    private ConditionText() {}

    static YamlNode conditions(BookCell cell, MistakeList.InFile mistakes) {
        List<YamlNode> conditions = new ArrayList<>();
        for (String line : QuotedList.split(cell.text(), QuotedList.STRONG, SIGNS)) {
            Optional<List<String>> sides = sides(line);
            if (sides.isEmpty()) {
                mistakes.add(cell.place(), line, "book.condition");
                return new YamlNode.Unreadable(cell.place());
            }
            Map<String, YamlNode> condition = new LinkedHashMap<>();
            List<String> header = LabelPath.labels(sides.get().get(0));
            condition.put(
                    "column",
                    header.size() == 1
                            ? CellNodes.text(cell.place(), header.get(0))
                            : CellNodes.texts(cell.place(), header));
            String right = sides.get().get(1);
            if (right.equals(WITHIN) || right.equals("period")) {
                condition.put("within", CellNodes.text(cell.place(), "period"));
            } else {
                List<String> values = QuotedList.split(right, OR);
                Optional<String> doubtful = values.stream()
                        .filter(value -> !QuotedList.isQuoted(value))
                        .filter(value -> QuotedList.holds(value, QuotedList.DOUBTFUL))
                        .findFirst();
                if (doubtful.isPresent()) {
                    mistakes.add(cell.place(), doubtful.get(), "book.one-or-several-values");
                    return new YamlNode.Unreadable(cell.place());
                }
                condition.put(
                        "is",
                        CellNodes.texts(
                                cell.place(),
                                values.stream().map(QuotedList::plain).toList()));
            }
            conditions.add(CellNodes.keys(cell.place(), condition));
        }
        return CellNodes.items(cell.place(), conditions);
    }

    static YamlNode levels(BookCell cell, MistakeList.InFile mistakes) {
        Map<String, YamlNode> levels = new LinkedHashMap<>();
        for (String line : QuotedList.split(cell.text(), QuotedList.ANY, SIGNS)) {
            Optional<List<String>> sides = sides(line);
            Optional<String> level = sides.flatMap(both -> ChoiceWords.yaml("levels", QuotedList.plain(both.get(1))));
            if (level.isEmpty()) {
                mistakes.add(cell.place(), line, "book.level", ChoiceWords.of("levels"));
            } else if (levels.put(
                            QuotedList.plain(sides.orElseThrow().get(0)), CellNodes.text(cell.place(), level.get()))
                    != null) {
                mistakes.add(cell.place(), line, "book.level-twice");
            }
        }
        return CellNodes.keys(cell.place(), levels);
    }

    static YamlNode pairs(BookCell cell, MistakeList.InFile mistakes) {
        Map<String, YamlNode> pairs = new LinkedHashMap<>();
        if (NOTHING.contains(cell.narrow())) {
            return CellNodes.keys(cell.place(), pairs);
        }
        for (String line : QuotedList.split(cell.text(), QuotedList.ANY, SIGNS)) {
            Optional<List<String>> sides = sides(line);
            if (sides.isEmpty()) {
                mistakes.add(cell.place(), line, "book.pair");
                continue;
            }
            String left = QuotedList.plain(sides.get().get(0));
            YamlNode right =
                    CellNodes.text(cell.place(), QuotedList.plain(sides.get().get(1)));
            if (pairs.put(left, right) != null) {
                mistakes.add(cell.place(), line, "book.pair-twice");
            }
        }
        return CellNodes.keys(cell.place(), pairs);
    }

    static String writtenPairs(YamlNode.Keys pairs) {
        if (pairs.entries().isEmpty()) {
            return NO_PAIR;
        }
        List<String> lines = new ArrayList<>();
        pairs.entries()
                .keySet()
                .forEach(left -> lines.add(QuotedList.written(left, EQUALS + QuotedList.ANY) + " = "
                        + QuotedList.written(pairs.text(left, ""), EQUALS + QuotedList.ANY)));
        return String.join("\n", lines);
    }

    /** What stands before and behind the first sign of equality. */
    private static Optional<List<String>> sides(String line) {
        String marked = QuotedList.split(line, EQUALS, LabelPath.SIGNS).stream()
                .findFirst()
                .orElse("");
        int at = line.indexOf(marked) + marked.length();
        while (at < line.length() && EQUALS.indexOf(line.charAt(at)) < 0) {
            at++;
        }
        String right = at < line.length() ? line.substring(at + 1).strip() : "";
        return marked.isEmpty() || right.isEmpty() || EQUALS.indexOf(line.charAt(0)) >= 0
                ? Optional.empty()
                : Optional.of(List.of(marked, right));
    }

    /** Of {@code ledger.where} in either form. */
    static String written(YamlNode where) {
        List<String> lines = new ArrayList<>();
        if (where instanceof YamlNode.Keys keys) {
            keys.entries()
                    .forEach((header, entry) ->
                            lines.add(QuotedList.written(header.strip(), EQUALS + LabelPath.SIGNS + QuotedList.STRONG)
                                    + " = "
                                    + (entry.value() instanceof YamlNode.Keys ? WITHIN : values(entry.value()))));
        }
        for (YamlNode.Keys condition : YamlNode.asMappings(where)) {
            String header = condition
                    .get("column")
                    .map(column -> LabelPath.written(column, EQUALS + QuotedList.STRONG))
                    .orElse("");
            lines.add(header + " = "
                    + (condition.has("within")
                            ? WITHIN
                            : condition.get("is").map(ConditionText::values).orElse("")));
        }
        return String.join("\n", lines);
    }

    private static String values(YamlNode values) {
        List<String> words = new ArrayList<>();
        YamlNode.asScalar(values).ifPresent(value -> words.add(value.text().strip()));
        YamlNode.asScalars(values).forEach(value -> words.add(value.text().strip()));
        String special = OR + QuotedList.STRONG + QuotedList.DOUBTFUL;
        return String.join(
                " | ",
                words.stream()
                        .map(word -> word.equals(WITHIN) || word.equals("period")
                                ? QuotedList.quoted(word)
                                : QuotedList.written(word, special))
                        .toList());
    }

    static String writtenLevels(YamlNode.Keys levels) {
        List<String> lines = new ArrayList<>();
        levels.entries()
                .forEach((code, entry) -> lines.add(QuotedList.written(code, EQUALS + QuotedList.ANY)
                        + " = "
                        + ChoiceWords.shown("levels", levels.text(code, ""))));
        return String.join("\n", lines);
    }
}
