package org.huibao.audit.book;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.huibao.message.Messages;
import org.huibao.model.Value;

/** How a figure has moved since the year before, in the words of the review page. */
final class YearChange {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 8;

    private final Messages messages;

    YearChange(Messages messages) {
        this.messages = messages;
    }

    /** Empty where there is nothing to compare. */
    String of(Value now, Value before, String unit) {
        if (!(now instanceof Value.Number is) || !(before instanceof Value.Number was)) {
            return "";
        }
        BigDecimal by = is.amount().subtract(was.amount());
        if (by.signum() == 0) {
            return messages.text("page.change.same");
        }
        boolean points = unit.equals("%");
        if (!points && was.amount().signum() == 0) {
            return "";
        }
        BigDecimal amount =
                points ? by.abs() : by.abs().multiply(WHOLE).divide(was.amount().abs(), MathContext.DECIMAL64);
        return messages.text(
                "page.change." + (by.signum() > 0 ? "up" : "down") + (points ? "-points" : ""), shown(amount, points));
    }

    /** With as many decimals as it takes not to say that nothing moved, or that all of it is gone. */
    private static String shown(BigDecimal amount, boolean points) {
        BigDecimal shown = amount;
        for (int decimals = 1; decimals <= MOST_DECIMALS; decimals++) {
            shown = amount.setScale(decimals, RoundingMode.HALF_UP);
            boolean all = !points && shown.compareTo(WHOLE) == 0 && amount.compareTo(WHOLE) != 0;
            if (shown.signum() != 0 && !all) {
                break;
            }
        }
        return shown.toPlainString();
    }
}
