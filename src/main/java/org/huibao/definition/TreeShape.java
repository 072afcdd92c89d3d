package org.huibao.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trees as a file of either form wants them. */
final class TreeShape {

    private static final List<String> BEFORE_DEPARTMENTS = List.of("title", "county", "date", "deadline");

    private TreeShape() {}

    /** The root of a file as a mapping: a list alone stands under its key; nothing for a file that says nothing. */
    static Optional<YamlNode.Keys> ofFile(YamlNode root, String list) {
        if (root instanceof YamlNode.Keys keys) {
            return Optional.of(keys);
        }
        return root instanceof YamlNode.Items ? Optional.of(keys(root.place(), Map.of(list, root))) : Optional.empty();
    }

    /** With the departments where people look for them. */
    static Optional<YamlNode.Keys> toFile(YamlNode root, String list) {
        if (!(root instanceof YamlNode.Keys keys)) {
            return Optional.empty();
        }
        Map<String, YamlNode> ordered = new LinkedHashMap<>();
        if (list.equals("departments")) {
            BEFORE_DEPARTMENTS.forEach(key -> keys.get(key).ifPresent(value -> ordered.put(key, value)));
            keys.get(list).ifPresent(value -> ordered.put(list, value));
        }
        keys.entries().forEach((key, entry) -> ordered.putIfAbsent(key, entry.value()));
        return Optional.of(keys(keys.place(), ordered));
    }

    /** With the departments of {@code departments.csv}. */
    static YamlNode.Keys withDepartments(YamlNode.Keys job, List<Department> departments) {
        return with(
                job,
                "departments",
                items(departments.stream().map(TreeShape::department).toList()));
    }

    /** With this value of the key. */
    static YamlNode.Keys with(YamlNode.Keys keys, String key, YamlNode value) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        keys.entries().forEach((name, entry) -> values.put(name, entry.value()));
        values.put(key, value);
        return keys(keys.place(), values);
    }

    private static YamlNode department(Department department) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        values.put("code", text(department.code()));
        values.put("name", text(department.name()));
        if (!department.aliases().isEmpty()) {
            values.put("aliases", texts(department.aliases()));
        }
        if (!department.group().isEmpty()) {
            values.put("group", text(department.group()));
        }
        if (!department.required()) {
            values.put("required", scalar("false", YamlNode.Type.BOOLEAN));
        }
        if (!department.before().isEmpty()) {
            values.put("before", texts(department.before()));
        }
        return keys(TextPlace.FILE, values);
    }

    static YamlNode texts(List<String> texts) {
        return items(texts.stream().map(TreeShape::text).toList());
    }

    private static YamlNode items(List<YamlNode> items) {
        return new YamlNode.Items(TextPlace.FILE, items, 1 + items.size());
    }

    private static YamlNode text(String text) {
        return scalar(text, YamlNode.Type.TEXT);
    }

    private static YamlNode scalar(String text, YamlNode.Type type) {
        return new YamlNode.Scalar(TextPlace.FILE, text, type, offset -> TextPlace.FILE);
    }

    private static YamlNode.Keys keys(TextPlace place, Map<String, YamlNode> values) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        values.forEach((key, value) -> entries.put(key, new YamlNode.Entry(value.place(), value)));
        return new YamlNode.Keys(place, entries, 1 + entries.size());
    }
}
