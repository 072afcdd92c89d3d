package org.huibao.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Tells that a file has the shape its schema asks for, without the validator: to start that takes a fifth of a command that has little else to do.
 * Where anything is wrong or unusual it says no, and the validator has the word and names the place.
 */
public final class QuickShape {

    /** What the validator could read in another way, such as 1e9 or 1.0, is left to it. */
    private static final Pattern PLAIN_INTEGER = Pattern.compile("-?[0-9]{1,15}");

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final Map<String, Object> schema;
    private final Map<String, Pattern> patterns = new HashMap<>();

    private QuickShape(Map<String, Object> schema) {
        this.schema = schema;
    }

    /** @param name {@code job} for {@code schema/job.schema.json} */
    static boolean isCertain(String name, YamlNode root) {
        QuickShape shape = new QuickShape(rule(load(name)));
        return shape.holds(shape.schema, root);
    }

    /** A schema as it is written: mappings, lists, texts, decimals and truths. */
    public static Map<String, Object> schema(String name) {
        return rule(load(name));
    }

    private boolean holds(Map<String, Object> rule, YamlNode value) {
        return !(value instanceof YamlNode.Unreadable)
                && rule.entrySet().stream().allMatch(each -> holds(each.getKey(), each.getValue(), rule, value));
    }

    /** A keyword says nothing of a value that it is not about. */
    private boolean holds(String keyword, Object says, Map<String, Object> rule, YamlNode value) {
        return switch (keyword) {
            case "$schema", "title", "description", "default", "$defs" -> true;
            case "$ref" -> holds(referred((String) says), value);
            case "type" ->
                (says instanceof List<?> types ? types : List.of(says))
                        .stream().anyMatch(type -> isOf((String) type, value));
            case "enum" -> isOf("string", value) && list(says).contains(text(value));
            case "pattern" ->
                !isOf("string", value)
                        || pattern((String) says).matcher(text(value)).matches();
            case "minLength" ->
                !isOf("string", value) || text(value).codePoints().count() >= count(says);
            case "minimum" -> !isOf("number", value) || number(value).compareTo((BigDecimal) says) >= 0;
            case "maximum" -> !isOf("number", value) || number(value).compareTo((BigDecimal) says) <= 0;
            case "minItems" ->
                !(value instanceof YamlNode.Items items) || items.items().size() >= count(says);
            case "items" ->
                !(value instanceof YamlNode.Items items)
                        || items.items().stream().allMatch(item -> holds(rule(says), item));
            case "required" ->
                !(value instanceof YamlNode.Keys keys)
                        || keys.entries().keySet().containsAll(list(says));
            case "minProperties" ->
                !(value instanceof YamlNode.Keys keys) || keys.entries().size() >= count(says);
            case "maxProperties" ->
                !(value instanceof YamlNode.Keys keys) || keys.entries().size() <= count(says);
            case "properties" ->
                entries(
                        value,
                        (key, its) -> !rule(says).containsKey(key)
                                || holds(rule(rule(says).get(key)), its));
            case "additionalProperties" ->
                entries(
                        value,
                        (key, its) ->
                                known(rule).containsKey(key) || (says instanceof Map<?, ?> && holds(rule(says), its)));
            default -> false;
        };
    }

    private static boolean entries(YamlNode value, BiPredicate<String, YamlNode> holds) {
        return !(value instanceof YamlNode.Keys keys)
                || keys.entries().entrySet().stream()
                        .allMatch(entry ->
                                holds.test(entry.getKey(), entry.getValue().value()));
    }

    private static boolean isOf(String type, YamlNode value) {
        return switch (type) {
            case "object" -> value instanceof YamlNode.Keys;
            case "array" -> value instanceof YamlNode.Items;
            case "string" -> isScalar(value, YamlNode.Type.TEXT);
            case "boolean" -> isScalar(value, YamlNode.Type.BOOLEAN);
            case "null" -> isScalar(value, YamlNode.Type.NULL);
            case "number" ->
                isScalar(value, YamlNode.Type.NUMBER)
                        && PLAIN_NUMBER.matcher(text(value)).matches();
            case "integer" ->
                isScalar(value, YamlNode.Type.NUMBER)
                        && PLAIN_INTEGER.matcher(text(value)).matches();
            default -> false;
        };
    }

    private static boolean isScalar(YamlNode value, YamlNode.Type type) {
        return value instanceof YamlNode.Scalar scalar && scalar.type() == type;
    }

    private static String text(YamlNode scalar) {
        return ((YamlNode.Scalar) scalar).text();
    }

    private static BigDecimal number(YamlNode scalar) {
        return new BigDecimal(text(scalar));
    }

    private Pattern pattern(String regex) {
        return patterns.computeIfAbsent(regex, Pattern::compile);
    }

    private Map<String, Object> referred(String reference) {
        return rule(rule(schema.get("$defs")).get(reference.substring("#/$defs/".length())));
    }

    private static Map<String, Object> known(Map<String, Object> rule) {
        return rule.containsKey("properties") ? rule(rule.get("properties")) : Map.of();
    }

    private static int count(Object says) {
        return ((BigDecimal) says).intValueExact();
    }

    private static List<?> list(Object says) {
        return (List<?>) says;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> rule(Object says) {
        return (Map<String, Object>) says;
    }

    private static Object load(String name) {
        try (InputStream stream = Objects.requireNonNull(
                        QuickShape.class.getResourceAsStream("/schema/" + name + ".schema.json"));
                JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), stream)) {
            return read(json, json.nextToken());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Object read(JsonParser json, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                for (String key = json.nextName(); key != null; key = json.nextName()) {
                    object.put(key, read(json, json.nextToken()));
                }
                yield object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
                    array.add(read(json, item));
                }
                yield array;
            }
            case VALUE_TRUE, VALUE_FALSE -> token == JsonToken.VALUE_TRUE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            default -> json.getString();
        };
    }
}
