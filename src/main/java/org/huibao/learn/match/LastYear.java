package org.huibao.learn.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huibao.learn.match.NumberMeaning.Held;
import org.huibao.learn.match.NumberMeaning.WorkedOut;
import org.jspecify.annotations.Nullable;

/** What the returns say of the year before about something of this year, and the other way round. */
final class LastYear {

    private final Map<String, OfferedQuantity> before = new HashMap<>();
    private final Map<String, OfferedQuantity> now = new HashMap<>();

    LastYear(List<OfferedQuantity> quantities) {
        for (OfferedQuantity each : quantities) {
            (each.before() ? before : now).putIfAbsent(key(each), each);
        }
    }

    private static String key(OfferedQuantity quantity) {
        return quantity.kind() + "|" + quantity.key()
                + (quantity.kind() == OfferedQuantity.Kind.ITEM ? "|" + quantity.departments() : "");
    }

    @Nullable
    NumberMeaning of(NumberMeaning meaning) {
        if (meaning instanceof Held held) {
            OfferedQuantity its = held.quantity().before() ? null : before.get(key(held.quantity()));
            return its == null ? null : new Held(its);
        }
        WorkedOut worked = (WorkedOut) meaning;
        List<NumberMeaning> parts = new ArrayList<>();
        for (NumberMeaning part : worked.parts()) {
            NumberMeaning its = of(part);
            if (its == null) {
                return null;
            }
            parts.add(its);
        }
        return new WorkedOut(worked.way(), parts, worked.unit());
    }

    /** This year's quantity of which this is last year's. */
    @Nullable
    OfferedQuantity now(OfferedQuantity last) {
        return now.get(key(last));
    }
}
