package org.huibao.audit.page;

import java.util.List;
import org.huibao.model.FigureGaps;
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

    /** Kind and content; of a missing value the reason, whom it concerns, and each reason with the numbers of its departments. */
    static void write(JsonGenerator json, String name, Value value, PlaceNumbers places) {
        json.writeArrayPropertyStart(name);
        json.writeString(kind(value));
        if (value instanceof Value.Missing missing) {
            json.writeString(missing.reason().label());
            json.writeString(missing.about());
            FigureGaps.of(missing, List.of()).forEach((reason, departments) -> {
                json.writeStartArray();
                json.writeString(reason.label());
                departments.forEach(code -> json.writeNumber(places.department(code)));
                json.writeEndArray();
            });
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
