package org.huibao.definition;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.NearestName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shape of a file: keys, types, choices; by the JSON Schema that editors use too. */
final class SchemaCheck {

    private static final Pattern KEY = Pattern.compile("^[A-Za-z][\\w-]*\\s*：");

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private final Schema schema;
    private final YamlNode root;
    private final MistakeList.InFile mistakes;

    private SchemaCheck(Schema schema, YamlNode root, MistakeList.InFile mistakes) {
        this.schema = schema;
        this.root = root;
        this.mistakes = mistakes;
    }

    /** @param name {@code job} for {@code schema/job.schema.json} */
    static void check(String name, YamlNode root, MistakeList.InFile mistakes) {
        if (!QuickShape.isCertain(name, root)) {
            SchemaCheck check = new SchemaCheck(schema(name), root, mistakes);
            check.schema.validate(json(root)).forEach(check::report);
        }
    }

    /** As the validator has it. */
    static boolean isValid(String name, YamlNode root) {
        return schema(name).validate(json(root)).isEmpty();
    }

    private static Schema schema(String name) {
        return SCHEMAS.computeIfAbsent(name, SchemaCheck::load);
    }

    private static Schema load(String name) {
        try (InputStream stream =
                Objects.requireNonNull(SchemaCheck.class.getResourceAsStream("/schema/" + name + ".schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void report(Error error) {
        YamlNode value = at(error.getInstanceLocation());
        if (value instanceof YamlNode.Unreadable) {
            return;
        }
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey((YamlNode.Keys) value, error);
            case "required" -> missingKey(value, error);
            case "type" -> otherType(value, error);
            case "enum" -> mistakes.unknown(value.place(), value.shown(), "choice", texts(error.getSchemaNode()));
            case "pattern" -> mistakes.add(value, "pattern." + rule(error.getInstanceLocation()));
            case "minimum", "maximum" -> range(value, error);
            case "minLength", "minItems", "minProperties" -> mistakes.add(value, "empty-value");
            case "maxProperties" -> mistakes.add(value, "one-key");
            default -> throw new IllegalStateException("no sentence for the schema's keyword " + error.getKeyword());
        }
    }

    /** {@code checks：} is a text, and nothing in it a key. */
    private void otherType(YamlNode value, Error error) {
        Matcher key = KEY.matcher(value.shown());
        if (value instanceof YamlNode.Scalar text && key.find()) {
            mistakes.add(text.within().apply(key.end() - 1), text.shown(), "full-width-colon");
        } else {
            mistakes.add(value, "expected", types(error.getSchemaNode()));
        }
    }

    private void unknownKey(YamlNode.Keys keys, Error error) {
        String key = error.getProperty();
        List<String> known = keysKnown(error);
        boolean cut = key.indexOf('：') < 0
                && keys.get(key).orElseThrow() instanceof YamlNode.Scalar value
                && value.type() == YamlNode.Type.NULL
                && NearestName.to(key, known).isEmpty();
        if (cut) {
            mistakes.add(keys.keyPlace(key), key, "unknown-key-comma", known);
        } else {
            mistakes.unknown(keys.keyPlace(key), key, "unknown-key", known);
        }
    }

    /** Not said where the key is only misspelt, which is said already. */
    private void missingKey(YamlNode value, Error error) {
        String key = error.getProperty();
        List<String> known = keysKnown(error);
        Set<String> written =
                value instanceof YamlNode.Keys keys ? keys.entries().keySet() : Set.of();
        boolean misspelt = written.stream()
                .filter(each -> !known.contains(each))
                .anyMatch(each -> each.startsWith(key + "：")
                        || NearestName.to(each, known).filter(key::equals).isPresent());
        if (!misspelt) {
            mistakes.add(value.place(), String.join(", ", written), "missing-key", key);
        }
    }

    private List<String> keysKnown(Error error) {
        return new ArrayList<>(parent(error).path("properties").propertyNames());
    }

    private void range(YamlNode value, Error error) {
        JsonNode rule = parent(error);
        if (rule.has("maximum")) {
            mistakes.add(
                    value,
                    "range",
                    rule.path("minimum").asString(),
                    rule.path("maximum").asString());
        } else {
            mistakes.add(value, "least", rule.path("minimum").asString());
        }
    }

    private JsonNode parent(Error error) {
        NodePath rule = error.getSchemaLocation().getFragment().getParent();
        JsonNode node = schema.getSchemaNode();
        for (int i = 0; i < rule.getNameCount(); i++) {
            Object step = rule.getElement(i);
            node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
        }
        return node;
    }

    private String types(JsonNode types) {
        List<String> names = texts(types).stream()
                .filter(name -> !name.equals("null"))
                .map(name -> mistakes.text("definition.type." + name))
                .toList();
        return String.join(mistakes.text("definition.or"), names);
    }

    private static List<String> texts(JsonNode choices) {
        if (!choices.isArray()) {
            return List.of(choices.asString());
        }
        List<String> texts = new ArrayList<>();
        choices.forEach(choice -> texts.add(choice.asString()));
        return texts;
    }

    /** {@code indicators.code} for the code of any indicator. */
    private static String rule(NodePath path) {
        return path.getName(0) + "." + path.getName(-1);
    }

    private YamlNode at(NodePath path) {
        YamlNode value = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            if (value instanceof YamlNode.Items list) {
                value = list.items().get(Integer.parseInt(step.toString()));
            } else if (value instanceof YamlNode.Keys keys) {
                value = keys.get(step.toString()).orElseThrow();
            }
        }
        return value;
    }

    private static JsonNode json(YamlNode value) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        if (value instanceof YamlNode.Keys keys) {
            ObjectNode object = factory.objectNode();
            keys.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        }
        if (value instanceof YamlNode.Items list) {
            ArrayNode array = factory.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        return value instanceof YamlNode.Scalar scalar ? json(factory, scalar) : factory.nullNode();
    }

    private static JsonNode json(JsonNodeFactory factory, YamlNode.Scalar scalar) {
        return switch (scalar.type()) {
            case TEXT -> factory.stringNode(scalar.text());
            case NULL -> factory.nullNode();
            case BOOLEAN -> factory.booleanNode(scalar.text().equalsIgnoreCase("true"));
            case NUMBER -> factory.numberNode(new BigDecimal(scalar.text()));
        };
    }
}
