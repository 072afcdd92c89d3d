package org.huibao.notation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number that somebody typed as text, read only where there is one way to read it. */
public sealed interface NumberText {

    /**
     * @param number in the unit asked for
     * @param conversion the steps, as in {@code Observation.conversion}; {@code text} comes first
     */
    record Amount(BigDecimal number, String conversion) implements NumberText {}

    /** 无, /, - or —: nothing to report, or not our duty. */
    record NoneMark() implements NumberText {}

    /** Nothing but spaces and invisible characters. */
    record Blank() implements NumberText {}

    record NotANumber() implements NumberText {}

    /** @param unit that the number is wanted in */
    static NumberText parse(String text, Unit unit) {
        if (Grammar.beginsAsWord(text)) {
            return new NotANumber();
        }
        return unit.text().isEmpty() && unit.isNone() && unit.power() == 0
                ? Grammar.BARE.of(text)
                : parse(text, unit, unit);
    }

    /**
     * @param stated unit of a number without one behind it, as the column or row says
     * @param wanted unit of the result; {@code stated} can be converted to it
     */
    static NumberText parse(String text, Unit stated, Unit wanted) {
        if (Grammar.beginsAsWord(text)) {
            return new NotANumber();
        }
        String narrow = Grammar.narrow(text);
        if (narrow.isEmpty()) {
            return new Blank();
        }
        if (narrow.length() <= Grammar.LONGEST_NONE
                && Grammar.NONE.matcher(narrow).matches()) {
            return new NoneMark();
        }
        // A number begins with one or with a sign, and ends soon.
        if (Grammar.BEGINNINGS.indexOf(narrow.charAt(0)) < 0 || narrow.length() > Grammar.LONGEST) {
            return new NotANumber();
        }
        Matcher number = Grammar.NUMBER.matcher(narrow);
        if (!number.matches() || !number.group(1).isEmpty() && !number.group(3).isEmpty()) {
            return new NotANumber();
        }
        // ¥5 counts yuan, whatever 万元 the column says.
        boolean ours = wanted.base().equals("元")
                && (stated.power() == 0 || !number.group(5).isEmpty());
        BigDecimal size = new BigDecimal(number.group(4).replace(",", ""));
        if (size.precision() > CellNumber.DIGITS || number.group(2) != null && !ours) {
            return new NotANumber();
        }
        String sign = number.group(1) + number.group(3);
        BigDecimal amount = sign.isEmpty() || sign.equals("+") ? size : size.negate();
        return Grammar.inUnit(amount, Grammar.withoutBrackets(number.group(5)), stated, wanted);
    }

    /**
     * The unit of a number with this word behind it; nothing where there is more than one way to read it. 15.89万 is clear where the unit
     * has no scale of its own, or this very one; 3千 in 万元 is not.
     *
     * @param stated unit of a number without a word, and what a scale word alone scales
     */
    static Optional<Unit> unitBehind(String written, Unit stated, Unit wanted) {
        if (written.isEmpty()) {
            return Optional.of(stated);
        }
        OptionalInt word = Unit.scaleWord(written);
        if (word.isPresent()) {
            return stated.power() == word.getAsInt()
                    ? Optional.of(stated)
                    : stated.power() != 0
                            ? Optional.empty()
                            : Optional.of(new Unit(written + stated.text(), stated.base(), word.getAsInt()));
        }
        Unit unit = Unit.of(written);
        if (wanted.isNone() || unit.to(wanted).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(unit.power() == wanted.power() ? wanted : unit);
    }

    /** What the text may look like. */
    final class Grammar {
        private static final String BEGINNINGS = "0123456789+-−‐‑–¥￥人RCrc";

        private static final String SIGN = "([+\\-−‐‑–]?)";

        /**
         * A leading zero is left out on purpose: 007 is a number on a list rather than an amount. What stands behind is no digit, or 01
         * would be nothing of what a definition calls 1.
         */
        private static final Pattern NUMBER = Pattern.compile(SIGN + "(?:(¥|￥|人民币|(?i:RMB|CNY)) {0,4})?" + SIGN
                + "((?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,17})(?:\\.[0-9]{1,17})?) *((?![0-9.,])\\S*)");

        /** Room for eighteen digits on either side of a point and for any unit; what is longer is prose, or an attack. */
        private static final int LONGEST = 120;

        private static final int LONGEST_RAW = 1_000;

        private static final int LONGEST_NONE = 8;
        private static final Pattern NONE = Pattern.compile("无|/{1,8}|[-‐‑‒–—―−─]{1,8}");

        private static final Unit NO_UNIT = Unit.of("");

        private static final RecentTexts<NumberText> BARE = new RecentTexts<>(text -> parse(text, NO_UNIT, NO_UNIT));

        private Grammar() {}

        /** True for most labels: nothing before a Chinese character could be taken away, and of these two alone begin what is none or a number. */
        static boolean beginsAsWord(String text) {
            char first = text.isEmpty() ? ' ' : text.charAt(0);
            return first >= '\u4E00' && first <= '\u9FFF' && first != '无' && first != '人';
        }

        private static boolean isNarrow(String text) {
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                boolean kept = character > ' ' && character < 0x7F || character >= '\u4E00' && character <= '\u9FFF';
                if (!kept) {
                    return false;
                }
            }
            return true;
        }

        /** Full-width forms become half-width; other compatibility forms (²,①) stay, they are no digits. */
        static String narrow(String text) {
            // Only spaces in such numbers could make it a number after all, and they are no typist's.
            if (isNarrow(text) || text.length() > LONGEST_RAW && !text.isBlank()) {
                return text;
            }
            boolean leftToRight = isLeftToRight(text);
            StringBuilder narrow = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char character = text.charAt(i);
                if (character >= '！' && character <= '～') {
                    narrow.append((char) (character - '！' + '!'));
                } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                    narrow.append(' ');
                } else if (!invisible(character) && !(leftToRight && DirectionMarks.isOne(character))) {
                    narrow.append(character);
                }
            }
            return narrow.toString().strip();
        }

        /** True where nothing runs the other way: what another program put around a number it copied turns no digits round. */
        private static boolean isLeftToRight(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) >= 0x80 && mayRunBackwards(text.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean mayRunBackwards(char character) {
            return character == 0x202B
                    || character == 0x202E
                    || character == 0x2067
                    || character == 0x2068
                    || character == 0x200F
                    || character == 0x061C
                    || Character.getDirectionality(character) == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || Character.getDirectionality(character) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                    || Character.isSurrogate(character);
        }

        /** 71（件） says what 71件 says. */
        private static String withoutBrackets(String written) {
            return written.length() > 2 && written.startsWith("(") && written.endsWith(")")
                    ? written.substring(1, written.length() - 1).strip()
                    : written;
        }

        /** Marks that reverse the direction are kept: with them 12 may be displayed as 21. */
        private static boolean invisible(char character) {
            boolean reverses = (character >= '\u202A' && character <= '\u202E')
                    || (character >= '\u2066' && character <= '\u2069');
            return !reverses && (Character.getType(character) == Character.FORMAT || Character.isISOControl(character));
        }

        private static NumberText inUnit(BigDecimal amount, String written, Unit stated, Unit wanted) {
            Optional<Unit> behind = unitBehind(written, stated, wanted);
            if (behind.isEmpty()) {
                return new NotANumber();
            }
            boolean scale = Unit.scaleWord(written).isPresent();
            boolean own = !written.isEmpty() && (behind.get() == wanted || scale && behind.get() == stated);
            return scaled(amount, behind.get(), wanted, own ? "text; unit " + written : "text");
        }

        private static NumberText scaled(BigDecimal amount, Unit from, Unit to, String steps) {
            return from.to(to)
                    .<NumberText>map(factor -> new Amount(
                            CellNumber.plain(amount.multiply(factor)),
                            factor.compareTo(BigDecimal.ONE) == 0 ? steps : steps + "; " + from.step(to, factor)))
                    .orElseGet(NotANumber::new);
        }
    }
}
