package org.huibao.workbook.style;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fonts that show pictures where letters are stored: a tick is an {@code R} in Wingdings 2. The places are those of the fonts' published charts (Unicode
 * L2/12-368); of their hundreds of pictures those are known that people put into tables.
 */
public enum SymbolFont {
    WINGDINGS(
            "l●m○n■o□p□q□r□u◆w◆v❖x☒J☺L☹A✌\u00A1○\u00A2○\u00A4◉\u00A7▪\u00A8□\u00AB★\u009F•\u00B5★\u00B6★\u00D8➢\u00E8➔\u00DF←\u00E0→\u00E1↑\u00E2↓\u00FB✗\u00FC✓\u00FD☒\u00FE☑",
            0x80),
    WINGDINGS_2("O✗P✓Q☒R☑S☒T☒U⊗V⊗\u0097●\u0098●\u00A2■\u00A3□\u00A4□", 'i'),
    WINGDINGS_3("f←g→h↑i↓p▲q▼t◀u▶", 0),
    WEBDINGS("a✓c□g■n●r✗", 0),
    SYMBOL(
            "AΑBΒCΧDΔEΕFΦGΓHΗIΙKΚLΛMΜNΝOΟPΠQΘRΡSΣTΤUΥWΩXΞYΨZΖaαbβcχdδeεfφgγhηiιkκlλmμnνoοpπqθrρsσtτuυwωxξyψzζ"
                    + "\u00A3≤\u00A7♣\u00A8♦\u00A9♥\u00AA♠\u00AC←\u00AD↑\u00AE→\u00AF↓\u00B3≥\u00B4×\u00B7•\u00B8÷\u00B9≠\u00BB≈\u00D6√",
            0);

    /** Stands for a picture that is not known. */
    private static final char UNKNOWN = '\uFFFD';

    /** Both fonts have these in a row; bullets are drawn with them. */
    private static final String CIRCLED = "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿";

    /** Where such a font puts its pictures in Unicode: this and the place in the chart. */
    private static final int PRIVATE = 0xF000;

    private static final Map<Character, Integer> WINDOWS = windows();

    private final Map<Integer, Character> signs = new HashMap<>();

    /**
     * @param pairs place and sign
     * @param circled the place of the first number in a circle
     */
    SymbolFont(String pairs, int circled) {
        for (int i = 0; i < pairs.length(); i += 2) {
            signs.put((int) pairs.charAt(i), pairs.charAt(i + 1));
        }
        if (circled > 0) {
            circled(circled);
        }
    }

    private void circled(int first) {
        for (int i = 0; i < CIRCLED.length(); i++) {
            signs.put(first + i, CIRCLED.charAt(i));
        }
    }

    /** By its name, whose case and spaces programs are free with; null for a font of letters. */
    public static @Nullable SymbolFont named(String font) {
        if (font.length() < "Symbol".length() || font.length() > "Wingdings 2".length() + 1) {
            return null;
        }
        return switch (font.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "wingdings" -> WINGDINGS;
            case "wingdings2" -> WINGDINGS_2;
            case "wingdings3" -> WINGDINGS_3;
            case "webdings" -> WEBDINGS;
            case "symbol" -> SYMBOL;
            default -> null;
        };
    }

    boolean showsDigits() {
        return this == SYMBOL;
    }

    /** What is seen of a text; Chinese characters, which the font does not hold, are shown in another font as they are. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            shown.append(shown(text.charAt(i)));
        }
        return shown.toString();
    }

    private char shown(char character) {
        int place = character >= PRIVATE && character <= PRIVATE + 0xFF ? character - PRIVATE : place(character);
        Character sign = signs.get(place);
        if (sign != null) {
            return sign;
        }
        boolean letters = this == SYMBOL && place < 0x80;
        return place <= ' ' || place > 0xFF || letters ? (char) place : UNKNOWN;
    }

    /** Places from 0x80 to 0x9F are stored as the characters that Windows has there. */
    private static int place(char character) {
        return WINDOWS.getOrDefault(character, (int) character);
    }

    private static Map<Character, Integer> windows() {
        Map<Character, Integer> places = new HashMap<>();
        Charset charset = Charset.forName("windows-1252");
        for (int place = 0x80; place < 0xA0; place++) {
            char character = new String(new byte[] {(byte) place}, charset).charAt(0);
            if (character != UNKNOWN) {
                places.put(character, place);
            }
        }
        return places;
    }
}
