package org.huibao.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** A YAML document with the place of every key and value. */
public sealed interface YamlNode {

    /** No exponent: 123e45678901 is the id of a finding, and 1e999999999 no number that anybody means. */
    Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9]{1,30}(?:\\.[0-9]{0,30})?|\\.[0-9]{1,30})");

    TextPlace place();

    /** What a person sees there. */
    String shown();

    /** Nodes in it, an alias counted as often as it is used. */
    long size();

    enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /**
     * @param text as written, without quotes, also of a number
     * @param within the place of a character of {@code text}, from 0
     */
    record Scalar(TextPlace place, String text, Type type, IntFunction<TextPlace> within) implements YamlNode {
        @Override
        public String shown() {
            return text.strip();
        }

        @Override
        public long size() {
            return 1;
        }
    }

    record Items(TextPlace place, List<YamlNode> items, long size) implements YamlNode {
        @Override
        public String shown() {
            return "[…]";
        }
    }

    record Keys(TextPlace place, Map<String, Entry> entries, long size) implements YamlNode {
        @Override
        public String shown() {
            return "{…}";
        }

        public boolean has(String key) {
            return entries.containsKey(key);
        }

        public Optional<YamlNode> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        /** The value if it is one scalar, and not nothing. */
        public Optional<Scalar> scalar(String key) {
            return get(key).flatMap(YamlNode::asScalar);
        }

        /** The value's text, stripped; the other text where there is none. */
        public String text(String key, String otherwise) {
            return scalar(key).map(scalar -> scalar.text().strip()).orElse(otherwise);
        }

        public boolean flag(String key, boolean otherwise) {
            return scalar(key)
                    .filter(scalar -> scalar.type() == Type.BOOLEAN)
                    .map(scalar -> scalar.text().equalsIgnoreCase("true"))
                    .orElse(otherwise);
        }

        /** The scalars of a list; empty where there is no list. */
        public List<Scalar> scalars(String key) {
            return get(key).map(YamlNode::asScalars).orElse(List.of());
        }

        public List<String> texts(String key) {
            return scalars(key).stream().map(scalar -> scalar.text().strip()).toList();
        }

        /** The mappings of a list; empty where there is no list. */
        public List<Keys> mappings(String key) {
            return get(key).map(YamlNode::asMappings).orElse(List.of());
        }

        public Optional<Keys> mapping(String key) {
            return get(key).flatMap(value -> value instanceof Keys keys ? Optional.of(keys) : Optional.empty());
        }

        /** The place of the value; of the mapping where it has no such key. */
        public TextPlace valuePlace(String key) {
            return get(key).map(YamlNode::place).orElse(place);
        }

        /** The place of the key itself; of the mapping where it has no such key. */
        public TextPlace keyPlace(String key) {
            Entry entry = entries.get(key);
            return entry == null ? place : entry.key();
        }
    }

    /** Something that could not be read and was reported; nothing more is said about it. */
    record Unreadable(TextPlace place) implements YamlNode {
        @Override
        public String shown() {
            return "";
        }

        @Override
        public long size() {
            return 1;
        }
    }

    record Entry(TextPlace key, YamlNode value) {}

    static Optional<Scalar> asScalar(YamlNode value) {
        return value instanceof Scalar scalar && scalar.type() != Type.NULL ? Optional.of(scalar) : Optional.empty();
    }

    static List<Scalar> asScalars(YamlNode value) {
        return value instanceof Items list
                ? list.items().stream().flatMap(item -> asScalar(item).stream()).toList()
                : List.of();
    }

    static List<Keys> asMappings(YamlNode value) {
        return value instanceof Items list
                ? list.items().stream()
                        .filter(Keys.class::isInstance)
                        .map(Keys.class::cast)
                        .toList()
                : List.of();
    }

    /** What a scalar without quotes is. */
    static Type type(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Type.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Type.BOOLEAN;
            default -> NUMBER.matcher(text).matches() ? Type.NUMBER : Type.TEXT;
        };
    }
}
