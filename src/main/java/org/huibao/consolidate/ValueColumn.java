package org.huibao.consolidate;

import java.math.BigDecimal;
import java.util.Arrays;
import org.huibao.model.Value;
import org.jspecify.annotations.Nullable;

/** Values by their places. A number of up to 18 digits takes nine bytes; whatever else a value is stays the object that it is. */
final class ValueColumn {

    private static final int DIGITS = 18;
    private static final byte NOTHING = Byte.MIN_VALUE;
    private static final byte OBJECT = Byte.MAX_VALUE;

    private final long[] digits;
    private final byte[] scales;
    private @Nullable Value @Nullable [] objects;

    ValueColumn(int size) {
        digits = new long[size];
        scales = new byte[size];
        Arrays.fill(scales, NOTHING);
    }

    void put(int place, Value value) {
        if (value instanceof Value.Number number && isShort(number.amount())) {
            digits[place] = number.amount().unscaledValue().longValue();
            scales[place] = (byte) number.amount().scale();
            return;
        }
        Value[] its = objects;
        if (its == null) {
            its = new Value[scales.length];
            objects = its;
        }
        its[place] = value;
        scales[place] = OBJECT;
    }

    private static boolean isShort(BigDecimal amount) {
        return amount.precision() <= DIGITS && amount.scale() > NOTHING && amount.scale() < OBJECT;
    }

    /** Null for a place that nothing was put to. */
    @Nullable
    Value get(int place) {
        byte scale = place < scales.length ? scales[place] : NOTHING;
        if (scale == NOTHING) {
            return null;
        }
        return scale == OBJECT && objects != null
                ? objects[place]
                : new Value.Number(BigDecimal.valueOf(digits[place], scale));
    }
}
