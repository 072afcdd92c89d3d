package org.huibao.definition.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huibao.definition.YamlNode;

/** A node → what stands for it in a cell. */
record CellWords(OwingWords owing) {

    private static final String BETWEEN = "；";

    String text(BookColumn column, YamlNode node) {
        return switch (column.meaning()) {
            case OWING -> list(node, QuotedList.ANY, true);
            case NAMES, CODES -> list(node, QuotedList.ANY, false);
            case LABELS -> list(node, QuotedList.STRONG + QuotedList.DOUBTFUL, false);
            case LINES -> lines(node);
            case CHOICE -> ChoiceWords.shown(column.key(), scalar(node));
            case FLAG, PRINT -> flag(node);
            case EVERY_FILE -> ChoiceWords.YES;
            case ROW -> LabelPath.writtenAxis(node, true);
            case COLUMN -> LabelPath.writtenAxis(node, false);
            case PATH -> LabelPath.written(node, "");
            case CONDITIONS -> ConditionText.written(node);
            case PAIRS -> node instanceof YamlNode.Keys pairs ? ConditionText.writtenPairs(pairs) : "";
            case LEVELS -> node instanceof YamlNode.Keys levels ? ConditionText.writtenLevels(levels) : "";
            case VALUE -> FlowText.of(node);
            case TEXT, CODE, FINDING, INTEGER, NUMBER, EXPRESSION, DATE, REMARK -> scalar(node);
        };
    }

    private static String scalar(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? scalar.text().strip() : "";
    }

    private static List<String> items(YamlNode node) {
        List<String> items = new ArrayList<>();
        YamlNode.asScalar(node).ifPresent(scalar -> items.add(scalar.text().strip()));
        YamlNode.asScalars(node).forEach(scalar -> items.add(scalar.text().strip()));
        return items;
    }

    private String list(YamlNode node, String special, boolean named) {
        return items(node).stream()
                .map(item -> QuotedList.written(named ? owing.shown(item) : item, special))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String lines(YamlNode node) {
        return items(node).stream().map(item -> QuotedList.written(item, "\n")).collect(Collectors.joining("\n"));
    }

    private static String flag(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.Type.BOOLEAN) {
            return scalar.text().equalsIgnoreCase("true") ? ChoiceWords.YES : ChoiceWords.NO;
        }
        return scalar(node);
    }
}
