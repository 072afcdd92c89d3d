package org.huibao.audit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huibao.model.LowerSet;
import org.huibao.model.LowerSet.LowerFigure;
import org.huibao.model.LowerSet.LowerSource;
import org.huibao.model.LowerSet.Passed;
import tools.jackson.core.JsonGenerator;

/** What returns of the level below say of the figures in them, so much of it as a page can hold. */
final class LowerSets {

    /** Of all that is told of all returns: some forty thousand cells. */
    private static final int CHARACTERS_OF_A_PAGE = 8_000_000;

    private static final int LONGEST = 300;

    private final Map<Integer, LowerSet> byFile = new TreeMap<>();
    private final Set<Integer> left = new TreeSet<>();
    private int sourcesOfAFigure = 64;
    private int figures;
    private int sources;

    /** @param file its number in the page */
    void take(int file, LowerSet set) {
        int its = ofFigures(set);
        if (figures + its > CHARACTERS_OF_A_PAGE) {
            left.add(file);
            return;
        }
        figures += its;
        LowerSet cut = set.withSources(sourcesOfAFigure);
        byFile.put(file, cut);
        sources += ofSources(cut);
        while (figures + sources > CHARACTERS_OF_A_PAGE && sourcesOfAFigure > 0) {
            // Rather the largest cells of every return than every cell of the first ones.
            sourcesOfAFigure /= 2;
            byFile.replaceAll((number, each) -> each.withSources(sourcesOfAFigure));
            sources = byFile.values().stream().mapToInt(LowerSets::ofSources).sum();
        }
    }

    private static int ofFigures(LowerSet set) {
        return set.passed().entrySet().stream()
                        .mapToInt(each -> length(
                                each.getKey(),
                                each.getValue().figure(),
                                each.getValue().written()))
                        .sum()
                + set.figures().values().stream()
                        .mapToInt(each -> length(each.code(), each.name(), each.unit(), each.value(), each.formula())
                                + length(each.inputs().toArray(new String[0])))
                        .sum();
    }

    private static int ofSources(LowerSet set) {
        return set.figures().values().stream()
                .flatMap(figure -> figure.sources().stream())
                .mapToInt(source -> length(texts(source)))
                .sum();
    }

    private static int length(String... texts) {
        int length = texts.length;
        for (String text : texts) {
            length += Math.min(LONGEST, text.length());
        }
        return length;
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
        json.writeArrayPropertyStart("lowerLeft");
        left.forEach(json::writeNumber);
        json.writeEndArray();
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
            texts(json, texts(source));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String[] texts(LowerSource source) {
        return new String[] {
            source.role(),
            source.department(),
            source.file(),
            source.sha256(),
            source.sheet(),
            source.cells(),
            Integer.toString(source.number()),
            source.raw(),
            source.value(),
            source.conversion()
        };
    }

    private static void text(JsonGenerator json, String name, String text) {
        json.writeStringProperty(name, ShortenedTexts.to(LONGEST, text));
    }

    private static void texts(JsonGenerator json, String... texts) {
        List.of(texts).forEach(text -> json.writeString(ShortenedTexts.to(LONGEST, text)));
    }
}
