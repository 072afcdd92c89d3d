package org.huibao.notation.prose;

import java.math.BigDecimal;
import java.util.Map;
import org.huibao.notation.prose.ProseMeasures.FoundMeasure;
import org.jspecify.annotations.Nullable;

/** Amounts that go on in a smaller unit: 三元五角二分 is 3.52 of the first, 6分42秒 is 402 of the last, for 6.7分 would not always come out even. */
final class SmallerUnits {

    private static final Map<String, Map<String, Integer>> PARTS = Map.of(
            "元", Map.of("角", 10, "分", 100),
            "圆", Map.of("角", 10, "分", 100),
            "块", Map.of("毛", 10, "角", 10, "分", 100),
            "角", Map.of("分", 10),
            "毛", Map.of("分", 10),
            "小时", Map.of("分", 60, "分钟", 60),
            "分钟", Map.of("秒", 60),
            "分", Map.of("秒", 60));

    private static final int SIXTY = 60;

    private final String text;
    private final NumeralReader reader;

    SmallerUnits(String text, NumeralReader reader) {
        this.text = text;
        this.reader = reader;
    }

    /** @param tail with the end of all */
    record JoinedAmount(TailPart tail, AmountRange amount) {}

    JoinedAmount join(TailPart tail, AmountRange amount) {
        TailPart whole = tail;
        BigDecimal sum = amount.low();
        BigDecimal factor = BigDecimal.ONE;
        FoundMeasure last = tail.measure();
        while (last != null && sum != null && amount.isExact() && PARTS.containsKey(last.word())) {
            FoundMeasure smaller = smaller(whole.end(), last.word());
            BigDecimal more = reader.amount().low();
            if (smaller == null || more == null || !reader.amount().isExact()) {
                break;
            }
            int parts = PARTS.get(last.word()).get(smaller.word());
            if (parts == SIXTY) {
                sum = sum.multiply(BigDecimal.valueOf(parts)).add(more);
                whole = new TailPart(smaller.end(), smaller.unit(), smaller, false);
            } else {
                factor = factor.multiply(BigDecimal.ONE.scaleByPowerOfTen(parts == 10 ? -1 : -2));
                sum = sum.add(more.multiply(factor));
                whole = new TailPart(smaller.end(), tail.unit(), tail.measure(), false);
            }
            last = smaller;
        }
        return sum == null || whole == tail
                ? new JoinedAmount(tail, amount)
                : new JoinedAmount(whole, AmountRange.of(sum, sum));
    }

    private @Nullable FoundMeasure smaller(int from, String word) {
        FoundMeasure found = reader.read(from, true) ? ProseMeasures.at(text, reader.end()) : null;
        return found != null && PARTS.getOrDefault(word, Map.of()).containsKey(found.word()) ? found : null;
    }
}
