package org.huibao.audit.page;

import java.util.Locale;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import tools.jackson.core.JsonGenerator;

/** Values as the page's data write them. */
final class PageValues {

    private static final int LONGEST_TEXT = 2000;

    private PageValues() {}

    /** A plain decimal or a text; empty for what has neither. */
    static String text(Value value) {
        if (value instanceof Value.Number number) {
            return CellNumber.plainText(number.amount());
        }
        return value instanceof Value.Text text ? ShortenedTexts.to(LONGEST_TEXT, text.text()) : "";
    }

    /** Kind and content; of a missing value the reason and whom it concerns. */
    static void write(JsonGenerator json, String name, Value value) {
        json.writeArrayPropertyStart(name);
        json.writeString(kind(value));
        if (value instanceof Value.Missing missing) {
            json.writeString(missing.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeString(missing.about());
        } else {
            json.writeString(text(value));
        }
        json.writeEndArray();
    }

    private static String kind(Value value) {
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
}
