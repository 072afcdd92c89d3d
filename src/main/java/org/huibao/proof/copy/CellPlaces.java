package org.huibao.proof.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Sentences by which two copies are compared: a number that stands alone, as in a cell, is known by its place behind the words before it,
 * for the same number somewhere else is another figure.
 *
 * @param words the last ones before a lone number; else empty
 */
record CellPlaces(List<String> keys, List<String> words) {

    /** What is printed for none, for no number, for no change. */
    private static final Set<String> NO_NUMBER = Set.of("-", "–", "—", "/", "无", "持平");

    /** What may stand before a lone number. */
    private static final List<String> LEADS =
            List.of("上升", "下降", "增长", "增加", "减少", "提高", "降低", "多", "少", "约", "近", "超", "-", "+", "－", "");

    /** Letters of the unit behind it. */
    private static final int LONGEST_UNIT = 3;

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

    /** A number with its unit, and no sentence around it. */
    static boolean isAlone(ReportSentence sentence) {
        String text = sentence.text();
        if (NO_NUMBER.contains(text)) {
            return true;
        }
        List<SentenceNumber> numbers = SentenceNumber.all(text);
        if (numbers.size() != 1) {
            return false;
        }
        SentenceNumber only = numbers.get(0);
        String behind = text.substring(only.start() + only.text().length());
        return behind.length() <= LONGEST_UNIT
                && behind.chars().noneMatch(each -> "。；！？".indexOf(each) >= 0)
                && LEADS.contains(text.substring(0, only.start()));
    }
}
