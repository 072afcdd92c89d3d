package org.huibao.notation;

/** Some letters, and whether a text has any of them: asked of every text of every return before a pattern is tried. */
public final class LetterSet {

    private final long[] letters = new long[1 << 10];

    private LetterSet() {}

    public static LetterSet of(String letters) {
        LetterSet set = new LetterSet();
        for (int i = 0; i < letters.length(); i++) {
            set.letters[letters.charAt(i) >> 6] |= 1L << letters.charAt(i);
        }
        return set;
    }

    public boolean has(char letter) {
        return (letters[letter >> 6] & 1L << letter) != 0;
    }

    /** True if one of the text's letters is among them. */
    public boolean meets(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (has(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
