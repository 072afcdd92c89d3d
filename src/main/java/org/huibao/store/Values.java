package org.huibao.store;

import java.math.BigDecimal;
import org.huibao.model.Value;

/** A value as two columns, {@code kind} and {@code content}; amounts keep every digit. */
final class Values {

    private Values() {}

    static String kind(Value value) {
        if (value instanceof Value.Number) {
            return "number";
        }
        if (value instanceof Value.Text) {
            return "text";
        }
        if (value instanceof Value.None) {
            return "none";
        }
        return value instanceof Value.Blank ? "blank" : "missing";
    }

    static String content(Value value) {
        if (value instanceof Value.Number number) {
            return number.amount().toPlainString();
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        return value instanceof Value.Missing missing ? missing.about() : "";
    }

    /** @param reason of a missing value, else ignored */
    static Value of(String kind, String content, String reason) {
        return switch (kind) {
            case "number" -> new Value.Number(new BigDecimal(content));
            case "text" -> new Value.Text(content);
            case "none" -> Value.none();
            case "blank" -> Value.blank();
            case "missing" -> new Value.Missing(Value.Reason.valueOf(reason), content);
            default -> throw new IllegalStateException("unknown kind of value in the database: " + kind);
        };
    }
}
