package org.huibao.proof.log;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huibao.model.Value;

/** Exact decimals as the files of a set hold them. */
public final class ExactAmounts {

    /** No exponent, which in a file changed by hand could ask for any amount of memory. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,400}(?:\\.[0-9]{1,400})?");

    private ExactAmounts() {}

    public static Optional<BigDecimal> of(String written) {
        return DECIMAL.matcher(written).matches() ? Optional.of(new BigDecimal(written)) : Optional.empty();
    }

    public static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** As {@code figure_value} and {@code value} hold it: empty for none, blank and missing. */
    public static String text(Value value) {
        if (value instanceof Value.Number number) {
            return plain(number.amount());
        }
        return value instanceof Value.Text text ? text.text() : "";
    }

    /** Whether a field of a set says this value. */
    public static boolean same(String field, Value value) {
        if (value instanceof Value.Number number) {
            return of(field)
                    .map(amount -> amount.compareTo(number.amount()) == 0)
                    .orElse(false);
        }
        return CsvRows.says(field, text(value));
    }

    /** By how much the second is more than the first; a dash where one is no number. */
    public static String difference(String first, String second) {
        return of(first)
                .flatMap(from -> of(second).map(to -> plain(to.subtract(from))))
                .orElse("—");
    }
}
