package org.huibao.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import org.huibao.notation.UnitPhrase;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.workbook.Grid;
import org.huibao.workbook.MarginText;

/**
 * What page headers, text boxes, comments and prompts of a sheet say of units. They are seen apart from the cells, so they convert nothing:
 * where they say another unit than the one in which a value is read, that is asked about.
 */
public final class MarginUnitTexts {

    /** A longer text is a rule or a story. */
    private static final int LONGEST = 60;

    private static final List<String> UNIT = HeaderTerms.UNIT_WORD.list();

    private final List<MarginText> speaking = new ArrayList<>();

    public MarginUnitTexts(List<MarginText> margins) {
        for (MarginText margin : margins) {
            String text = margin.text();
            boolean speaks = text.length() <= LONGEST
                    && UnitPhrase.in(text)
                            .filter(phrase -> phrase.form() != UnitPhrase.Form.BEHIND
                                    || UNIT.stream().anyMatch(text::contains))
                            .isPresent();
            if (speaks || text.length() <= LONGEST && UNIT.stream().anyMatch(text::contains)) {
                speaking.add(margin);
            }
        }
    }

    /**
     * The texts that speak of a value: beside it or its label, over it, or on a title.
     *
     * @param headerTop first row of the headers over the value
     * @param headerBottom last one
     */
    public List<MarginText> about(ValuePlace place, int headerTop, int headerBottom) {
        return speaking.stream()
                .filter(margin -> margin.cells() == null || isOver(margin.cells(), place, headerTop, headerBottom))
                .toList();
    }

    /**
     * The texts that speak of a column: over it, in it, left of it in its rows, or on a title.
     *
     * @param headerTop first row of the headers over the column
     * @param headerBottom last one
     */
    public List<MarginText> about(int column, int headerTop, int headerBottom) {
        return speaking.stream()
                .filter(margin -> margin.cells() == null
                        || margin.cells().bottom() < headerTop
                        || margin.cells().left() <= column
                                && (margin.cells().top() > headerBottom
                                        || margin.cells().right() >= column))
                .toList();
    }

    private static boolean isOver(Grid.Region cells, ValuePlace place, int headerTop, int headerBottom) {
        boolean beside = cells.top() <= place.row() && cells.bottom() >= place.row() && cells.left() <= place.column();
        boolean over = cells.top() <= headerBottom && cells.left() <= place.column() && cells.right() >= place.column();
        boolean title = cells.bottom() < headerTop;
        return beside || over || title;
    }
}
