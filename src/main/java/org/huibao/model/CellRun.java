package org.huibao.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cells as they pass by, row after row, gathered into ranges; what is kept does not grow with them. */
public final class CellRun {

    private final List<String> first = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private boolean leftOut;
    private int number;
    private String column = "";
    private int from;
    private int to;

    /** @param address A1 notation */
    public void add(String address) {
        int digits = 0;
        while (digits < address.length() && Character.isLetter(address.charAt(digits))) {
            digits++;
        }
        String itsColumn = address.substring(0, digits);
        int row = Integer.parseInt(address.substring(digits));
        if (number > 0 && row == to + 1 && itsColumn.equals(column)) {
            to = row;
        } else {
            if (number > 0) {
                write();
            }
            column = itsColumn;
            from = row;
            to = row;
        }
        number++;
    }

    public int number() {
        return number;
    }

    public Cells cells() {
        List<String> ranges = new ArrayList<>(first);
        if (leftOut) {
            ranges.add(Cells.LEFT_OUT);
        }
        ranges.addAll(last);
        if (number > 0) {
            ranges.add(range());
        }
        return new Cells(number, String.join(",", ranges));
    }

    private void write() {
        if (first.size() < Cells.SHOWN - Cells.LAST) {
            first.add(range());
            return;
        }
        last.add(range());
        if (last.size() == Cells.LAST) {
            last.remove();
            leftOut = true;
        }
    }

    private String range() {
        return from == to ? column + from : column + from + ":" + column + to;
    }
}
