package org.huibao.proof.seen;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What of a text can be seen. */
public final class VisibleCharacters {

    private static final Pattern TURNING =
            Pattern.compile("[\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    /** Joiners, fillers and variation selectors that are no format characters. */
    private static final String NO_WIDTH = IntStream.of(0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())
            + IntStream.concat(IntStream.rangeClosed(0x180B, 0x180F), IntStream.rangeClosed(0xFE00, 0xFE0F))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

    private VisibleCharacters() {}

    /** Braces and bar narrow, spaces plain; what has no width is left out. */
    public record Text(String text, int[] places) {}

    public static Text of(String written) {
        StringBuilder text = new StringBuilder();
        int[] places = new int[written.length()];
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (Character.getType(character) != Character.FORMAT && NO_WIDTH.indexOf(character) < 0) {
                places[text.length()] = i;
                int wide = "｛｝｜".indexOf(character);
                text.append(wide >= 0 ? "{}|".charAt(wide) : Character.isSpaceChar(character) ? ' ' : character);
            }
        }
        return new Text(text.toString(), places);
    }

    public static String stripTrailing(String written) {
        Text seen = of(written);
        int length = seen.text().stripTrailing().length();
        return length == 0 ? "" : written.substring(0, seen.places()[length - 1] + 1);
    }

    /** A text without what turns the direction of writing: the set holds none of it. */
    public static String inOrder(String text) {
        return TURNING.matcher(text).replaceAll("");
    }

    /** 上 年 数 and the like, in one line and without what only spreads it. */
    public static String withoutBlanks(String text) {
        return text.chars().allMatch(each -> each > ' ' && each != '\u3000' && each != '\u00A0')
                ? text
                : text.codePoints()
                        .filter(each -> !isBlank(Character.toString(each)))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    public static boolean isBlank(String text) {
        if (!text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) < 0x7F
                || !text.isEmpty() && text.charAt(0) >= 0x4E00 && text.charAt(0) <= 0x9FFF) {
            return false;
        }
        return text.codePoints()
                .allMatch(each -> Character.isWhitespace(each)
                        || Character.isSpaceChar(each)
                        || Character.getType(each) == Character.FORMAT
                        || Character.isISOControl(each));
    }

    /** In narrow small letters and without blanks: Ｙｅｓ and y e s are one word. */
    public static String folded(String text) {
        if (text.chars().allMatch(each -> each >= 0x4E00 && each <= 0x9FFF || each >= '0' && each <= '9')) {
            return text;
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(each -> !isBlank(Character.toString(each)))
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
