package org.huibao.audit.page;

import java.util.List;
import java.util.Set;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import tools.jackson.core.JsonGenerator;

/** The findings of the page's data, each sentence in both languages. */
final class FindingsData {

    private static final CellRef NOWHERE = CellRef.file("", "");
    private static final int LONGEST = 500;

    /** Of findings, so many cells are shown for sure, the others as far as there is room. */
    private static final int PICTURED = 2_000;

    private static final int LATER = 100;

    private final JsonGenerator json;
    private final PlaceNumbers places;
    private final Messages chinese;
    private final Messages english;
    private final Set<String> checks;
    private int pictured;

    /** @param checks ids of the written checks */
    FindingsData(JsonGenerator json, PlaceNumbers places, Messages chinese, Messages english, Set<String> checks) {
        this.checks = checks;
        this.json = json;
        this.places = places;
        this.chinese = chinese;
        this.english = english;
    }

    void write(List<Finding> findings) {
        json.writeArrayPropertyStart("findings");
        findings.stream().filter(finding -> finding.level() != Level.OFF).forEach(this::write);
        json.writeEndArray();
    }

    private void write(Finding finding) {
        CellRef place = finding.place() == null ? NOWHERE : finding.place();
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("level", finding.level().label());
        json.writeStringProperty("code", finding.code());
        json.writeNumberProperty("department", places.department(finding.department()));
        json.writeStringProperty("indicator", finding.indicator());
        String check = finding.fields().value("check");
        json.writeStringProperty("check", check != null && checks.contains(check) ? check : "");
        json.writeNumberProperty("file", places.file(place.file()));
        if (!place.address().isEmpty()) {
            json.writeNumberProperty(
                    "sheet", places.sheet(place, finding.indicator(), pictured++ < PICTURED ? 0 : LATER));
        }
        json.writeStringProperty("sheetName", place.sheet());
        json.writeStringProperty("cell", place.address());
        json.writeStringProperty("found", ShortenedTexts.to(LONGEST, finding.found()));
        json.writeStringProperty("expected", ShortenedTexts.to(LONGEST, finding.expected()));
        json.writeStringProperty("zh", ShortenedTexts.to(LONGEST, chinese.finding(finding)));
        json.writeStringProperty("en", ShortenedTexts.to(LONGEST, english.finding(finding)));
        json.writeStringProperty("explanation", ShortenedTexts.to(LONGEST, finding.explanation()));
        json.writeStringProperty("acceptedBy", ShortenedTexts.to(LONGEST, finding.acceptedBy()));
        json.writeBooleanProperty("blocks", finding.blocks());
        json.writeEndObject();
    }
}
