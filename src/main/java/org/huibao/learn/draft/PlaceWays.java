package org.huibao.learn.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.learn.match.OfferedQuantity;
import org.huibao.learn.source.LedgerAmount;
import org.huibao.learn.source.ReturnItem;
import org.huibao.notation.LabelFolding;

/**
 * The ways to say where a quantity stands, the one that outlives most changes of the form first. A bare address is none: with a row more above it next
 * year it would be another number.
 */
final class PlaceWays {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

    private PlaceWays() {}

    /** @param byName whether its name is its label, and nothing else bears it */
    static List<String> of(OfferedQuantity quantity, boolean byName) {
        LedgerAmount ledger = quantity.ledger();
        if (ledger != null) {
            return List.of(ledger(ledger));
        }
        List<String> ways = new ArrayList<>();
        boolean values = quantity.items().stream().allMatch(ReturnItem::valueHeader);
        if (byName && values) {
            ways.add("");
        }
        ReturnItem first = quantity.items().get(0);
        boolean alike = quantity.items().stream()
                .allMatch(each -> last(each.columnPath()).equals(last(first.columnPath()))
                        && !each.columnPath().isEmpty());
        if (alike) {
            String row = DraftText.quoted(clean(first.label()));
            String column = path(first.columnPath()
                    .subList(first.columnPath().size() - 1, first.columnPath().size()));
            boolean one = quantity.items().size() == 1;
            boolean nested = first.columnPath().size() > 1 || !values;
            if (!nested) {
                ways.add("{row: " + row + ", column: " + column + "}");
            }
            if (one) {
                String sheet = "sheet: " + DraftText.quoted(first.sheet()) + ", ";
                ways.add("{" + sheet + "row: " + row + ", column: " + path(first.columnPath()) + "}");
                ways.add("{" + sheet + "row: " + path(first.rowPath()) + ", column: " + path(first.columnPath()) + "}");
            } else {
                ways.add("{row: " + path(first.rowPath()) + ", column: " + path(first.columnPath()) + "}");
            }
        }
        // A place that names its year would say last year's number next year, and the path would vouch for it.
        return ways.stream().distinct().filter(way -> !YEAR.matcher(way).find()).toList();
    }

    private static String ledger(LedgerAmount ledger) {
        StringBuilder text = new StringBuilder("{sheet: ").append(DraftText.quoted(ledger.sheet()));
        text.append(ledger.sum() ? ", sum: " : ", count: ").append(path(ledger.column()));
        if (!ledger.where().isEmpty()) {
            text.append(", where: {")
                    .append(DraftText.quoted(clean(ledger.where())))
                    .append(": ")
                    .append(DraftText.quoted(clean(ledger.is())))
                    .append('}');
        }
        return text.append('}').toString();
    }

    private static String last(List<String> path) {
        return path.isEmpty() ? "" : LabelFolding.fold(path.get(path.size() - 1));
    }

    private static String path(List<String> labels) {
        List<String> quoted =
                labels.stream().map(PlaceWays::clean).map(DraftText::quoted).toList();
        return quoted.size() == 1 ? quoted.get(0) : quoted.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** Without line breaks and the spaces that only lay it out. */
    static String clean(String label) {
        return label.replaceAll("[\\s\\u3000]*\\R[\\s\\u3000]*", "").strip();
    }
}
