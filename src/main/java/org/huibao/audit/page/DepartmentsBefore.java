package org.huibao.audit.page;

import org.huibao.definition.Indicator;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import tools.jackson.core.JsonGenerator;

/** What each department gave in the period before, for the figures that departments give. */
final class DepartmentsBefore {

    /** Of a page; of figures that come later the county's value before is there, and no department's. */
    private static final int MOST = 200_000;

    private final JsonGenerator json;
    private final PageContent content;
    private final PlaceNumbers places;
    private int written;

    DepartmentsBefore(JsonGenerator json, PageContent content, PlaceNumbers places) {
        this.json = json;
        this.content = content;
        this.places = places;
    }

    /** {@code before}: code → numbers of departments, each followed by what it gave; {@code beforeLeft}: how many figures found no room. */
    void write() {
        int left = 0;
        json.writeObjectPropertyStart("before");
        for (Indicator indicator : content.job().indicators()) {
            if (indicator.formula() != null || indicator.kind() == Indicator.Kind.TEXT) {
                continue;
            }
            if (written < MOST) {
                write(indicator);
            } else {
                left++;
            }
        }
        json.writeEndObject();
        json.writeNumberProperty("beforeLeft", left);
    }

    private void write(Indicator indicator) {
        boolean begun = false;
        for (String department : indicator.from()) {
            Value before = content.departments().apply(department).previous(indicator.code());
            if (before instanceof Value.Number number) {
                if (!begun) {
                    json.writeArrayPropertyStart(indicator.code());
                    begun = true;
                }
                json.writeNumber(places.department(department));
                json.writeString(CellNumber.plainText(number.amount()));
                written++;
            }
        }
        if (begun) {
            json.writeEndArray();
        }
    }
}
