package org.huibao.proof.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huibao.notation.prose.MentionKind;
import org.huibao.notation.prose.NumberMention;
import org.huibao.notation.prose.ProseNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A number of a sentence, without its unit, for the control of a figure holds the digits alone: 15.89 of 15.89万元, 五十余 of 五十余篇; of 3至5件 both numbers.
 *
 * @param start from 0
 * @param shown with its unit
 * @param counts false for dates, articles, headings and documents' numbers, which are no figures of the year
 */
record SentenceNumber(int start, String text, String shown, boolean counts) {

    /** All digits of the sentence, whatever they are, and the Chinese numbers that are figures; in order. */
    static List<SentenceNumber> all(String sentence) {
        List<SentenceNumber> all = new ArrayList<>();
        int from = 0;
        for (NumberMention mention : ProseNumbers.in(sentence)) {
            digits(sentence, from, mention.start(), null, all);
            int before = all.size();
            digits(sentence, mention.start(), mention.end(), mention, all);
            if (all.size() == before && mention.isFigure()) {
                String shown = mention.in(sentence);
                all.add(new SentenceNumber(mention.start(), withoutUnit(mention, shown), shown, true));
            }
            from = mention.end();
        }
        digits(sentence, from, sentence.length(), null, all);
        return all;
    }

    /** Those that count. */
    static List<String> counted(String sentence) {
        return all(sentence).stream()
                .filter(SentenceNumber::counts)
                .map(SentenceNumber::text)
                .toList();
    }

    /** A number of the sentence with its unit. */
    static String shown(String sentence, String number) {
        return all(sentence).stream()
                .filter(each -> each.counts && each.text.equals(number))
                .map(SentenceNumber::shown)
                .findFirst()
                .orElse(number);
    }

    private static String withoutUnit(NumberMention mention, String shown) {
        String unit = mention.unit().text();
        boolean behind = !unit.isEmpty() && shown.toLowerCase(Locale.ROOT).endsWith(unit);
        return behind ? shown.substring(0, shown.length() - unit.length()) : shown;
    }

    /** @param mention in which they stand, or null outside of any */
    private static void digits(
            String text, int from, int to, @Nullable NumberMention mention, List<SentenceNumber> all) {
        for (int at = from; at < to; at++) {
            if (!isDigit(text, at)) {
                continue;
            }
            int end = at + 1;
            while (end < to
                    && (isDigit(text, end) || isMark(text.charAt(end)) && end + 1 < to && isDigit(text, end + 1))) {
                end++;
            }
            String number = text.substring(at, end);
            boolean counts = mention == null || counts(text, mention);
            all.add(new SentenceNumber(at, number, mention == null ? number : mention.in(text), counts));
            at = end;
        }
    }

    private static boolean counts(String text, NumberMention mention) {
        MentionKind kind = mention.kind();
        if (kind == MentionKind.DATE || kind == MentionKind.ORDINAL || kind == MentionKind.HEADING) {
            return false;
        }
        boolean year = mention.start() > 0 && "〔[［【".indexOf(text.charAt(mention.start() - 1)) >= 0;
        return kind != MentionKind.CODE || !year && !text.startsWith("号", mention.end());
    }

    private static boolean isDigit(String text, int at) {
        char letter = text.charAt(at);
        return letter >= '0' && letter <= '9' || letter >= '０' && letter <= '９';
    }

    private static boolean isMark(char letter) {
        return letter == '.' || letter == ',';
    }
}
