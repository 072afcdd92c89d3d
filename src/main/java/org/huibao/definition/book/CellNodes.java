package org.huibao.definition.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.definition.TextPlace;
import org.huibao.definition.YamlNode;

/** Nodes that all stand in one cell. */
final class CellNodes {

    private CellNodes() {}

    static YamlNode.Scalar text(TextPlace place, String text) {
        return scalar(place, text, YamlNode.Type.TEXT);
    }

    static YamlNode.Scalar scalar(TextPlace place, String text, YamlNode.Type type) {
        return new YamlNode.Scalar(place, text, type, offset -> place);
    }

    static YamlNode.Items items(TextPlace place, List<? extends YamlNode> items) {
        return new YamlNode.Items(place, List.copyOf(items), 1 + items.size());
    }

    static YamlNode.Items texts(TextPlace place, List<String> texts) {
        return items(place, texts.stream().map(text -> text(place, text)).toList());
    }

    static YamlNode.Keys keys(TextPlace place, Map<String, YamlNode> values) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        values.forEach((key, value) -> entries.put(key, new YamlNode.Entry(value.place(), value)));
        return new YamlNode.Keys(place, entries, 1 + entries.size());
    }

    /** Those of a text, all in this cell. */
    static YamlNode moved(YamlNode node, TextPlace place) {
        if (node instanceof YamlNode.Keys keys) {
            Map<String, YamlNode> values = new LinkedHashMap<>();
            keys.entries().forEach((key, entry) -> values.put(key, moved(entry.value(), place)));
            return keys(place, values);
        }
        if (node instanceof YamlNode.Items list) {
            return items(
                    place, list.items().stream().map(item -> moved(item, place)).toList());
        }
        return node instanceof YamlNode.Scalar scalar
                ? scalar(place, scalar.text(), scalar.type())
                : new YamlNode.Unreadable(place);
    }
}
