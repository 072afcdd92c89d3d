package org.huibao.proof.seen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the sections of a number format, taken apart (ISO/IEC 29500-1, clause 18.8.31). */
final class FormatSection {

    private static final String GENERAL = "General";
    private static final String GENERAL_IN_CHINESE = "G/通用格式";

    /** A digit's place, a text that stands as it is, or one of the signs with a meaning. */
    private record Token(char kind, String text) {}

    private final List<Token> tokens = new ArrayList<>();
    private @Nullable String condition;
    private boolean date;
    private boolean foreign;
    private boolean otherDigits;

    private FormatSection() {}

    static FormatSection of(String code) {
        FormatSection section = new FormatSection();
        int i = 0;
        while (i < code.length()) {
            i = section.take(code, i);
        }
        return section;
    }

    private int take(String code, int at) {
        char each = code.charAt(at);
        if (each == '"') {
            int end = code.indexOf('"', at + 1);
            int to = end < 0 ? code.length() : end;
            tokens.add(new Token('t', code.substring(at + 1, to)));
            return to + 1;
        }
        if (FormatRendering.isEscape(each)) {
            tokens.add(
                    new Token('t', code.substring(Math.min(at + 1, code.length()), Math.min(at + 2, code.length()))));
            return at + 2;
        }
        if (each == '_' || each == '*') {
            tokens.add(new Token('t', each == '_' ? " " : ""));
            return at + 2;
        }
        if (each == '[') {
            int end = code.indexOf(']', at);
            if (end > 0) {
                bracket(code.substring(at, end + 1));
                return end + 1;
            }
        }
        for (String general : List.of(GENERAL, GENERAL_IN_CHINESE)) {
            if (code.regionMatches(true, at, general, 0, general.length())) {
                tokens.add(new Token('G', ""));
                return at + general.length();
            }
        }
        sign(each);
        return at + 1;
    }

    private void sign(char each) {
        switch (each) {
            case '0', '#', '?' -> tokens.add(new Token(each, ""));
            case '.', ',', '%', '@' -> tokens.add(new Token(each, String.valueOf(each)));
            // aaaa is 星期四; the A of AM/PM stands behind an hour.
            case 'y', 'Y', 'm', 'M', 'd', 'D', 'h', 'H', 's', 'S', 'b', 'B', 'g', 'e', 'a' -> {
                date = true;
                foreign = true;
            }
            case 'E', '/' -> {
                foreign |= tokens.stream().anyMatch(token -> "0#?".indexOf(token.kind()) >= 0);
                tokens.add(new Token('t', String.valueOf(each)));
            }
            default -> tokens.add(new Token('t', String.valueOf(each)));
        }
    }

    /** Colours say nothing but for white; a currency stands as it is; other digits than ours are POI's. */
    private void bracket(String bracket) {
        String inside = bracket.substring(1, bracket.length() - 1);
        if (inside.startsWith("$")) {
            int dash = inside.indexOf('-');
            tokens.add(new Token('t', inside.substring(1, dash < 0 ? inside.length() : dash)));
        } else if (inside.startsWith("<") || inside.startsWith(">") || inside.startsWith("=")) {
            condition = bracket;
        } else if (inside.equalsIgnoreCase("white") || inside.equals("白色") || inside.equals("颜色2")) {
            tokens.add(new Token('W', ""));
        } else if (inside.regionMatches(true, 0, "DBNum", 0, 5)) {
            // 七一 is 71; days in such digits are POI's.
            otherDigits = true;
        } else if (inside.matches("(?i)h+|m+|s+")) {
            date = true;
            foreign = true;
        }
    }

    @Nullable
    String condition() {
        return condition;
    }

    boolean isDate() {
        return date;
    }

    boolean isForeign() {
        return foreign || otherDigits && date;
    }

    boolean isText() {
        return has('@');
    }

    private boolean has(char kind) {
        return tokens.stream().anyMatch(token -> token.kind() == kind);
    }

    /** A text, or a number that is shown as one. */
    String text(String content) {
        StringBuilder shown = new StringBuilder();
        tokens.forEach(token -> shown.append(token.kind() == '@' ? content : token.kind() == 't' ? token.text() : ""));
        return has('W') ? "" : shown.toString();
    }

    Optional<String> number(BigDecimal amount) {
        if (has('W')) {
            return Optional.of("");
        }
        if (has('G')) {
            StringBuilder shown = new StringBuilder();
            tokens.forEach(token -> shown.append(token.kind() == 'G' ? FormatRendering.plain(amount) : token.text()));
            return Optional.of(shown.toString());
        }
        int point = index('.');
        int last = lastPlace(point < 0 ? tokens.size() : point);
        int scale =
                2 * (int) tokens.stream().filter(token -> token.kind() == '%').count();
        // Behind the last place of the whole part a comma leaves out three digits, between places it parts them.
        boolean parted = false;
        int firstPlace = firstPlace();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == ',') {
                if (firstPlace >= 0 && i > firstPlace && i < last) {
                    parted = true;
                } else if (firstPlace >= 0 && i > firstPlace && trails(i)) {
                    scale -= 3;
                }
            }
        }
        int decimals = point < 0 ? 0 : places(point + 1, tokens.size());
        BigDecimal rounded = FormatRendering.rounded(amount.abs().movePointRight(scale), decimals);
        String digits = rounded.unscaledValue().toString();
        while (digits.length() <= decimals) {
            digits = "0" + digits;
        }
        String whole = digits.substring(0, digits.length() - decimals);
        String shown = whole(whole.equals("0") ? "" : whole, point < 0 ? tokens.size() : point, parted)
                + fraction(digits.substring(digits.length() - decimals), point);
        return Optional.of((amount.signum() < 0 && rounded.signum() != 0 ? "-" : "") + shown);
    }

    private String whole(String digits, int end, boolean parted) {
        StringBuilder shown = new StringBuilder();
        int left = digits.length();
        int first = firstPlace();
        if (first > end) {
            // A format such as .00 has no place for them, and they are shown nevertheless.
            shown.append(digits);
            left = 0;
        }
        int placed = 0;
        for (int i = end - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if ("0#?".indexOf(token.kind()) >= 0) {
                do {
                    String digit = left > 0 ? String.valueOf(digits.charAt(--left)) : token.kind() == '0' ? "0" : "";
                    if (parted && placed > 0 && placed % 3 == 0 && !digit.isEmpty()) {
                        shown.insert(0, ',');
                    }
                    shown.insert(0, digit);
                    placed++;
                } while (i == first && left > 0);
            } else if (token.kind() != ',') {
                shown.insert(0, token.text());
            }
        }
        return shown.toString();
    }

    private String fraction(String digits, int point) {
        if (point < 0) {
            return "";
        }
        int last = digits.length();
        StringBuilder shown = new StringBuilder(".");
        int place = 0;
        for (int i = point + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if ("0#?".indexOf(token.kind()) >= 0) {
                boolean rest = digits.substring(place, last).matches("0*");
                shown.append(token.kind() != '0' && rest ? "" : digits.substring(place, place + 1));
                place++;
            } else if (token.kind() != ',') {
                shown.append(token.text());
            }
        }
        return shown.toString();
    }

    private boolean trails(int comma) {
        return comma > lastPlace(tokens.size())
                || index('.') >= 0 && comma < index('.') && comma > lastPlace(index('.'));
    }

    private int index(char kind) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == kind) {
                return i;
            }
        }
        return -1;
    }

    private int firstPlace() {
        for (int i = 0; i < tokens.size(); i++) {
            if ("0#?".indexOf(tokens.get(i).kind()) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private int lastPlace(int end) {
        for (int i = end - 1; i >= 0; i--) {
            if ("0#?".indexOf(tokens.get(i).kind()) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private int places(int from, int to) {
        return (int) tokens.subList(from, to).stream()
                .filter(token -> "0#?".indexOf(token.kind()) >= 0)
                .count();
    }
}
