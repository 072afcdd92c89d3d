package org.huibao.forms;

import java.util.List;
import org.huibao.message.Messages;
import org.huibao.model.Level;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.huibao.workbook.ReviewList.Item;

/** Rows that a department wrote into its form by itself: nobody asked for them, and nobody reads them; the department has to know. */
record OwnRows(Messages messages) {

    /** More of them are a table of its own. */
    private static final int MOST = 10;

    /** Behind what must be corrected; nothing to be answered, and no cell becomes red. */
    List<Item> items(List<UnreadNumber> unread) {
        return unread.stream()
                .filter(number -> number.reason() == UnreadReason.UNKNOWN_LABEL
                        && !number.cells().contains(":"))
                .limit(MOST)
                .map(this::item)
                .toList();
    }

    /** The label of the row stands before that of the column. */
    private static String row(String labels) {
        int column = labels.indexOf(" / ");
        return column < 0 ? labels : labels.substring(0, column);
    }

    private Item item(UnreadNumber number) {
        return new Item(
                "",
                messages.text("level." + Level.INFO.label()),
                number.sheet() + "!" + number.cells(),
                number.raw(),
                "",
                messages.text("forms.review.own-row", row(number.nearest())),
                messages.text("forms.review.remedy.own-row"),
                number.sheet(),
                number.cells(),
                "");
    }
}
