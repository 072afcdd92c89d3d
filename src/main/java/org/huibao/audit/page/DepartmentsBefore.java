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

    /**
     * {@code before}: code → what each gave, one after another, {@code 0:407,300,5:12}: a colon stands behind the number of the department where the one
     * before it is not the last one told; {@code beforeLeft}: how many figures found no room.
     */
    void write() {
        int left = 0;
        json.writeObjectPropertyStart("before");
        for (Indicator indicator : content.job().indicators()) {
            if (indicator.formula() != null || indicator.kind() == Indicator.Kind.TEXT) {
                continue;
            }
            if (written < MOST) {
                String told = told(indicator);
                if (!told.isEmpty()) {
                    json.writeStringProperty(indicator.code(), told);
                }
            } else {
                left++;
            }
        }
        json.writeEndObject();
        json.writeNumberProperty("beforeLeft", left);
    }

    private String told(Indicator indicator) {
        StringBuilder told = new StringBuilder();
        int next = -1;
        for (String department : indicator.from()) {
            if (content.departments().apply(department).previous(indicator.code()) instanceof Value.Number number) {
                int place = places.department(department);
                told.append(told.isEmpty() ? "" : ",").append(place == next ? "" : place + ":");
                told.append(CellNumber.plainText(number.amount()));
                next = place + 1;
                written++;
            }
        }
        return told.toString();
    }
}
