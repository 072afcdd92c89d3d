package org.huibao.notation.prose;

/** Letters that are digits: 7, ７, 七, 柒. */
final class DigitLetter {

    static final String CHINESE = "〇一二三四五六七八九";
    static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";

    /** Where they differ from those above; a space where they do not. */
    static final String TRADITIONAL = "○ 貳參  陸";

    /** Other writings of two. */
    static final String PAIR = "两兩";

    private DigitLetter() {}

    /** 0 to 9 for a digit of either width, else -1. */
    static int arabic(char letter) {
        return letter >= '0' && letter <= '9' ? letter - '0' : letter >= '０' && letter <= '９' ? letter - '０' : -1;
    }

    /** 0 to 9 for a Chinese digit in any spelling, else -1. */
    static int chinese(char letter) {
        if (letter < '○') {
            return -1;
        }
        int digit = CHINESE.indexOf(letter);
        digit = digit < 0 ? FORMAL.indexOf(letter) : digit;
        digit = digit < 0 ? TRADITIONAL.indexOf(letter) : digit;
        return digit < 0 && PAIR.indexOf(letter) >= 0 ? 2 : digit;
    }

    /** 伍, 陆 and others that are words of their own as well: 队伍, 陆地. */
    static boolean isFormal(char letter) {
        return FORMAL.indexOf(letter) > 0 || TRADITIONAL.indexOf(letter) > 0;
    }

    /** 二三, 七八, and 三五: about so many. */
    static boolean areNeighbours(char first, char second) {
        int one = chinese(first);
        int two = chinese(second);
        return one > 0 && (two == one + 1 || one == 3 && two == 5);
    }
}
