package org.huibao.audit.page;

import java.util.List;
import java.util.Locale;
import org.huibao.model.ReportWording;
import tools.jackson.core.JsonGenerator;

/** What decides the words of the report, in the page's data. */
final class WordingsData {

    private final JsonGenerator json;
    private final PlaceNumbers places;

    WordingsData(JsonGenerator json, PlaceNumbers places) {
        this.json = json;
        this.places = places;
    }

    void write(List<ReportWording> wordings) {
        json.writeArrayPropertyStart("wordings");
        for (ReportWording wording : wordings) {
            json.writeStartObject();
            json.writeStringProperty("tag", wording.tag());
            json.writeStringProperty("expression", wording.expression());
            json.writeStringProperty("outcome", wording.outcome().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("numbers", wording.numbers());
            texts("codes", wording.codes());
            texts("before", wording.previous());
            json.writeArrayPropertyStart("places");
            wording.places().forEach(this::place);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(ReportWording.Ranking place) {
        json.writeStartObject();
        json.writeStringProperty("expression", place.expression());
        json.writeStringProperty("code", place.code());
        json.writeBooleanProperty("most", place.most());
        json.writeArrayPropertyStart("first");
        place.first().forEach(code -> json.writeNumber(places.department(code)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
