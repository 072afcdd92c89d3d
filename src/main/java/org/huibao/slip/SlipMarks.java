package org.huibao.slip;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands before a word as its box: ticked in one of the ways in which people do that, crossed, empty, or neither one nor the other. */
enum SlipMarks {
    EMPTY,
    TICKED,
    /** Beside a tick it means no; alone it may mean either. */
    CROSSED,
    /** The control says one thing, and what is seen says another. */
    ODD;

    private static final String TICKS = "√✓✔☑☒■●◼⬛▪◆★☆Vv";
    private static final String CROSSES = "×✗✘✕✖╳⨯xX";
    private static final String BOXES = "□☐○〇▢◻⬜";

    /** Signs of the fonts Wingdings and Wingdings 2, which stand in a file as letters. */
    private static final Map<Integer, Character> WINGDINGS = Map.of(
            0xFE, '☑', 0xFC, '✓', 0xFD, '☒', 0xFB, '✗', 0xA8, '□', 0x6F, '□', 0x6E, '■', 0x52, '☑', 0x54, '☒', 0x50,
            '✓');

    /** A sign of one of these fonts as people see it. */
    static char seen(int code) {
        return WINGDINGS.getOrDefault(code & 0xFF, '?');
    }

    /**
     * @param around what stands in the box's line besides its word
     * @param checked what the control says; null if there is none
     */
    static SlipMarks of(String around, @Nullable Boolean checked) {
        boolean ticked = around.chars().anyMatch(each -> TICKS.indexOf(each) >= 0);
        boolean crossed = around.chars().anyMatch(each -> CROSSES.indexOf(each) >= 0);
        if (ticked && crossed) {
            return ODD;
        }
        if (ticked) {
            return TICKED;
        }
        if (Boolean.TRUE.equals(checked)) {
            return ODD;
        }
        return crossed ? CROSSED : EMPTY;
    }

    /** What somebody wrote beside the box. */
    static String remark(String around) {
        StringBuilder remark = new StringBuilder();
        around.codePoints()
                .filter(each -> (TICKS + CROSSES + BOXES).indexOf(each) < 0)
                .forEach(remark::appendCodePoint);
        return remark.toString().strip();
    }
}
