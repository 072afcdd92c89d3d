package org.huibao.audit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.definition.Indicator;
import org.huibao.formula.FormulaInputs;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.FigureGaps;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.huibao.notation.CellNumber;
import tools.jackson.core.JsonGenerator;

/** The figures of the page's data, each with its sources; the sources of a formula's inputs stand with the inputs. */
final class FiguresData {

    /** As the audit log says it. */
    private static final Pattern BALANCED = Pattern.compile("balance (\\S+), step \\S+: (.*) → (.*)");

    private static final int SOURCES_OF_A_FIGURE = 60;

    /** Of all figures together, each as many as the others. */
    private static final int SOURCES_OF_A_PAGE = 50_000;

    private static final int SOURCES_AT_LEAST = 3;
    private static final int LONGEST_RAW = 300;

    /** What departments gave, in the whole page: 200 departments with 1,000 figures and half as many again; ten characters each. */
    private static final int NUMBERS_OF_A_PAGE = 300_000;

    private static final int DEPARTMENTS_AT_LEAST = 100;

    /** Of a ledger's rows, the first and the last. */
    private static final int ROWS_AT_AN_END = 12;

    private final JsonGenerator json;
    private final PlaceNumbers places;
    private final FormulaInputs county;
    private final Map<String, Indicator> indicators;
    private final int departments;
    private final int most;

    FiguresData(JsonGenerator json, PageContent content, PlaceNumbers places) {
        this.json = json;
        this.places = places;
        this.county = content.county();
        int figures = Math.max(1, content.job().indicators().size());
        this.departments = Math.max(DEPARTMENTS_AT_LEAST, NUMBERS_OF_A_PAGE / figures);
        this.most = Math.max(SOURCES_AT_LEAST, Math.min(SOURCES_OF_A_FIGURE, SOURCES_OF_A_PAGE / figures));
        this.indicators = content.job().figures().stream()
                .collect(Collectors.toMap(Indicator::code, Function.identity(), (a, b) -> a));
    }

    void write(Iterable<Figure> figures) {
        json.writeArrayPropertyStart("figures");
        for (Figure figure : figures) {
            Indicator indicator = indicators.get(figure.indicator());
            if (indicator == null) {
                throw new IllegalArgumentException("no such indicator: " + figure.indicator());
            }
            json.writeStartObject();
            definition(indicator);
            PageValues.write(json, "value", figure.value(), places);
            PageValues.write(json, "previous", county.previous(figure.indicator()), places);
            sources(sourcesOf(figure, indicator));
            balanced(figure);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void definition(Indicator indicator) {
        json.writeStringProperty("code", indicator.code());
        json.writeStringProperty("name", indicator.name());
        json.writeStringProperty("unit", indicator.unit());
        json.writeStringProperty("says", indicator.definition());
        json.writeNumberProperty("decimals", indicator.decimals());
        json.writeStringProperty("combine", indicator.combine().name().toLowerCase(Locale.ROOT));
        if (indicator.formula() != null) {
            json.writeStringProperty("formula", indicator.formula().text());
            codes("inputs", indicator.formula().codes().stream().sorted().toList());
            codes(
                    "before",
                    indicator.formula().previousCodes().stream().sorted().toList());
        }
        if (indicator.isComparison()) {
            json.writeBooleanProperty("comparison", true);
        }
        if (indicator.ledger() != null) {
            json.writeBooleanProperty("ledger", true);
        }
        if (indicators.containsKey(indicator.previous())) {
            json.writeStringProperty("beforeIs", indicator.previous());
        }
    }

    private void codes(String name, List<String> codes) {
        json.writeArrayPropertyStart(name);
        codes.forEach(json::writeString);
        json.writeEndArray();
    }

    private static List<Contribution> sourcesOf(Figure figure, Indicator indicator) {
        return figure.contributions().stream()
                .filter(source -> source.role() != Role.BALANCE)
                .filter(source -> indicator.formula() == null || source.role() == Role.PREVIOUS)
                .toList();
    }

    /** Department, total, what rounding would print, what is printed: one for each way in which a balanced figure is printed. */
    private void balanced(Figure figure) {
        List<Contribution> balances = figure.contributions().stream()
                .filter(source -> source.role() == Role.BALANCE)
                .toList();
        if (balances.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("balanced");
        for (Contribution each : balances) {
            Matcher said = BALANCED.matcher(each.conversion());
            if (said.matches()) {
                Indicator total = indicators.get(said.group(1));
                json.writeStartArray();
                json.writeNumber(each.department().isEmpty() ? -1 : places.department(each.department()));
                json.writeString(total == null ? said.group(1) : total.name());
                json.writeString(said.group(2));
                json.writeString(said.group(3));
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    private void sources(List<Contribution> contributions) {
        FigureSources sources = FigureSources.of(contributions, departments, most);
        json.writeArrayPropertyStart("departments");
        for (FigureSources.Share share : sources.departments()) {
            json.writeStartArray();
            json.writeNumber(places.department(share.department()));
            boolean number = share.said().value() instanceof Value.Number;
            json.writeString(number ? CellNumber.plainText(share.amount()) : "");
            if (!number) {
                json.writeString(role(share.said()));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        rest("otherDepartments", sources.otherDepartments());
        json.writeArrayPropertyStart("sources");
        int place = 0;
        for (Contribution source : sources.kept()) {
            source(source, place);
            place += source.cell() == null ? 0 : 1;
        }
        json.writeEndArray();
        rest("otherSources", sources.others());
    }

    private void rest(String name, FigureSources.Rest rest) {
        if (rest.count() > 0) {
            json.writeArrayPropertyStart(name);
            json.writeNumber(rest.count());
            json.writeString(CellNumber.plainText(rest.sum()));
            json.writeEndArray();
        }
    }

    /** Blank and not found are one role of the audit log, and two facts to ask for. */
    private static String role(Contribution source) {
        return FigureGaps.reason(source)
                .map(Value.Reason::label)
                .orElseGet(() -> source.role().label());
    }

    private void addresses(List<String> addresses) {
        json.writeStartArray();
        addresses.forEach(json::writeString);
        json.writeEndArray();
    }

    /** Role, department, sheet, address, raw content, value, conversion, indicator; of a ledger's rows their number, ranges, the first and the last. */
    private void source(Contribution source, int place) {
        CellRef cell = source.cell();
        String value = PageValues.text(source.value());
        List<String> first = source.cells().first(ROWS_AT_AN_END);
        List<String> last = new ArrayList<>(source.cells().last(ROWS_AT_AN_END));
        last.removeAll(first);
        List<String> shown = new ArrayList<>(first);
        shown.addAll(last);
        json.writeStartArray();
        json.writeString(role(source));
        json.writeNumber(places.department(source.department()));
        json.writeNumber(cell == null ? -1 : places.sheet(cell, source.indicator(), shown, place));
        json.writeString(cell == null ? "" : cell.address());
        json.writeString(ShortenedTexts.to(LONGEST_RAW, source.raw()));
        json.writeString(value);
        json.writeString(source.conversion());
        json.writeString(source.indicator());
        if (source.cells().number() > 1) {
            json.writeNumber(source.cells().number());
            json.writeString(source.cells().ranges());
            addresses(first);
            addresses(last);
        }
        json.writeEndArray();
    }
}
