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
import org.huibao.notation.CellNumber;

/**
 * Writes {@code audit.csv}: one line for each source cell of each figure, every counted row of a ledger, in the order in which the
 * figures come; holds one figure at a time, and no more than a piece of a ledger.
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
    private final RowsOfLedger ledgers;
    private final CsvFile csv;

    /** @param file is written anew */
    public AuditLog(ReportJob job, Path file, RowsOfLedger ledgers) throws IOException {
        this.ledgers = ledgers;
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
            Line line = new Line(figure.indicator(), indicator, value, formula, source, cell);
            if (source.cells().number() > 1) {
                ledgers.each(
                        source,
                        row -> line(
                                line, row.address(), row.raw(), CellNumber.plainText(row.amount()), row.conversion()));
            } else {
                line(line, cell.address(), source.raw(), text(source.value()), source.conversion());
            }
        }
    }

    private record Line(
            String figure, Indicator indicator, String value, String formula, Contribution source, CellRef sheet) {}

    private void line(Line line, String address, String raw, String value, String conversion) {
        csv.line(
                line.figure(),
                line.indicator().name(),
                line.value(),
                line.indicator().unit(),
                line.formula(),
                line.source().department(),
                line.sheet().file(),
                line.sheet().sha256(),
                line.sheet().sheet(),
                address,
                raw,
                value,
                conversion,
                line.source().role().label());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String text(Value value) {
        if (value instanceof Value.Number number) {
            return CellNumber.plainText(number.amount());
        }
        return value instanceof Value.Text text ? text.text() : "";
    }
}
