package org.huibao.notation.prose;

/** The words around a place of a text, within its clause; never further than a few letters. */
final class ClauseWords {

    private static final String STOPS = "，。；、！？,;!?\n：:";

    /** Behind a number without a unit they end it. */
    private static final String ENDS = "，。；、！？,;!?\n）)」”》]】";

    private final String text;

    ClauseWords(String text) {
        this.text = text;
    }

    /** A line end outside of the text. */
    char at(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : '\n';
    }

    boolean stopsAt(int at) {
        return STOPS.indexOf(at(at)) >= 0;
    }

    boolean endsAt(int at) {
        return ENDS.indexOf(at(at)) >= 0;
    }

    boolean isWordAt(int at) {
        return at(at) >= 0x4E00 && at(at) <= 0x9FFF;
    }

    /** Whether one of the words ends where the place begins. */
    boolean before(ProseWords words, int end) {
        return words.lengthBefore(text, end) > 0;
    }

    /** Letters of the longest that does. */
    int lengthBefore(ProseWords words, int end) {
        return words.lengthBefore(text, end);
    }

    /** Whether one of the words stands at the place, behind a bracket that opens there or not. */
    boolean behind(ProseWords words, int at) {
        return words.lengthAt(text, at(at) == '（' || at(at) == '(' ? at + 1 : at) > 0;
    }

    /** Whether one of the words stands before the place, in the same clause and not further than so many letters. */
    boolean within(ProseWords words, int end, int far) {
        for (int at = end - 1; at >= 0 && end - at <= far && !stopsAt(at); at--) {
            int length = words.lengthAt(text, at);
            if (length > 0 && at + length <= end) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words covers the place, beginning up to three letters before it. */
    boolean over(ProseWords words, int at) {
        for (int start = at; start >= 0 && at - start <= 3; start--) {
            if (words.lengthAt(text, start) > at - start) {
                return true;
            }
        }
        return false;
    }
}
