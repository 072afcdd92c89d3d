package org.huibao.notation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The 校核码 of a form: six digits that its printed and stamped copy and the workbook have in common as long as both hold the same numbers. Which row has
 * which content counts, not where the rows stand; of a content the digits count, and where other signs stand among them: {@code 25} typed as text is {@code 25},
 * blank is not 0, 无 and / are the same.
 *
 * <p>Made for formulas: {@code SUMPRODUCT}, {@code MMULT}, {@code FIND}, {@code MID}, {@code REPT}, {@code MOD} and {@code TEXT} work alike in Excel, WPS and
 * LibreOffice since ever, and every number on the way is a whole one below 2^53. No seal: whoever wants to deceive can find other numbers of the same code.
 */
public final class CheckCode {

    /** What every sign of a row's code counts by where it stands. */
    private static final int[] IN_CODE = {
        3, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 5, 9, 15, 21, 25, 27,
        33, 35, 39, 45, 49, 51, 55, 57, 63, 65, 69
    };

    /** Likewise; searched for so that no two numbers of four digits count the same. */
    private static final int[] IN_CONTENT = {
        1449, 9322, 9375, 6939, 8549, 6353, 4409, 9721, 3083, 7213, 1847, 5981, 8689, 2411, 6827, 4691, 7919, 3571
    };

    private static final String CODE_SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789_ ";
    private static final String CONTENT_SIGNS = "0123456789.- ";
    /** Of a formula, as Excel takes it. */
    private static final int LONGEST = 8_192;

    private static final long MODULUS = 999_983;
    private static final MathContext KEPT = new MathContext(15);

    private CheckCode() {}

    /**
     * @param contents codes, each with the text of its cell, a number as {@link #number} writes it; empty for a blank one
     * @return {@code 048-213}
     */
    public static String of(Collection<Map.Entry<String, String>> contents) {
        long sum = 0;
        for (Map.Entry<String, String> each : contents) {
            sum += sum(each.getKey(), IN_CODE, CODE_SIGNS) * sum(each.getValue(), IN_CONTENT, CONTENT_SIGNS);
        }
        return shown(sum);
    }

    /**
     * The same of a table, in which each row has one code and many contents.
     *
     * @param columns contents by column, from the left as the table is described, each as long as {@code rows}
     */
    public static String ofTable(List<String> rows, List<List<String>> columns) {
        long sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            long contents = 0;
            for (int column = 0; column < columns.size(); column++) {
                contents += weight(column) * sum(columns.get(column).get(row), IN_CONTENT, CONTENT_SIGNS);
            }
            sum += sum(rows.get(row), IN_CODE, CODE_SIGNS) * contents;
        }
        return shown(sum);
    }

    private static String shown(long sum) {
        String digits = String.format("%06d", sum % MODULUS);
        return digits.substring(0, 3) + "-" + digits.substring(3);
    }

    /** What tells two columns of one row apart; small, so that the sum stays a whole number that Excel can hold. */
    private static long weight(int column) {
        return 2L * column + 3;
    }

    /** As a formula sees it that takes a cell's number for a text: 15 digits, without zeros behind. */
    public static String number(BigDecimal amount) {
        return CellNumber.plain(amount.round(KEPT)).toPlainString();
    }

    /** Counted from 1 in the signs that are known, and behind them in the text itself; what is shorter is filled up with spaces. */
    private static long sum(String text, int[] weights, String signs) {
        String all = signs + text;
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            char sign = i < text.length() ? text.charAt(i) : ' ';
            sum += (long) weights[i] * (all.indexOf(sign) + 1);
        }
        return sum;
    }

    /**
     * The same as {@link #of} for cells of a sheet, in Excel's English notation, without an equals sign.
     *
     * @param codes the cells of the codes, {@code A5:A9}
     * @param contents those beside them
     */
    public static String formula(String codes, String contents) {
        return "TEXT(MOD(SUMPRODUCT(" + part(codes, IN_CODE, CODE_SIGNS) + ","
                + part(contents, IN_CONTENT, CONTENT_SIGNS) + ")," + MODULUS + "),\"000-000\")";
    }

    /**
     * The same as {@link #ofTable} for cells of a sheet.
     *
     * @param codes the cells of the rows' codes
     * @param columns those of each column's contents
     * @return nothing for so many columns that no program would take the formula
     */
    public static Optional<String> tableFormula(String codes, List<String> columns) {
        List<String> parts = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            parts.add(weight(column) + "*" + part(columns.get(column), IN_CONTENT, CONTENT_SIGNS));
        }
        String formula = "TEXT(MOD(SUMPRODUCT(" + part(codes, IN_CODE, CODE_SIGNS) + "," + String.join("+", parts)
                + ")," + MODULUS + "),\"000-000\")";
        return formula.length() > LONGEST ? Optional.empty() : Optional.of(formula);
    }

    private static String part(String cells, int[] weights, String signs) {
        String places = IntStream.rangeClosed(1, weights.length)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        String counted = Arrays.stream(weights).mapToObj(Integer::toString).collect(Collectors.joining(";"));
        return "MMULT(FIND(MID(" + cells + "&REPT(\" \"," + weights.length + "),{" + places + "},1),\"" + signs + "\"&"
                + cells + "),{" + counted + "})";
    }
}
