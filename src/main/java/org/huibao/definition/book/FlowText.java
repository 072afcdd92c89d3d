package org.huibao.definition.book;

import java.util.stream.Collectors;
import org.huibao.definition.QuotedScalar;
import org.huibao.definition.YamlNode;

/** A node in the flow style of YAML, in one line. */
public final class FlowText {

    private FlowText() {}

    public static String of(YamlNode node) {
        if (node instanceof YamlNode.Keys keys) {
            return keys.entries().entrySet().stream()
                    .map(each -> PlainScalar.of(each.getKey(), true) + ": "
                            + of(each.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof YamlNode.Items list) {
            return list.items().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof YamlNode.Scalar scalar ? scalar(scalar, true) : "null";
    }

    public static String key(String key) {
        return PlainScalar.of(key, true);
    }

    /** @param flow whether commas and brackets end it */
    public static String scalar(YamlNode.Scalar scalar, boolean flow) {
        return switch (scalar.type()) {
            case NULL -> "null";
            case NUMBER, BOOLEAN -> scalar.text();
            case TEXT -> PlainScalar.of(scalar.text().strip(), flow);
        };
    }

    /** A text as a text, in quotes where it would be read as something else. */
    static final class PlainScalar {
        private PlainScalar() {}

        static String of(String text, boolean flow) {
            boolean plain = !text.isEmpty()
                    && YamlNode.type(text) == YamlNode.Type.TEXT
                    && text.codePoints().allMatch(each -> isPlain(each, flow))
                    && isBeginning(text.codePointAt(0))
                    && !text.contains(": ")
                    && !text.contains(" #")
                    && !text.endsWith(":")
                    && !text.startsWith("---")
                    && !text.startsWith("...")
                    && text.equals(text.strip());
            return plain ? text : QuotedScalar.of(text);
        }

        private static boolean isPlain(int letter, boolean flow) {
            if (letter < ' ' || letter == 0x7f || flow && ",[]{}:".indexOf(letter) >= 0) {
                return false;
            }
            return letter < 0x80
                    || Character.isLetterOrDigit(letter)
                    || Character.getType(letter) == Character.OTHER_PUNCTUATION
                    || "（）《》〈〉【】“”‘’—…·、。％×÷≥≤≠＝＋－".indexOf(letter) >= 0;
        }

        private static boolean isBeginning(int letter) {
            return "-?:,[]{}#&*!|>'\"%@` =<~".indexOf(letter) < 0;
        }
    }
}
