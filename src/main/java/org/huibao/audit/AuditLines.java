package org.huibao.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads an {@code audit.csv} back, line by line; anybody may have changed it since. */
final class AuditLines {

    /** As {@link AuditLog} writes numbers: no exponent, which in a file changed by hand could ask for any amount of memory. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,400}(?:\\.[0-9]{1,400})?");

    /**
     * @param formula empty for a figure that departments report
     * @param file and {@code sha256} empty where nothing was filed
     */
    record Line(
            String figure,
            String figureValue,
            String formula,
            String department,
            String file,
            String sha256,
            String sheet,
            String cell,
            String value,
            String role) {}

    /** The file is not an audit log, or contradicts itself. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        Damaged() {}

        private Damaged(Throwable cause) {
            super(cause);
        }
    }

    private AuditLines() {}

    static void read(Path file, Consumer<Line> consumer) throws Damaged {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file, UTF_8)) {
            read(csv.iterator(), consumer);
        } catch (IOException | UncheckedIOException | CsvParseException damaged) {
            throw new Damaged(damaged);
        }
    }

    private static void read(Iterator<CsvRecord> lines, Consumer<Line> consumer) throws Damaged {
        List<String> header = lines.hasNext() ? lines.next().getFields() : List.of();
        int figure = header.indexOf("figure");
        int figureValue = header.indexOf("figure_value");
        int formula = header.indexOf("formula");
        int department = header.indexOf("department");
        int file = header.indexOf("file");
        int sha256 = header.indexOf("sha256");
        int sheet = header.indexOf("sheet");
        int cell = header.indexOf("cell");
        int value = header.indexOf("value");
        int role = header.indexOf("role");
        if (figure < 0 || figureValue < 0 || formula < 0 || department < 0 || value < 0 || role < 0) {
            throw new Damaged();
        }
        while (lines.hasNext()) {
            CsvRecord line = lines.next();
            consumer.accept(new Line(
                    line.getField(figure),
                    line.getField(figureValue),
                    line.getField(formula),
                    line.getField(department),
                    file < 0 ? "" : line.getField(file),
                    sha256 < 0 ? "" : line.getField(sha256),
                    sheet < 0 ? "" : line.getField(sheet),
                    cell < 0 ? "" : line.getField(cell),
                    line.getField(value),
                    line.getField(role)));
        }
    }

    /** Nothing for a text. */
    static Optional<BigDecimal> decimal(String written) {
        return DECIMAL.matcher(written).matches() ? Optional.of(new BigDecimal(written)) : Optional.empty();
    }
}
