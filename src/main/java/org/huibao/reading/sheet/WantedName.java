package org.huibao.reading.sheet;

import org.huibao.notation.LabelFolding;

/**
 * A name that is looked for among labels.
 *
 * @param exact without spaces around it
 * @param footnotes their signs behind it, empty where there are none
 */
public record WantedName(String exact, String plain, String folded, String footnotes) {

    /** How near a label comes to the name: an equal one wins over one that is equal only after folding. */
    public static final int FARTHEST = 2;

    public static WantedName of(String written) {
        String plain = LabelFolding.plain(written);
        return new WantedName(written.strip(), plain, LabelFolding.foldPlain(plain), LabelFolding.footnotes(plain));
    }

    /** False for 其他② where 其他① is looked for; the label's folded form is this name's. */
    boolean mayBe(SheetLabel label) {
        if (footnotes.isEmpty()) {
            return true;
        }
        String other = LabelFolding.footnotes(label.plain());
        return other.isEmpty() || other.equals(footnotes);
    }

    /** 0 if they are equal as written, 1 but for width and spaces, 2 after folding; the label's folded form is this name's. */
    public int distance(SheetLabel label) {
        if (label.cell().legible().strip().equals(exact)) {
            return 0;
        }
        return label.plain().equals(plain) ? 1 : FARTHEST;
    }
}
