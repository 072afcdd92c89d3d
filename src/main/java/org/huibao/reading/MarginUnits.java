package org.huibao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibao.notation.ScaleHint;
import org.huibao.notation.UnitPhrase;
import org.huibao.workbook.Grid;
import org.huibao.workbook.MarginText;

/**
 * What page headers, text boxes, comments and prompts of a sheet say of units. They are seen apart from the cells, so they convert nothing:
 * where they say another unit than the one in which a value is read, that is asked about.
 */
final class MarginUnits {

    /** A longer text is a rule or a story. */
    private static final int LONGEST = 60;

    private final List<MarginText> speaking = new ArrayList<>();

    MarginUnits(List<MarginText> margins) {
        for (MarginText margin : margins) {
            String text = margin.text();
            boolean speaks = text.length() <= LONGEST
                    && UnitPhrase.in(text)
                            .filter(phrase -> phrase.form() != UnitPhrase.Form.BEHIND || text.contains("单位"))
                            .isPresent();
            if (speaks || text.length() <= LONGEST && text.contains("单位")) {
                speaking.add(margin);
            }
        }
    }

    /** @param headerTop first row of the headers over the value @param headerBottom last one */
    void addTo(UnitSurroundings around, int headerTop, int headerBottom) {
        for (MarginText margin : speaking) {
            if (margin.cells() == null || isOver(margin.cells(), around, headerTop, headerBottom)) {
                Optional<UnitPhrase> phrase = UnitPhrase.in(margin.text());
                if (phrase.isPresent() || ScaleHint.in(margin.text(), around.wanted())) {
                    around.add(UnitStatement.Reach.MARGIN, phrase.orElse(null), margin.text());
                }
            }
        }
    }

    /** Beside the value or its label, over it, or on a title. */
    private static boolean isOver(Grid.Region cells, UnitSurroundings around, int headerTop, int headerBottom) {
        Place place = around.place();
        boolean beside = cells.top() <= place.row() && cells.bottom() >= place.row() && cells.left() <= place.column();
        boolean over = cells.top() <= headerBottom && cells.left() <= place.column() && cells.right() >= place.column();
        boolean title = cells.bottom() < headerTop;
        return beside || over || title;
    }
}
