package org.huibao.learn.match;

import java.util.stream.Collectors;
import org.huibao.learn.source.LedgerAmount;
import org.huibao.learn.source.ReturnItem;
import org.huibao.notation.LabelFolding;
import org.huibao.workbook.Addresses;

/** What a quantity is called, and where it stands, for people. */
public final class QuantityName {

    private QuantityName() {}

    /** Its labels in a row, the outermost first. */
    public static String of(OfferedQuantity quantity) {
        if (quantity.labels().size() == 1) {
            return LabelFolding.fold(quantity.labels().get(0));
        }
        StringBuilder name = new StringBuilder();
        if (quantity.kind() == OfferedQuantity.Kind.LEDGER) {
            quantity.labels().forEach(label -> name.append(LabelFolding.fold(label)));
            return name.toString();
        }
        String row = LabelFolding.fold(quantity.labels().get(0));
        name.append(LabelText.core(quantity.labels().get(0)).isEmpty() ? "" : row);
        quantity.outer().stream()
                .map(LabelFolding::fold)
                .filter(each -> name.indexOf(each) < 0 && !LabelText.core(each).isEmpty())
                .forEach(name::append);
        String header = quantity.labels().get(1);
        boolean telling = !LabelText.core(header).isEmpty() || name.isEmpty();
        return name.append(telling ? LabelFolding.fold(header) : "").toString();
    }

    /** File, sheet and cell; of several the first. */
    public static String place(OfferedQuantity quantity) {
        LedgerAmount ledger = quantity.ledger();
        if (ledger != null) {
            return ledger.file() + " " + ledger.sheet() + " " + String.join("/", ledger.column())
                    + (ledger.where().isEmpty() ? "" : " " + ledger.where() + "=" + ledger.is());
        }
        String places =
                quantity.items().stream().limit(3).map(QuantityName::cell).collect(Collectors.joining(" + "));
        return places
                + (quantity.items().size() > 3 ? " + … (" + quantity.items().size() + ")" : "");
    }

    /** One cell. */
    public static String cell(ReturnItem item) {
        return item.file() + " " + item.sheet() + "!" + Addresses.of(item.row(), item.column());
    }
}
