package org.huibao.definition.book;

/**
 * A column of a sheet, or a row of the sheet 报告.
 *
 * @param key as in YAML, of a key in another one {@code at.row}
 * @param header that people read
 * @param width in digits of the standard font; a Chinese character takes two
 */
public record BookColumn(String key, String header, CellMeaning meaning, int width) {

    /** The key of what people note beside an entry. */
    public static final String REMARK = "#";

    /** Of a key that the layout does not know, as a schema may come to have it. */
    static BookColumn other(String key) {
        return new BookColumn(key, key, CellMeaning.VALUE, 20);
    }

    boolean isRemark() {
        return key.equals(REMARK);
    }
}
