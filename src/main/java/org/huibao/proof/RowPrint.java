package org.huibao.proof;

/** The fingerprint of a row, made once for all who want it, and not at all where nobody does. */
final class RowPrint {

    private final SeenRow row;
    private long print;

    RowPrint(SeenRow row) {
        this.row = row;
    }

    long get() {
        if (print == 0) {
            print = LineSet.print(row);
        }
        return print;
    }
}
