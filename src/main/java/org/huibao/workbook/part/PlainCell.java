package org.huibao.workbook.part;

import org.huibao.workbook.limit.FileLimits;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet as nearly every program writes it: {@code <c r s t>} in any order, in it {@code f} and {@code v} without attributes or an inline text of one run.
 * Matched byte by byte; whatever looks otherwise is read as XML.
 */
public final class PlainCell {

    private static final byte[] FORMULA = PlainBytes.ascii("<f>");
    private static final byte[] FORMULA_END = PlainBytes.ascii("</f>");
    private static final byte[] VALUE = PlainBytes.ascii("<v>");
    private static final byte[] VALUE_END = PlainBytes.ascii("</v>");
    private static final byte[] INLINE = PlainBytes.ascii("<is><t>");
    private static final byte[] INLINE_WITH_SPACES = PlainBytes.ascii("<is><t xml:space=\"preserve\">");
    private static final byte[] INLINE_END = PlainBytes.ascii("</t></is>");
    private static final byte[] CELL = PlainBytes.ascii("<c ");
    private static final byte[] CELL_END = PlainBytes.ascii("</c>");

    private static final String[] TYPES = {"n", "s", "str", "inlineStr", "b", "e"};
    private static final byte[][] WRITTEN_TYPES = {
        PlainBytes.ascii("n\""),
        PlainBytes.ascii("s\""),
        PlainBytes.ascii("str\""),
        PlainBytes.ascii("inlineStr\""),
        PlainBytes.ascii("b\""),
        PlainBytes.ascii("e\"")
    };

    /** Digits of a number that is read here. */
    private static final int DIGITS = 7;

    private byte[] bytes = {};
    private int end;
    private int at;
    private int tags;
    private int column;
    private int row;
    private int style;
    private @Nullable String type;
    private int valueFrom;
    private int valueTo;
    private @Nullable String formula;
    private @Nullable String inline;

    /**
     * @param from at the {@code <}
     * @param to behind what may be looked at, where a zero must stand
     * @return the place behind the cell, or {@link PlainBytes#UNUSUAL}
     */
    int read(byte[] buffer, int from, int to) {
        bytes = buffer;
        end = to;
        at = from;
        formula = null;
        inline = null;
        valueFrom = 0;
        tags = 2;
        return is(CELL) && attributes() && content() ? at : PlainBytes.UNUSUAL;
    }

    private boolean attributes() {
        column = 0;
        style = -1;
        type = null;
        at--;
        while (bytes[at] == ' ') {
            byte name = bytes[at + 1];
            if (bytes[at + 2] != '=' || bytes[at + 3] != '"') {
                return false;
            }
            at += 4;
            boolean known = name == 'r' ? readPlace() : name == 's' ? readStyle() : name == 't' && readType();
            if (!known) {
                return false;
            }
        }
        return column > 0;
    }

    private boolean readPlace() {
        int letters = 0;
        for (byte next = bytes[at]; next >= 'A' && next <= 'Z' && letters <= FileLimits.COLUMNS; next = bytes[++at]) {
            letters = letters * 26 + next - 'A' + 1;
        }
        row = number();
        boolean first = column == 0;
        column = letters;
        return first && letters > 0 && letters <= FileLimits.COLUMNS && row > 0 && row <= FileLimits.ROWS;
    }

    private boolean readStyle() {
        boolean first = style < 0;
        style = number();
        return first && style >= 0;
    }

    private boolean readType() {
        if (type == null) {
            for (int i = 0; i < TYPES.length; i++) {
                if (is(WRITTEN_TYPES[i])) {
                    type = TYPES[i];
                    return true;
                }
            }
        }
        return false;
    }

    /** Behind its quote; negative if it is none. */
    private int number() {
        int number = 0;
        int first = at;
        for (byte next = bytes[at]; next >= '0' && next <= '9' && at - first <= DIGITS; next = bytes[++at]) {
            number = number * 10 + next - '0';
        }
        return at > first && at - first <= DIGITS && bytes[at++] == '"' ? number : -1;
    }

    /** Leaves the place behind the literal if it stands here; one that reaches beyond the end meets the zero. */
    private boolean is(byte[] literal) {
        for (int i = 0; i < literal.length; i++) {
            if (bytes[at + i] != literal[i]) {
                return false;
            }
        }
        at += literal.length;
        return true;
    }

    private boolean content() {
        if (bytes[at] == '/' && bytes[at + 1] == '>') {
            at += 2;
            return true;
        }
        if (bytes[at++] != '>') {
            return false;
        }
        if (is(FORMULA)) {
            int from = at;
            if (!text(FORMULA_END)) {
                return false;
            }
            formula = PlainBytes.text(bytes, from, at - FORMULA_END.length);
        }
        if (is(VALUE)) {
            valueFrom = at;
            if (!text(VALUE_END)) {
                return false;
            }
            valueTo = at - VALUE_END.length;
        } else if (is(INLINE) || is(INLINE_WITH_SPACES)) {
            int from = at;
            tags += 2;
            if (!text(INLINE_END)) {
                return false;
            }
            inline = RepeatedTexts.of(bytes, from, at - INLINE_END.length);
        }
        return is(CELL_END);
    }

    private boolean text(byte[] close) {
        int behind = PlainBytes.endOfText(bytes, at, end);
        at = behind < 0 ? end : behind;
        tags += 2;
        return is(close);
    }

    /** Starts and ends of elements that it takes. */
    int tags() {
        return tags;
    }

    public int row() {
        return row;
    }

    public int column() {
        return column;
    }

    public int style() {
        return Math.max(0, style);
    }

    public String type() {
        return type == null ? "n" : type;
    }

    @Nullable
    public String formula() {
        return formula;
    }

    @Nullable
    public String inline() {
        return inline;
    }

    public boolean hasValue() {
        return valueFrom > 0;
    }

    public String value() {
        return hasValue() ? PlainBytes.text(bytes, valueFrom, valueTo) : "";
    }

    /** The value as a whole number; negative if it is not written as one. */
    public int index() {
        int number = valueTo > valueFrom && valueTo - valueFrom <= DIGITS ? 0 : -1;
        for (int i = valueFrom; i < valueTo && number >= 0; i++) {
            int digit = bytes[i] - '0';
            number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
        }
        return number;
    }
}
