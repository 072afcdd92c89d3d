package org.huibao.slip;

/** Which box somebody ticked. */
public enum SlipAnswer {
    AGREES("☑☐"),
    OBJECTS("☐☑"),
    BOTH("☑☑"),
    NEITHER("☐☐"),
    /** A cross alone, which may mean either. */
    CROSSED("×"),
    /** The control of a box says one thing, and what is seen another. */
    ODD("☑≠☐"),
    /** Agrees, and gives a reason why not. */
    AGREES_BUT("☑☐");

    private final String marks;

    SlipAnswer(String marks) {
        this.marks = marks;
    }

    /** The two boxes as they look, the one for agreement first. */
    public String marks() {
        return marks;
    }

    static SlipAnswer of(SlipMarks agree, SlipMarks object, boolean remarked) {
        if (agree == SlipMarks.ODD || object == SlipMarks.ODD) {
            return ODD;
        }
        if (agree == SlipMarks.TICKED && object == SlipMarks.TICKED) {
            return BOTH;
        }
        if (agree == SlipMarks.TICKED) {
            return remarked ? AGREES_BUT : AGREES;
        }
        if (object == SlipMarks.TICKED) {
            return OBJECTS;
        }
        return agree == SlipMarks.CROSSED || object == SlipMarks.CROSSED ? CROSSED : NEITHER;
    }
}
