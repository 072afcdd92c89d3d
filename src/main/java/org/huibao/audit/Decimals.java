package org.huibao.audit;

import java.math.BigDecimal;

/** Exact decimals as the files of a set write them. */
final class Decimals {

    private Decimals() {}

    /** Without exponent and without zeros at the end, so that equal numbers are equal texts. */
    static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
