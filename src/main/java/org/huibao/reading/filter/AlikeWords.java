package org.huibao.reading.filter;

import java.util.List;
import org.huibao.notation.NumberText;
import org.huibao.notation.Unit;
import org.huibao.notation.words.AnswerTerms;

/** Whether one word may mean another, though it says more, less or something beside it: 罚款、没收违法所得 and 行政罚款 for 罚款. */
final class AlikeWords {

    private static final List<String> NOT = AnswerTerms.ANSWER_NOT.list();

    /** Both folded. */
    static boolean are(String one, String other) {
        if (isNone(one) || isNone(other) || denies(one, other) || denies(other, one)) {
            return false;
        }
        if (isDigits(one) && isDigits(other)) {
            return withoutZeros(one).equals(withoutZeros(other));
        }
        return holds(one, other) || holds(other, one) || spread(one, other) || spread(other, one);
    }

    private AlikeWords() {}

    private static boolean isNone(String text) {
        return NumberText.parse(text, Unit.of("")) instanceof NumberText.NoneMark;
    }

    /** 未办结 is no to one who looks for 办结, and to nobody's doubt. */
    private static boolean denies(String one, String other) {
        return one.length() > other.length()
                && one.endsWith(other)
                && NOT.contains(one.substring(0, one.length() - other.length()));
    }

    /** 2020 stands in 2020年1月 and does not in 12020. */
    private static boolean holds(String text, String part) {
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            boolean cutBefore = at > 0 && isJoined(text.charAt(at - 1), part.charAt(0));
            int end = at + part.length();
            boolean cutBehind = end < text.length() && isJoined(part.charAt(part.length() - 1), text.charAt(end));
            if (!cutBefore && !cutBehind) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJoined(char left, char right) {
        return isAscii(left) && isAscii(right) && Character.isDigit(left) == Character.isDigit(right);
    }

    private static boolean isAscii(char character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }

    /** 罚款 in 罚没款, 没收违法所得 in 没收非法所得、违法所得. */
    private static boolean spread(String text, String part) {
        if (part.length() < 2 || part.chars().anyMatch(each -> each < 0x80)) {
            return false;
        }
        int next = 0;
        for (int i = 0; i < text.length() && next < part.length(); i++) {
            if (text.charAt(i) == part.charAt(next)) {
                next++;
            }
        }
        return next == part.length();
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    private static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }
}
