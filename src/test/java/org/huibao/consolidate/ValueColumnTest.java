package org.huibao.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;

class ValueColumnTest {

    private static final List<Value> VALUES = List.of(
            Value.Number.of("0"),
            Value.Number.of("-12.50"),
            Value.Number.of("999999999999999999"),
            Value.Number.of("-999999999999999999999.5"),
            Value.Number.of("1E+3"),
            Value.Number.of("1E-300"),
            Value.Number.of("1E+300"),
            new Value.Text("已完成"),
            Value.none(),
            Value.blank(),
            new Value.Missing(Value.Reason.NO_RETURN, "d1"));

    @Test
    void everyValueComesBackAsItWas() {
        ValueColumn column = new ValueColumn(VALUES.size() + 1);
        for (int i = 0; i < VALUES.size(); i++) {
            column.put(i, VALUES.get(i));
        }
        for (int i = 0; i < VALUES.size(); i++) {
            assertThat(column.get(i)).isEqualTo(VALUES.get(i));
        }
        assertThat(column.get(VALUES.size())).isNull();
        assertThat(column.get(VALUES.size() + 1)).isNull();
    }

    /** Thirty-two indicators of twenty thousand departments would be half of a small memory. */
    @Test
    void holdsTheDigitsOfANumberAndNotTheNumber() {
        Value number = Value.Number.of("4714.25");
        ValueColumn column = new ValueColumn(1);
        column.put(0, number);

        assertThat(column.get(0)).isEqualTo(number).isNotSameAs(number);
    }
}
