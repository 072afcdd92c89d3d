package org.huibao.audit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibao.model.LowerSet;
import org.huibao.model.LowerSet.LowerFigure;
import org.huibao.model.LowerSet.LowerSource;
import org.huibao.model.LowerSet.Passed;
import tools.jackson.core.JsonGenerator;

/** What returns of the level below say of the figures in them, so much of it as a page can hold. */
final class LowerSets {

    private static final int SOURCES_OF_A_PAGE = 60_000;
    private static final int LONGEST = 300;

    private final Map<Integer, LowerSet> byFile = new TreeMap<>();
    private int sources;

    /** @param file its number in the page */
    void take(int file, LowerSet set) {
        int its = set.figures().values().stream()
                .mapToInt(figure -> figure.sources().size())
                .sum();
        if (sources + its <= SOURCES_OF_A_PAGE) {
            sources += its;
            byFile.put(file, set);
        }
    }

    void write(JsonGenerator json) {
        json.writeObjectPropertyStart("lower");
        byFile.forEach((file, set) -> {
            json.writeObjectPropertyStart(Integer.toString(file));
            text(json, "county", set.county());
            text(json, "title", set.title());
            text(json, "period", set.period());
            text(json, "digest", set.digest());
            json.writeObjectPropertyStart("passed");
            for (Map.Entry<String, Passed> each : new TreeMap<>(set.passed()).entrySet()) {
                json.writeArrayPropertyStart(each.getKey());
                texts(json, each.getValue().figure(), each.getValue().written());
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeObjectPropertyStart("figures");
            new TreeMap<>(set.figures()).values().forEach(figure -> figure(json, figure));
            json.writeEndObject();
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void figure(JsonGenerator json, LowerFigure figure) {
        json.writeObjectPropertyStart(figure.code());
        text(json, "name", figure.name());
        text(json, "unit", figure.unit());
        text(json, "value", figure.value());
        text(json, "formula", figure.formula());
        json.writeArrayPropertyStart("inputs");
        texts(json, new ArrayList<>(figure.inputs()).toArray(new String[0]));
        json.writeEndArray();
        json.writeNumberProperty("others", figure.others());
        json.writeArrayPropertyStart("sources");
        for (LowerSource source : figure.sources()) {
            json.writeStartArray();
            texts(
                    json,
                    source.role(),
                    source.department(),
                    source.file(),
                    source.sha256(),
                    source.sheet(),
                    source.cells(),
                    Integer.toString(source.number()),
                    source.raw(),
                    source.value(),
                    source.conversion());
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String text) {
        json.writeStringProperty(name, ShortenedTexts.to(LONGEST, text));
    }

    private static void texts(JsonGenerator json, String... texts) {
        List.of(texts).forEach(text -> json.writeString(ShortenedTexts.to(LONGEST, text)));
    }
}
