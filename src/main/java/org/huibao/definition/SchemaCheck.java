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
import org.huibao.notation.Nearest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shape of a file: keys, types, choices; by the JSON Schema that editors use too. */
final class SchemaCheck {

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private final Schema schema;
    private final Yaml root;
    private final MistakeList.InFile mistakes;

    private SchemaCheck(Schema schema, Yaml root, MistakeList.InFile mistakes) {
        this.schema = schema;
        this.root = root;
        this.mistakes = mistakes;
    }

    /** @param name {@code job} for {@code schema/job.schema.json} */
    static void check(String name, Yaml root, MistakeList.InFile mistakes) {
        if (!QuickShape.isCertain(name, root)) {
            SchemaCheck check = new SchemaCheck(schema(name), root, mistakes);
            check.schema.validate(json(root)).forEach(check::report);
        }
    }

    /** As the validator has it. */
    static boolean isValid(String name, Yaml root) {
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
        Yaml value = at(error.getInstanceLocation());
        if (value instanceof Yaml.Unreadable) {
            return;
        }
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey((Yaml.Keys) value, error);
            case "required" -> missingKey(value, error);
            case "type" -> mistakes.add(value, "expected", types(error.getSchemaNode()));
            case "enum" -> mistakes.unknown(value.place(), value.shown(), "choice", texts(error.getSchemaNode()));
            case "pattern" -> mistakes.add(value, "pattern." + rule(error.getInstanceLocation()));
            case "minimum", "maximum" -> range(value, error);
            case "minLength", "minItems", "minProperties" -> mistakes.add(value, "empty-value");
            case "maxProperties" -> mistakes.add(value, "one-key");
            default -> throw new IllegalStateException("no sentence for the schema's keyword " + error.getKeyword());
        }
    }

    private void unknownKey(Yaml.Keys keys, Error error) {
        String key = error.getProperty();
        List<String> known = keysKnown(error);
        boolean cut = keys.get(key).orElseThrow() instanceof Yaml.Scalar value
                && value.type() == Yaml.Type.NULL
                && Nearest.to(key, known).isEmpty();
        if (cut) {
            mistakes.add(keys.keyPlace(key), key, "unknown-key-comma", known);
        } else {
            mistakes.unknown(keys.keyPlace(key), key, "unknown-key", known);
        }
    }

    /** Not said where the key is only misspelt, which is said already. */
    private void missingKey(Yaml value, Error error) {
        String key = error.getProperty();
        List<String> known = keysKnown(error);
        Set<String> written = value instanceof Yaml.Keys keys ? keys.entries().keySet() : Set.of();
        boolean misspelt = written.stream()
                .filter(each -> !known.contains(each))
                .anyMatch(each -> Nearest.to(each, known).filter(key::equals).isPresent());
        if (!misspelt) {
            mistakes.add(value.place(), String.join(", ", written), "missing-key", key);
        }
    }

    private List<String> keysKnown(Error error) {
        return new ArrayList<>(parent(error).path("properties").propertyNames());
    }

    private void range(Yaml value, Error error) {
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

    private Yaml at(NodePath path) {
        Yaml value = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            if (value instanceof Yaml.Items list) {
                value = list.items().get(Integer.parseInt(step.toString()));
            } else if (value instanceof Yaml.Keys keys) {
                value = keys.get(step.toString()).orElseThrow();
            }
        }
        return value;
    }

    private static JsonNode json(Yaml value) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        if (value instanceof Yaml.Keys keys) {
            ObjectNode object = factory.objectNode();
            keys.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
            return object;
        }
        if (value instanceof Yaml.Items list) {
            ArrayNode array = factory.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        return value instanceof Yaml.Scalar scalar ? json(factory, scalar) : factory.nullNode();
    }

    private static JsonNode json(JsonNodeFactory factory, Yaml.Scalar scalar) {
        return switch (scalar.type()) {
            case TEXT -> factory.stringNode(scalar.text());
            case NULL -> factory.nullNode();
            case BOOLEAN -> factory.booleanNode(scalar.text().equalsIgnoreCase("true"));
            case NUMBER -> factory.numberNode(new BigDecimal(scalar.text()));
        };
    }
}
