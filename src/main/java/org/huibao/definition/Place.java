package org.huibao.definition;

/**
 * A place in a text.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1, in code points; 0 where the whole line is meant
 */
record Place(int line, int column) {

    static final Place FILE = new Place(0, 0);

    static Place line(long line) {
        return new Place(Math.toIntExact(line), 0);
    }
}
