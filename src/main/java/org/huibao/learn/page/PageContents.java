package org.huibao.learn.page;

import java.io.StringWriter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huibao.learn.draft.DraftIndicator;
import org.huibao.learn.draft.DraftJob;
import org.huibao.learn.draft.YearPlaces;
import org.huibao.learn.match.NumberMeaning;
import org.huibao.learn.match.NumberSuggestion;
import org.huibao.learn.match.ProofGrade;
import org.huibao.learn.match.QuantityCandidate;
import org.huibao.learn.match.QuantityName;
import org.huibao.learn.word.OldReport;
import org.huibao.learn.word.ReportLine;
import org.huibao.learn.word.TemplateWriter.Replaced;
import org.huibao.message.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What the page shows, as JSON: the lines of the report, its numbers by id, and the words of the reader's language. */
final class PageContents {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    /** Nobody looks at more candidates of one number. */
    private static final int MOST = 6;

    private final OldReport report;
    private final List<NumberSuggestion> suggestions;
    private final DraftJob draft;
    private final YearPlaces years;
    private final Messages messages;

    PageContents(
            OldReport report, List<NumberSuggestion> suggestions, DraftJob draft, YearPlaces years, Messages messages) {
        this.report = report;
        this.suggestions = suggestions;
        this.draft = draft;
        this.years = years;
        this.messages = messages;
    }

    void write(String title, List<String> notices, StringWriter into) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), into)) {
            json.writeStartObject();
            json.writeStringProperty("title", title);
            json.writeArrayPropertyStart("notices");
            notices.forEach(json::writeString);
            json.writeEndArray();
            words(json);
            grades(json);
            lines(json);
            json.writeArrayPropertyStart("numbers");
            suggestions.forEach(each -> number(json, each));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void words(JsonGenerator json) {
        json.writeObjectPropertyStart("words");
        for (String key : List.of(
                "heading",
                "all",
                "click",
                "indicator",
                "place",
                "format",
                "formula",
                "reasons",
                "others",
                "none",
                "next",
                "notices",
                "table")) {
            json.writeStringProperty(key, messages.text("learn.page." + key));
        }
        for (ProofGrade each : ProofGrade.values()) {
            json.writeStringProperty(name(each), messages.text("learn.grade." + name(each)));
            json.writeStringProperty(name(each) + "-means", messages.text("learn.grade." + name(each) + ".means"));
        }
        json.writeEndObject();
    }

    private void grades(JsonGenerator json) {
        Map<ProofGrade, Integer> counts = new EnumMap<>(ProofGrade.class);
        suggestions.forEach(each -> counts.merge(each.grade(), 1, Integer::sum));
        json.writeObjectPropertyStart("grades");
        for (ProofGrade each : ProofGrade.values()) {
            json.writeNumberProperty(name(each), counts.getOrDefault(each, 0));
        }
        json.writeEndObject();
    }

    private static String name(ProofGrade grade) {
        return grade.name().toLowerCase(Locale.ROOT);
    }

    private void lines(JsonGenerator json) {
        Map<ReportLine, Integer> first = new HashMap<>();
        Map<ReportLine, Integer> count = new HashMap<>();
        for (int i = 0; i < suggestions.size(); i++) {
            ReportLine line = suggestions.get(i).mention().line();
            first.putIfAbsent(line, i);
            count.merge(line, 1, Integer::sum);
        }
        json.writeArrayPropertyStart("lines");
        for (ReportLine line : report.lines()) {
            json.writeStartObject();
            json.writeStringProperty("text", line.text());
            json.writeNumberProperty("level", line.level());
            json.writeStringProperty("part", line.part());
            if (line.cell() != null) {
                json.writeArrayPropertyStart("cell");
                json.writeNumber(line.cell().table());
                json.writeNumber(line.cell().row());
                json.writeNumber(line.cell().column());
                json.writeNumber(line.cell().span());
                json.writeEndArray();
            }
            if (first.containsKey(line)) {
                json.writeNumberProperty("first", first.get(line));
                json.writeNumberProperty("count", count.getOrDefault(line, 0));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void number(JsonGenerator json, NumberSuggestion each) {
        DraftIndicator indicator = draft.indicator(each);
        Replaced placed = draft.placeholder(each);
        json.writeStartObject();
        json.writeNumberProperty("start", each.mention().start());
        json.writeNumberProperty("end", each.mention().end());
        json.writeStringProperty("grade", name(each.grade()));
        json.writeStringProperty("name", indicator != null ? indicator.name() : each.name());
        if (placed != null && indicator != null) {
            json.writeStringProperty("code", indicator.code());
            json.writeStringProperty("placeholder", placed.with());
            json.writeStringProperty("formula", indicator.formula());
        }
        if (each.meaning() instanceof NumberMeaning.Held held) {
            json.writeStringProperty("place", QuantityName.place(held.quantity()));
        }
        Replaced year = year(each);
        if (year != null) {
            json.writeStringProperty("placeholder", year.with());
        }
        json.writeArrayPropertyStart("reasons");
        if (year != null) {
            json.writeString(messages.text(year.with().equals("{{date}}") ? "learn.why.date" : "learn.why.period"));
        } else {
            each.reasons()
                    .forEach(reason -> json.writeString(
                            messages.text(reason.key(), reason.arguments().toArray())));
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("others");
        each.others().stream().limit(MOST).forEach(other -> candidate(json, other));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The placeholder in place of a year; null for whatever else. */
    private @Nullable Replaced year(NumberSuggestion each) {
        return each.grade() != ProofGrade.LEFT
                ? null
                : years.places().stream()
                        .filter(place -> place.line().equals(each.mention().line())
                                && place.start() < each.mention().end()
                                && each.mention().start() < place.end())
                        .findFirst()
                        .orElse(null);
    }

    private static void candidate(JsonGenerator json, QuantityCandidate other) {
        json.writeStartObject();
        json.writeStringProperty("name", QuantityName.of(other.quantity()));
        json.writeStringProperty("place", QuantityName.place(other.quantity()));
        json.writeNumberProperty("share", Math.round(other.share() * 100));
        json.writeEndObject();
    }
}
