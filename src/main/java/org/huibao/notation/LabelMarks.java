package org.huibao.notation;

/** Characters that clerks put before or behind a label. */
final class LabelMarks {

    /** No box or circle that may be ticked is among them: □是 does not say 是. */
    private static final String MARKS = "*★☆●▲△▼▽◆◇■※◎†‡§▪◦►▶➢➤❖✦";

    private LabelMarks() {}

    static boolean isMark(int character) {
        return character < 0x80 ? character == '*' : MARKS.indexOf(character) >= 0;
    }

    /** As {@code ①}, {@code ⑴} or {@code ¹}. */
    static boolean isFootnote(int character) {
        return character >= 0x80 && (isCircled(character) || isRaised(character));
    }

    static boolean isCircled(int character) {
        return character >= 0x2460 && character <= 0x2487
                || character >= 0x24F5 && character <= 0x24FE
                || character >= 0x2776 && character <= 0x2793
                || character >= 0x3251 && character <= 0x325F
                || character >= 0x3280 && character <= 0x3289
                || character >= 0x32B1 && character <= 0x32BF;
    }

    static boolean isRaised(int character) {
        return character == 0xB9
                || character == 0xB2
                || character == 0xB3
                || character == 0x2070
                || character >= 0x2074 && character <= 0x2079;
    }
}
