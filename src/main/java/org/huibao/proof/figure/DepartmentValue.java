package org.huibao.proof.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huibao.model.Value;
import org.huibao.model.Value.Missing;
import org.huibao.model.Value.Reason;
import org.jspecify.annotations.Nullable;

/** What the cells of one department say about one indicator; of a ledger's rows the sum is kept, and not they. */
final class DepartmentValue {

    private final boolean ledger;
    private final List<Value> distinct = new ArrayList<>();
    private @Nullable BigDecimal sum;

    DepartmentValue(boolean ledger) {
        this.ledger = ledger;
    }

    void add(Value value) {
        if (ledger && value instanceof Value.Number number) {
            BigDecimal before = sum;
            sum = before == null ? number.amount() : before.add(number.amount());
        } else if (!(value instanceof Value.Blank) && distinct.stream().noneMatch(each -> isSame(each, value))) {
            distinct.add(value);
        }
    }

    Value value(String department) {
        BigDecimal total = sum;
        if (total != null) {
            return new Value.Number(total);
        }
        if (distinct.size() > 1) {
            return new Missing(Reason.DOUBTFUL, department);
        }
        return distinct.isEmpty() ? new Missing(Reason.BLANK, department) : distinct.get(0);
    }

    private static boolean isSame(Value one, Value other) {
        return one instanceof Value.Number a && other instanceof Value.Number b
                ? a.amount().compareTo(b.amount()) == 0
                : one.equals(other);
    }
}
