package org.huibao.definition;

/**
 * A place in a text.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1, in code points; 0 where the whole line is meant
 */
record TextPlace(int line, int column) {

    static final TextPlace FILE = new TextPlace(0, 0);

    static TextPlace line(long line) {
        return new TextPlace(Math.toIntExact(line), 0);
    }
}
