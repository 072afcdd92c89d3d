package org.huibao.learn;

import java.math.BigDecimal;
import java.util.List;

/** The ledger of a sample, counted by hand: 台账 县应急局 处罚决定书文号, 台账 县应急局 罚款金额 处罚种类=罚款. */
final class SampleLedger {

    private SampleLedger() {}

    static BigDecimal amount(List<List<String>> rows, String[] words) {
        List<String> headers = rows.get(0);
        int column = headers.indexOf(words[2]);
        BigDecimal amount = BigDecimal.ZERO;
        for (List<String> row : rows.subList(1, rows.size())) {
            if (words.length > 3) {
                String[] filter = words[3].split("=");
                if (!row.get(headers.indexOf(filter[0])).equals(filter[1])) {
                    continue;
                }
            }
            boolean sum = words[2].contains("金额");
            amount = amount.add(
                    sum
                            ? SampleSheet.isNumber(row.get(column)) ? new BigDecimal(row.get(column)) : BigDecimal.ZERO
                            : BigDecimal.ONE);
        }
        return amount;
    }
}
