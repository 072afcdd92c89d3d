package org.huibao.workbook.review;

/** What a cell of the sheet 审核意见 looks like. */
public enum ReviewLook {
    TITLE("<sz val=\"16\"/><name val=\"黑体\"/><charset val=\"134\"/>", -1, false, "left"),
    INTRODUCTION("<sz val=\"11\"/><name val=\"宋体\"/><charset val=\"134\"/>", -1, false, "left"),
    HEADER("<sz val=\"11\"/><name val=\"黑体\"/><charset val=\"134\"/>", ReviewSheetWriter.HEADER_FILL, true, "center"),
    TEXT("<sz val=\"11\"/><name val=\"宋体\"/><charset val=\"134\"/>", -1, true, "left"),
    CENTRED("<sz val=\"11\"/><name val=\"宋体\"/><charset val=\"134\"/>", -1, true, "center"),
    LINK("<u/><sz val=\"11\"/><color indexed=\"12\"/><name val=\"宋体\"/><charset val=\"134\"/>", -1, true, "left"),
    ANSWER("<sz val=\"11\"/><name val=\"宋体\"/><charset val=\"134\"/>", ReviewSheetWriter.INPUT_FILL, true, "left");

    private final String font;
    private final int fill;
    private final boolean boxed;
    private final String alignment;

    ReviewLook(String font, int fill, boolean boxed, String alignment) {
        this.font = "<font>" + font + "</font>";
        this.fill = fill;
        this.boxed = boxed;
        this.alignment = alignment;
    }

    /** As the styles part lists it. */
    public String font() {
        return font;
    }

    /** Red, green and blue; negative for none. */
    public int fill() {
        return fill;
    }

    public boolean isBoxed() {
        return boxed;
    }

    public String alignment() {
        return alignment;
    }
}
