package org.huibao.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.Contribution;
import org.huibao.model.Figure;
import org.huibao.model.Value;

/**
 * Writes {@code audit.csv}: one line for each source cell of each figure, in the order in which the figures come; holds one figure
 * at a time.
 *
 * <p>{@code department} is the code. {@code figure_value} and {@code value} are exact plain decimals or texts, and empty for none, blank
 * and missing, which {@code role} tells apart.
 */
public final class AuditLog implements Closeable {

    static final List<String> COLUMNS = List.of(
            "figure",
            "figure_name",
            "figure_value",
            "unit",
            "formula",
            "department",
            "file",
            "sha256",
            "sheet",
            "cell",
            "raw",
            "value",
            "conversion",
            "role");

    private static final CellRef NOWHERE = CellRef.file("", "");

    private final Map<String, Indicator> indicators = new HashMap<>();
    private final CsvFile csv;

    /** @param file is written anew */
    public AuditLog(ReportJob job, Path file) throws IOException {
        job.figures().forEach(indicator -> indicators.put(indicator.code(), indicator));
        csv = CsvFile.create(file, COLUMNS);
    }

    /** @throws java.io.UncheckedIOException if the file cannot be written */
    public void add(Figure figure) {
        Indicator indicator = indicators.get(figure.indicator());
        if (indicator == null) {
            throw new IllegalArgumentException("no such indicator: " + figure.indicator());
        }
        String value = text(figure.value());
        String formula = indicator.formula() == null ? "" : indicator.formula().text();
        for (Contribution source : figure.contributions()) {
            CellRef cell = source.cell() == null ? NOWHERE : source.cell();
            csv.line(
                    figure.indicator(),
                    indicator.name(),
                    value,
                    indicator.unit(),
                    formula,
                    source.department(),
                    cell.file(),
                    cell.sha256(),
                    cell.sheet(),
                    cell.address(),
                    source.raw(),
                    text(source.value()),
                    source.conversion(),
                    source.role().label());
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String text(Value value) {
        if (value instanceof Value.Number number) {
            return Decimals.plain(number.amount());
        }
        return value instanceof Value.Text text ? text.text() : "";
    }
}
