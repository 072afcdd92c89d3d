package org.huibao.learn;

import java.util.Map;
import java.util.stream.Collectors;
import org.huibao.learn.match.NumberMeaning;
import org.huibao.learn.match.NumberMeaning.Held;
import org.huibao.learn.match.NumberMeaning.WorkedOut;
import org.huibao.learn.match.OfferedQuantity;
import org.huibao.learn.source.LedgerAmount;
import org.huibao.learn.source.ReturnItem;

/** What a number was taken for, in the words of {@link LearnSample}. */
final class SaidMeaning {

    private SaidMeaning() {}

    /** @param departments code → name */
    static String of(NumberMeaning meaning, Map<String, String> departments) {
        if (meaning instanceof Held held) {
            return held.quantity().before()
                    ? "上年(" + of(held.quantity(), departments) + ")"
                    : of(held.quantity(), departments);
        }
        WorkedOut worked = (WorkedOut) meaning;
        String first = of(worked.parts().get(0), departments);
        return switch (worked.way()) {
            case RATE -> "率(" + all(worked, departments) + ")";
            case CHANGE -> "同比(" + first + ")";
            case POINTS -> "点(" + first + ")";
            case LESS -> "差(" + all(worked, departments) + ")";
            case OVER -> "比(" + all(worked, departments) + ")";
            case RISE -> "增(" + first + ")";
            case PLUS -> "和(" + all(worked, departments) + ")";
        };
    }

    private static String all(WorkedOut worked, Map<String, String> departments) {
        return worked.parts().stream().map(part -> of(part, departments)).collect(Collectors.joining(", "));
    }

    private static String of(OfferedQuantity quantity, Map<String, String> departments) {
        LedgerAmount ledger = quantity.ledger();
        String whose = departments.getOrDefault(quantity.departments().get(0), "?");
        if (ledger != null) {
            String column = ledger.column().get(ledger.column().size() - 1);
            return "台账 " + whose + " " + (ledger.sum() ? column : "处罚决定书文号")
                    + (ledger.where().isEmpty() ? "" : " " + ledger.where() + "=" + ledger.is());
        }
        ReturnItem item = quantity.items().get(0);
        String label = item.label().replaceFirst("^(?:其中：|（.）|\\d+[.、])", "").replaceFirst("（[^）]{1,3}）$", "");
        if (!item.valueHeader() && !item.columnPath().isEmpty() && !quantity.before()) {
            label += "/" + item.columnPath().get(item.columnPath().size() - 1);
        }
        String kind = switch (quantity.kind()) {
            case SUM -> "合计";
            case MAX -> "最大";
            case MIN -> "最小";
            default -> whose;
        };
        return kind + " " + label;
    }
}
