package org.huibao.notation.prose;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases of other libraries, as data: a text, and the pieces in which they find a number. A piece is found where one number of ours meets it and says
 * the same value; a figure of ours that meets no piece is invented.
 */
final class OutsideCases {

    /** @param wrong what differs; empty where nothing does */
    record OutsideCase(String text, int pieces, int found, int invented, List<String> wrong) {}

    /** A source that knows times only says nothing of other numbers; there no figure of ours may be a time of theirs. */
    enum SourceKind {
        NUMBERS,
        MONEY,
        TIMES
    }

    private OutsideCases() {}

    static List<OutsideCase> in(String file, SourceKind kind) throws IOException {
        List<OutsideCase> cases = new ArrayList<>();
        for (String line : lines(file)) {
            String[] columns = line.split("\t", -1);
            cases.add(compare(columns[0], columns.length > 1 ? columns[1] : "", kind));
        }
        return cases;
    }

    static List<String> lines(String file) throws IOException {
        try (InputStream bytes = OutsideCases.class.getResourceAsStream("/prose/" + file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        }
    }

    private static OutsideCase compare(String text, String expected, SourceKind kind) {
        List<NumberMention> left = new ArrayList<>(ProseNumbers.in(text));
        List<String> wrong = new ArrayList<>();
        List<String> pieces = expected.isEmpty() ? List.of() : Arrays.asList(expected.split(" \\| "));
        int found = 0;
        int from = 0;
        for (String each : pieces) {
            int is = each.lastIndexOf('=');
            String piece = each.substring(0, is);
            int start = Math.max(0, position(text, piece, from));
            int end = start + piece.length();
            from = end;
            List<NumberMention> meets = left.stream()
                    .filter(mention -> mention.start() < end && mention.end() > start)
                    .toList();
            if (kind == SourceKind.TIMES
                    ? meets.stream().noneMatch(NumberMention::isFigure)
                    : says(meets, each.substring(is + 1))) {
                found++;
            } else {
                wrong.add(each + " but "
                        + meets.stream().map(mention -> shown(text, mention)).toList());
            }
            left.removeAll(meets);
        }
        left.removeIf(mention -> !mention.isFigure());
        int invented = kind == SourceKind.NUMBERS ? left.size() : 0;
        if (invented > 0) {
            wrong.add("invented "
                    + left.stream().map(mention -> shown(text, mention)).toList());
        }
        return new OutsideCase(text, pieces.size(), found, invented, wrong);
    }

    /** Sources show a piece in small letters and half width. */
    private static int position(String text, String piece, int from) {
        String folded = fold(text);
        int at = folded.indexOf(fold(piece), from);
        return at < 0 ? folded.indexOf(fold(piece)) : at;
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        for (char each : text.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            folded.append(each >= '！' && each <= '～' ? (char) (each - '！' + '!') : each);
        }
        return folded.toString();
    }

    private static boolean says(List<NumberMention> meets, String value) {
        if (meets.size() != 1) {
            return false;
        }
        NumberMention mention = meets.get(0);
        if (value.isEmpty()) {
            return mention.isFigure();
        }
        String plain = value.replaceAll("[\\[\\]()%]", "");
        String[] ends =
                value.startsWith("[") || value.startsWith("(") ? plain.split(",", -1) : plain.split("\\.\\.", -1);
        AmountRange amount = mention.amount();
        int power = mention.unit().power();
        if (ends.length == 2) {
            return same(amount.low(), amount.over(), ends[0], power)
                    && same(amount.high(), amount.over(), ends[1], power);
        }
        BigDecimal one = amount.low() == null ? amount.high() : amount.low();
        return same(one, amount.over(), plain, power);
    }

    /** As the unit's base counts, or as printed. */
    private static boolean same(@Nullable BigDecimal ours, BigDecimal over, String theirs, int power) {
        if (ours == null || theirs.isEmpty()) {
            return ours == null && theirs.isEmpty();
        }
        BigDecimal value = ours.divide(over, MathContext.DECIMAL64);
        return near(value, new BigDecimal(theirs)) || near(value.scaleByPowerOfTen(-power), new BigDecimal(theirs));
    }

    /** Theirs are binary numbers of fifteen digits. */
    private static boolean near(BigDecimal ours, BigDecimal theirs) {
        MathContext digits = new MathContext(theirs.precision() > 5 ? 12 : 15);
        return ours.round(digits).compareTo(theirs.round(digits)) == 0;
    }

    private static String shown(String text, NumberMention mention) {
        AmountRange amount = mention.amount();
        return mention.in(text) + " " + mention.kind() + " " + amount.low() + ".." + amount.high() + "/"
                + amount.over();
    }
}
