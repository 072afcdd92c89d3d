package org.huibao.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huibao.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick look and the schema's validator are of one mind about every value at every place. */
class QuickShapeTest {

    /** Every key of every schema, in each of the forms that it may have. */
    private static final Map<String, String> DEFINITIONS =
            Map.of("job", """
            title: 年度报告
            county: 示例县
            date: '2021-02-03'
            deadline: '2021-01-20'
            departments:
              - {code: sfj, name: 县司法局, aliases: [司法局, 12], group: 部门, required: false}
            returns: {value-columns: [本年数, 2020], passwords: [abc, 123]}
            change-limit: {percent: 50, units: 10.5}
            levels: {value.hidden: off}
            untraced: {allow: [12345, 24小时]}
            """, "indicators", """
            indicators:
              - {code: a, name: 甲, aliases: [乙, 3], unit: "%", kind: number, from: [all], combine: sum, decimals: 2}
              - {code: b, name: 乙, rounding: down, print: 万元, required: true, previous: none, definition: 何, formula: 1}
              - {code: c, name: 丙, from: sfj, print: false, at: {sheet: 2, row: [a, 1], column: [b, 2]}}
              - {code: d, name: 丁, at: {sheet: 表, row: {number: 12}, column: {letter: J}}}
              - {code: e, name: 戊, at: {cell: CQ5}}
              - {code: f, name: 己, at: {row: 行, column: {number: 3}}}
              - {code: g, name: 庚, ledger: {sheet: 1, sum: 金额, files: all, where: {类型: [a, 1, true], 日期: {within: period}}}}
              - {code: h, name: 辛, ledger: {sheet: 1, count: [甲, 乙], distinct: true, where: [{column: [a, b], is: x}]}}
              - {code: i, name: 壬, ledger: {sheet: 1, count: 3, where: [{column: 4, within: period}, {column: 列, is: [1]}]}}
            """, "checks", """
            checks:
              - {id: A1, expect: a = b, says: 应相等, level: warning, scope: department}
            """, "accepted", """
            accepted:
              - {id: 123e45, who: 某, why: 因}
              - {id: 12, who: 某, why: 因}
            """);

    private static final List<String> VALUES = List.of(
            "~",
            "''",
            "x",
            "'x\n\n'",
            "1",
            "-1",
            "1.0",
            "1.5",
            "+7",
            "1048577",
            "true",
            "[]",
            "[x]",
            "[1, ~, true]",
            "{}",
            "{x: 1}",
            "{number: 1}",
            "{within: period}",
            "{within: year}",
            "error",
            "all",
            "none",
            "A b",
            "{id: a, expect: b}",
            "[{id: a, who: b, why: c}]",
            "[{code: a, name: b}]",
            "[{column: a}]");

    @ParameterizedTest
    @ValueSource(strings = {"job", "indicators", "checks", "accepted"})
    void everyValueAtEveryPlace(String schema) {
        YamlNode sound = yaml(DEFINITIONS.get(schema));
        assertThat(QuickShape.isCertain(schema, sound)).isTrue();

        List<YamlNode> changed = new ArrayList<>();
        each(sound, changed::add);

        assertThat(changed).hasSizeGreaterThan(100);
        int right = 0;
        for (YamlNode each : changed) {
            boolean certain = QuickShape.isCertain(schema, each);
            assertThat(SchemaCheck.isValid(schema, each)).as(text(each)).isEqualTo(certain || isUnusual(schema, each));
            right += certain ? 1 : 0;
        }
        assertThat(right).isGreaterThan(5);
    }

    /** The demonstration starts no validator. */
    @Test
    void theDemonstrationIsCertain() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                String schema = file.getFileName().toString().replace(".yaml", "");
                assertThat(QuickShape.isCertain(schema, yaml(Files.readString(file))))
                        .as(file.toString())
                        .isTrue();
            }
        }
    }

    /** Left to the validator, whatever that says. */
    private static boolean isUnusual(String schema, YamlNode root) {
        return has(root) && SchemaCheck.isValid(schema, root);
    }

    private static boolean has(YamlNode value) {
        if (value instanceof YamlNode.Keys keys) {
            return keys.entries().values().stream().anyMatch(entry -> has(entry.value()));
        }
        if (value instanceof YamlNode.Items list) {
            return list.items().stream().anyMatch(QuickShapeTest::has);
        }
        return value instanceof YamlNode.Scalar scalar
                && scalar.type() == YamlNode.Type.NUMBER
                && List.of("1.0", "+7").contains(scalar.text());
    }

    /** The tree with each node replaced by each value, with each key left out, and with a key too many. */
    private static void each(YamlNode tree, Consumer<YamlNode> made) {
        VALUES.forEach(value -> made.accept(yaml(value)));
        if (tree instanceof YamlNode.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                int index = i;
                each(list.items().get(i), other -> {
                    List<YamlNode> items = new ArrayList<>(list.items());
                    items.set(index, other);
                    made.accept(new YamlNode.Items(list.place(), items, list.size()));
                });
            }
        } else if (tree instanceof YamlNode.Keys keys) {
            made.accept(with(keys, "extra", yaml("1")));
            keys.entries().forEach((key, entry) -> {
                Map<String, YamlNode.Entry> less = new LinkedHashMap<>(keys.entries());
                less.remove(key);
                made.accept(new YamlNode.Keys(keys.place(), less, keys.size()));
                each(entry.value(), other -> made.accept(with(keys, key, other)));
            });
        }
    }

    private static YamlNode with(YamlNode.Keys keys, String key, YamlNode value) {
        Map<String, YamlNode.Entry> more = new LinkedHashMap<>(keys.entries());
        more.put(key, new YamlNode.Entry(keys.place(), value));
        return new YamlNode.Keys(keys.place(), more, keys.size());
    }

    private static String text(YamlNode value) {
        if (value instanceof YamlNode.Keys keys) {
            List<String> entries = new ArrayList<>();
            keys.entries().forEach((key, entry) -> entries.add(key + ": " + text(entry.value())));
            return "{" + String.join(", ", entries) + "}";
        }
        if (value instanceof YamlNode.Items list) {
            return list.items().stream().map(QuickShapeTest::text).toList().toString();
        }
        return value instanceof YamlNode.Scalar scalar ? scalar.type() + " " + scalar.text() : value.toString();
    }

    private static YamlNode yaml(String text) {
        MistakeList mistakes = new MistakeList(Messages.of("en"));
        return YamlReader.read(text, mistakes.in("any.yaml")).orElseThrow();
    }
}
