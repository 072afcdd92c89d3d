package org.huibao.proof.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences by which two copies are compared: a number that stands alone, as in a cell, is known by its place behind the words before it,
 * for the same number somewhere else is another figure.
 *
 * @param words the last ones before a lone number; else empty
 */
record CellPlaces(List<String> keys, List<String> words) {

    /** With its unit; and what is printed for none, for no number, for no change. */
    private static final Pattern ALONE =
            Pattern.compile("(?:上升|下降|增长|增加|减少|提高|降低|约|近|超|[-+－])?[0-9]+(?:[.,][0-9]+)*[^0-9。；！？]{0,3}|[-–—/无]|持平");

    static CellPlaces of(List<ReportSentence> sentences) {
        List<String> keys = new ArrayList<>();
        List<String> words = new ArrayList<>();
        String last = "";
        int behind = 0;
        for (ReportSentence sentence : sentences) {
            if (isAlone(sentence)) {
                keys.add(last + "\u0000" + ++behind);
                words.add(last);
            } else {
                keys.add(sentence.text());
                words.add("");
                last = sentence.text();
                behind = 0;
            }
        }
        return new CellPlaces(keys, words);
    }

    static boolean isAlone(ReportSentence sentence) {
        return ALONE.matcher(sentence.text()).matches();
    }
}
