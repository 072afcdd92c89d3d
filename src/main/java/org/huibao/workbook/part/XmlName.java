package org.huibao.workbook.part;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The name of an element or attribute as it is written.
 *
 * @param prefix empty for none; like {@code local} one object for one text
 * @param declares whether it declares a prefix, or what names without one mean
 */
record XmlName(byte[] written, String prefix, String local, boolean declares) {

    static final XmlName NONE = new XmlName(new byte[0], "", "", false);

    private static final String DECLARATION = "xmlns";
    private static final int LONGEST = 60;

    /** More than all that the programs write; a name that another one drives out is only made again. */
    private static final int KEPT = 1 << 10;

    /** Of all files, so that those that nearly every part has are made once; a name is seen whole or not at all, whichever thread made it. */
    private static final XmlName[] NAMES = new XmlName[KEPT];

    /** Null if the name is not among those that were made. */
    static @Nullable XmlName known(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        XmlName name = NAMES[slot];
        if (name != null && name.isAt(bytes, from, to)) {
            return name;
        }
        XmlName other = NAMES[slot ^ 1];
        return other != null && other.isAt(bytes, from, to) ? other : null;
    }

    private boolean isAt(byte[] bytes, int from, int to) {
        return to - from == written.length && startsAt(bytes, from);
    }

    /** Whether the name, or one that begins with it, stands there. */
    boolean startsAt(byte[] bytes, int from) {
        for (int i = 0; i < written.length; i++) {
            if (written[i] != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int slot(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * 31 + bytes[at];
        }
        return (hash ^ hash >>> 10) & KEPT - 1;
    }

    /**
     * @param bytes ASCII letters, digits, {@code _ - . :}
     * @return null for what is no name or a very long one
     */
    static @Nullable XmlName make(byte[] bytes, int from, int to) {
        String whole = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        int colon = whole.indexOf(':');
        String prefix = colon < 0 ? "" : whole.substring(0, colon);
        String local = whole.substring(colon + 1);
        if (whole.length() > LONGEST || !isName(local) || colon >= 0 && !isName(prefix)) {
            return null;
        }
        boolean declares = (prefix.isEmpty() ? local : prefix).equals(DECLARATION);
        XmlName name = new XmlName(Arrays.copyOfRange(bytes, from, to), prefix.intern(), local.intern(), declares);
        int slot = slot(bytes, from, to);
        // Two of one place in the same sheet would drive each other out at every cell.
        NAMES[slot ^ 1] = NAMES[slot];
        NAMES[slot] = name;
        return name;
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.indexOf(':') < 0
                && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_');
    }
}
