package org.huibao.audit.page;

import java.util.List;
import java.util.Locale;
import org.huibao.model.ReportPassage;
import tools.jackson.core.JsonGenerator;

/** The report's text in the page's data. */
final class ReportData {

    private final JsonGenerator json;

    ReportData(JsonGenerator json) {
        this.json = json;
    }

    void write(List<ReportPassage> report) {
        json.writeArrayPropertyStart("report");
        report.forEach(this::passage);
        json.writeEndArray();
    }

    private void passage(ReportPassage passage) {
        json.writeStartObject();
        if (passage instanceof ReportPassage.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (passage instanceof ReportPassage.Table table) {
            json.writeArrayPropertyStart("rows");
            table.rows().forEach(this::row);
            json.writeEndArray();
        } else if (passage instanceof ReportPassage.Chart chart) {
            chart(chart);
        }
        json.writeEndObject();
    }

    private void paragraph(ReportPassage.Paragraph paragraph) {
        json.writeNumberProperty("level", paragraph.level());
        json.writeStringProperty("align", paragraph.alignment().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("indent", paragraph.indented());
        json.writeStringProperty("font", paragraph.font());
        json.writeNumberProperty("size", paragraph.halfPoints());
        json.writeBooleanProperty("page", paragraph.newPage());
        json.writeArrayPropertyStart("pieces");
        for (ReportPassage.Piece piece : paragraph.pieces()) {
            json.writeStartArray();
            json.writeString(piece.text());
            json.writeString(piece.figure());
            json.writeNumber(piece.bold() ? 1 : 0);
            json.writeString(piece.title());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void row(ReportPassage.Row row) {
        json.writeStartObject();
        json.writeBooleanProperty("header", row.header());
        json.writeArrayPropertyStart("cells");
        for (ReportPassage.Cell cell : row.cells()) {
            json.writeStartObject();
            json.writeNumberProperty("columns", cell.columns());
            json.writeNumberProperty("rows", cell.rows());
            json.writeArrayPropertyStart("content");
            cell.content().forEach(this::passage);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void chart(ReportPassage.Chart chart) {
        json.writeStringProperty("chart", chart.kind());
        json.writeStringProperty("title", chart.title());
        texts("categories", chart.categories());
        json.writeArrayPropertyStart("series");
        for (ReportPassage.Series series : chart.series()) {
            json.writeStartObject();
            json.writeStringProperty("name", series.name());
            texts("values", series.values());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
