package org.huibao.learn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A sheet of a sample: rows of cells, of which some are worked out from others so that drawn values stay a sound return. */
final class SampleSheet {

    final String file;
    final String name;
    final List<List<String>> rows = new ArrayList<>();

    SampleSheet(String file, String name) {
        this.file = file;
        this.name = name;
    }

    /** 县信访局 of 县信访局-台账.xlsx. */
    String department() {
        String folder = file.contains("/") ? file.substring(0, file.indexOf('/')) : "";
        return folder.isEmpty() || folder.equals("乡镇")
                ? file.substring(file.lastIndexOf('/') + 1)
                        .replaceFirst("\\.xlsx$", "")
                        .replaceFirst("-.*", "")
                : folder;
    }

    /** Draws the values anew; with a null random they stay as they are written. */
    void draw(@Nullable Random random) {
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                String number = row.get(column).replaceFirst("(?<=\\d)(?:件|次|宗|名|批次|起|户)$", "");
                if (random != null && isNumber(number) && column > 0) {
                    row.set(column, drawn(number, random) + row.get(column).substring(number.length()));
                }
            }
        }
        for (int at = 0; at < rows.size(); at++) {
            for (int column = 1; column < rows.get(at).size(); column++) {
                String cell = rows.get(at).get(column);
                if (cell.startsWith("x")) {
                    double factor = Double.parseDouble(cell.substring(1));
                    factor = random == null ? factor : Math.min(1, factor * (0.9 + 0.1 * random.nextDouble()));
                    BigDecimal above = new BigDecimal(rows.get(at - 1).get(column));
                    rows.get(at)
                            .set(
                                    column,
                                    above.multiply(BigDecimal.valueOf(factor))
                                            .setScale(0, RoundingMode.HALF_UP)
                                            .toPlainString());
                }
            }
        }
        for (int at = 0; at < rows.size(); at++) {
            for (int column = 1; column < rows.get(at).size(); column++) {
                if (rows.get(at).get(column).equals("→")) {
                    rows.get(at).set(column, left(rows.get(at), column));
                }
            }
        }
        for (int at = rows.size() - 1; at >= 0; at--) {
            for (int column = 1; column < rows.get(at).size(); column++) {
                String cell = rows.get(at).get(column);
                if (cell.matches("Σ\\d*")) {
                    rows.get(at).set(column, sum(at, column, cell.substring(1)));
                }
            }
        }
    }

    private static String drawn(String number, Random random) {
        BigDecimal value = new BigDecimal(number);
        double factor = 0.6 + 0.8 * random.nextDouble();
        BigDecimal drawn = value.multiply(BigDecimal.valueOf(factor)).setScale(value.scale(), RoundingMode.HALF_UP);
        return drawn.signum() == 0 && value.signum() != 0 ? number : drawn.toPlainString();
    }

    private static String left(List<String> row, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int at = 1; at < column; at++) {
            sum = isNumber(row.get(at)) ? sum.add(new BigDecimal(row.get(at))) : sum;
        }
        return sum.toPlainString();
    }

    /** Of the next rows, or of all numbers above. */
    private String sum(int at, int column, String next) {
        BigDecimal sum = BigDecimal.ZERO;
        if (!next.isEmpty()) {
            for (int row = at + 1; row <= at + Integer.parseInt(next); row++) {
                sum = sum.add(new BigDecimal(rows.get(row).get(column)));
            }
            return sum.toPlainString();
        }
        for (int row = at - 1;
                row >= 0
                        && rows.get(row).size() > column
                        && isNumber(rows.get(row).get(column));
                row--) {
            sum = sum.add(new BigDecimal(rows.get(row).get(column)));
        }
        return sum.toPlainString();
    }

    static boolean isNumber(String cell) {
        return cell.matches("\\d+(?:\\.\\d+)?");
    }

    /** The number in the row of that label under a header that ends so; null where there is none. */
    @Nullable
    BigDecimal value(String label, String header) {
        List<String> headers =
                rows.stream().filter(row -> row.contains(header)).findFirst().orElse(null);
        if (headers == null) {
            return null;
        }
        int column = headers.indexOf(header);
        for (List<String> row : rows) {
            boolean labelled = row.size() > column
                    && row.subList(0, column).stream()
                            .anyMatch(cell -> bare(cell).equals(label));
            if (labelled
                    && isNumber(row.get(column).replaceAll("[^0-9.]", ""))
                    && !row.get(column).matches("\\D+")) {
                return new BigDecimal(row.get(column).replaceAll("[^0-9.]", ""));
            }
        }
        return null;
    }

    private static String bare(String label) {
        return label.replaceFirst("^(?:其中：|（.）|\\d+[.、])", "").replaceFirst("（[^）]{1,3}）$", "");
    }
}
