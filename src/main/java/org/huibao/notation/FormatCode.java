package org.huibao.notation;

import java.util.Locale;

/**
 * What a number format does to the number under it.
 *
 * @param percent shown times 100 with a percent sign
 * @param date shown as a date or a time
 * @param divides shown in thousands or millions, by a comma behind the digits
 * @param suffix text printed behind the digits: 万元 in {@code 0.00"万元"}; empty where it depends on the number
 */
public record FormatCode(boolean percent, boolean date, boolean divides, String suffix) {

    private static final FormatCode GENERAL = new FormatCode(false, false, false, "");

    /** @param code as the workbook holds it; {@code General} or empty where there is none */
    public static FormatCode of(String code) {
        if (code.isEmpty() || code.equalsIgnoreCase("General") || code.equals("@") || code.equals("0")) {
            return GENERAL;
        }
        return new Scan(code.replace("General", "").replace("G/通用格式", "")).result();
    }

    /** One pass over the code; quoted and escaped characters are text. */
    private static final class Scan {
        private final String code;
        private final StringBuilder suffix = new StringBuilder();
        private boolean percent;
        private boolean date;
        private boolean divides;
        private boolean conditional;
        private boolean firstSection = true;

        Scan(String code) {
            this.code = code;
        }

        FormatCode result() {
            for (int i = 0; i < code.length(); i++) {
                i = step(i);
            }
            return new FormatCode(percent, date, divides, conditional ? "" : suffix.toString());
        }

        private int step(int i) {
            char character = code.charAt(i);
            switch (character) {
                case '"' -> {
                    int end = code.indexOf('"', i + 1);
                    int close = end < 0 ? code.length() : end;
                    text(code.substring(i + 1, close));
                    return close;
                }
                case '\\', '!' -> {
                    text(code.substring(Math.min(i + 1, code.length()), Math.min(i + 2, code.length())));
                    return i + 1;
                }
                case '_', '*' -> {
                    return i + 1;
                }
                case '[' -> {
                    int end = code.indexOf(']', i);
                    int close = end < 0 ? code.length() : end;
                    bracket(code.substring(i + 1, close).toLowerCase(Locale.ROOT));
                    return close;
                }
                case ';' -> firstSection = false;
                case '%' -> percent = true;
                case 'y', 'Y', 'd', 'D', 'h', 'H', 's', 'S', 'm', 'M' -> date = true;
                case 'e', 'E' -> date |= i + 1 >= code.length() || "+-".indexOf(code.charAt(i + 1)) < 0;
                case '0', '#', '?' -> suffix.setLength(0);
                case ',' -> divides |= i > 0 && "0#?".indexOf(code.charAt(i - 1)) >= 0 && !digitFollows(i);
                default -> text(character > '\u00FF' ? String.valueOf(character) : "");
            }
            return i;
        }

        private boolean digitFollows(int comma) {
            return comma + 1 < code.length() && "0#?".indexOf(code.charAt(comma + 1)) >= 0;
        }

        private void bracket(String content) {
            date |= content.matches("h+|m+|s+");
            conditional |= !content.isEmpty() && "<>=".indexOf(content.charAt(0)) >= 0;
        }

        private void text(String literal) {
            if (firstSection) {
                suffix.append(literal.strip());
            }
        }
    }
}
