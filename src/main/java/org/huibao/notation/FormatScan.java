package org.huibao.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes a number format apart, in one pass over its code. */
final class FormatScan {

    /** Without white, which nobody sees on white: what it shows cannot be said without the cell's fill. */
    private static final Set<String> COLOURS = Set.of(
            "black", "blue", "cyan", "green", "magenta", "red", "yellow", "黑色", "蓝色", "青色", "绿色", "洋红", "红色", "黄色");

    /** A letter that stands for a part of a date; in Chinese, {@code a} for the weekday and {@code e} for the year. */
    private static final String DATE_LETTERS = "ymdhsae";

    private final String code;
    private final List<NumberFormatSection> sections = new ArrayList<>();
    private final List<FormatToken> tokens = new ArrayList<>();
    private Optional<FormatCondition> condition = Optional.empty();
    private boolean understood = true;
    private String chinese = "";
    private int language;
    private String systemDate = "";
    private int at;

    private FormatScan(String code) {
        this.code = code;
    }

    static List<NumberFormatSection> sections(String code) {
        FormatScan scan = new FormatScan(code);
        while (scan.at < code.length()) {
            scan.step();
        }
        scan.endSection();
        return scan.sections;
    }

    private void endSection() {
        sections.add(NumberFormatSection.of(tokens, condition, understood, chinese, language, systemDate));
        tokens.clear();
        condition = Optional.empty();
        understood = true;
        chinese = "";
        language = 0;
        systemDate = "";
    }

    private void step() {
        char character = code.charAt(at);
        switch (character) {
            case ';' -> {
                endSection();
                at++;
            }
            case '"' -> {
                String text = between('"');
                literal(text);
            }
            case '\\', '!' -> literal(next());
            // As wide as the character, and blank.
            case '_' -> {
                next();
                literal(" ");
            }
            case '*' -> fill(next());
            case '[' -> bracket(between(']'));
            case '0', '#', '?' -> token(FormatToken.Kind.DIGIT, 1);
            case '.' -> token(FormatToken.Kind.POINT, 1);
            case ',' -> token(FormatToken.Kind.COMMA, 1);
            case '%' -> token(FormatToken.Kind.PERCENT, 1);
            case '/' -> token(FormatToken.Kind.SLASH, 1);
            case '@' -> token(FormatToken.Kind.TEXT, 1);
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> token(FormatToken.Kind.FIGURE, 1);
            default -> word(character);
        }
    }

    private void word(char character) {
        if (startsWith("general")) {
            token(FormatToken.Kind.GENERAL, "general".length());
        } else if (startsWith("g/通用格式")) {
            token(FormatToken.Kind.GENERAL, "g/通用格式".length());
        } else if (startsWith("am/pm") || startsWith("上午/下午")) {
            token(FormatToken.Kind.HALF_DAY, 5);
        } else if (startsWith("a/p")) {
            token(FormatToken.Kind.HALF_DAY, 3);
        } else if (startsWith("e+") || startsWith("e-")) {
            token(FormatToken.Kind.EXPONENT, 2);
        } else if (DATE_LETTERS.indexOf(lower(character)) >= 0) {
            int end = at;
            while (end < code.length() && lower(code.charAt(end)) == lower(character)) {
                end++;
            }
            understood &= lower(character) != 'a' || end - at >= 3;
            tokens.add(new FormatToken(
                    FormatToken.Kind.DATE, code.substring(at, end).toLowerCase(Locale.ROOT)));
            at = end;
        } else if (character < 0x80 && Character.isLetter(character)) {
            understood = false;
            at++;
        } else {
            int end = code.offsetByCodePoints(at, 1);
            literal(code.substring(at, end));
            at = end;
        }
    }

    private static char lower(char character) {
        return Character.toLowerCase(character);
    }

    private boolean startsWith(String word) {
        return code.regionMatches(true, at, word, 0, word.length());
    }

    private void token(FormatToken.Kind kind, int length) {
        tokens.add(new FormatToken(kind, code.substring(at, at + length)));
        at += length;
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            tokens.add(new FormatToken(FormatToken.Kind.LITERAL, text));
        }
    }

    /** The character behind this one, which loses its meaning. */
    private String next() {
        int from = at + 1;
        if (from >= code.length()) {
            understood = false;
            at = code.length();
            return "";
        }
        at = code.offsetByCodePoints(from, 1);
        return code.substring(from, at);
    }

    /** What stands from here to the mark. */
    private String between(char mark) {
        int end = code.indexOf(mark, at + 1);
        understood &= end >= 0;
        String content = code.substring(at + 1, end < 0 ? code.length() : end);
        at = end < 0 ? code.length() : end + 1;
        return content;
    }

    /** As often as the column is wide: a space is none, a digit would make another number of it, and 万万万 is no scale. */
    private void fill(String repeated) {
        understood &=
                repeated.isEmpty() || !Character.isLetterOrDigit(repeated.codePointAt(0)) && !repeated.equals(".");
        literal(repeated.isBlank() ? "" : repeated);
    }

    private void bracket(String content) {
        String lower = content.toLowerCase(Locale.ROOT).strip();
        if (content.startsWith("$")) {
            currency(content.substring(1));
        } else if (lower.matches("h{1,9}|m{1,9}|s{1,9}")) {
            tokens.add(new FormatToken(FormatToken.Kind.ELAPSED, lower));
        } else if (lower.equals("dbnum1")) {
            chinese = "〇一二三四五六七八九";
        } else if (lower.equals("dbnum2")) {
            chinese = "零壹贰叁肆伍陆柒捌玖";
        } else if (FormatCondition.of(lower).isPresent()) {
            understood &= condition.isEmpty();
            condition = FormatCondition.of(lower);
        } else {
            understood &= COLOURS.contains(lower) || lower.matches("(?:color|颜色) ?(?!2$)[0-9]{1,2}");
        }
    }

    /** {@code [$€-407]}: the sign and, behind the hyphen, language and calendar. */
    private void currency(String content) {
        int hyphen = content.indexOf('-');
        literal(hyphen < 0 ? content : content.substring(0, hyphen));
        String locale = hyphen < 0 ? "" : content.substring(hyphen + 1).toUpperCase(Locale.ROOT);
        if (locale.equals("F800") || locale.equals("X-SYSDATE")) {
            systemDate = NumberFormatSection.LONG_DATE;
        } else if (locale.equals("F400") || locale.equals("X-SYSTIME")) {
            systemDate = NumberFormatSection.LONG_TIME;
        } else if (locale.matches("[0-9A-F]{1,8}")) {
            language = (int) (Long.parseLong(locale, 16) & 0xFFFF);
            // Other digits and other calendars than ours.
            understood &= Long.parseLong(locale, 16) >> 16 == 0;
        } else {
            language = locale.startsWith("ZH") ? CHINESE : 0;
            understood &= locale.isEmpty() || locale.startsWith("ZH") || locale.startsWith("EN");
        }
    }

    static final int CHINESE = 0x804;
}
