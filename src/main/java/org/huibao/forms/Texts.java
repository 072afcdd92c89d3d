package org.huibao.forms;

/** How much room a text takes. */
final class Texts {

    /** Chinese fonts draw quotation marks and dashes, which stand from here on, as wide as their characters. */
    private static final int FIRST_WIDE = 0x2010;

    private Texts() {}

    /** Lines that the text needs in a cell of so many digits' width; a Chinese character is as wide as two digits. */
    static int lines(String text, double characters) {
        return Math.max(1, (int) text.lines()
                .mapToLong(line -> Math.max(1, (long) Math.ceil(width(line) / characters)))
                .sum());
    }

    private static int width(String text) {
        return text.codePoints().map(each -> each < FIRST_WIDE ? 1 : 2).sum();
    }
}
