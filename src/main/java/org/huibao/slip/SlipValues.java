package org.huibao.slip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huibao.model.Role;
import org.huibao.model.Sha256;
import org.huibao.notation.CellNumber;
import org.huibao.notation.DirectionMarks;

/** What a department gave for one indicator as one word, by what the audit log says of it: the run and the slip, which is written from the log, must come to the same. */
public final class SlipValues {

    public static final String NONE = Role.NONE.label();
    public static final String BLANK = Role.BLANK.label();
    public static final String NO_RETURN = Role.NO_RETURN.label();

    /** Stands between numbers of one department that contradict each other. */
    public static final String AGAINST = "|";

    /** Before the first digits of a text's hash. */
    public static final String TEXT = "#";

    private static final int HASH = 12;
    private static final String END = ";";

    /** Longer properties are cut off by some programs when they save the file. */
    private static final int LONGEST = 200;

    private SlipValues() {}

    /**
     * A line of the audit log.
     *
     * @param role as it is written there
     * @param value a plain decimal or a text; empty for none, blank and nothing filed
     */
    public record Given(Role role, String value) {}

    /**
     * A plain decimal; several that contradict each other; {@code #} and a hash of a text; {@code none}, {@code blank}, {@code no-return}.
     *
     * @param adds whether several numbers are rows of a ledger, which add up
     */
    public static String of(List<Given> its, boolean adds) {
        List<BigDecimal> numbers = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Given each : its) {
            if (each.role() == Role.TEXT) {
                texts.add(plain(each.value()));
            } else if ((each.role() == Role.ADDEND || each.role() == Role.COUNT)
                    && CellNumber.isDecimal(each.value())) {
                numbers.add(new BigDecimal(each.value()));
            }
        }
        if (!numbers.isEmpty()) {
            return adds
                    ? CellNumber.plainText(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    : numbers.stream().map(CellNumber::plainText).distinct().collect(Collectors.joining(AGAINST));
        }
        if (!texts.isEmpty()) {
            return TEXT + Sha256.hex(String.join("\n", texts).getBytes(UTF_8)).substring(0, HASH);
        }
        return its.stream()
                .map(each -> each.role().label())
                .filter(List.of(NONE, NO_RETURN)::contains)
                .findFirst()
                .orElse(BLANK);
    }

    /** As a spreadsheet may open it, or not: the log puts an apostrophe before what could begin a formula. */
    private static String plain(String text) {
        String plain = DirectionMarks.without(text);
        int from = 0;
        while (from < plain.length() && plain.charAt(from) == '\'') {
            from++;
        }
        return plain.substring(from);
    }

    /** In pieces that fit a document property each. */
    static List<String> written(Map<String, String> values) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        values.forEach((code, value) -> {
            String pair = code + "=" + value + END;
            if (!piece.isEmpty() && piece.length() + pair.length() > LONGEST) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(pair);
        });
        pieces.add(piece.toString());
        return pieces;
    }

    /** In the order in which they were written. */
    static Map<String, String> read(List<String> pieces) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : String.join("", pieces).split(END)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                values.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
            }
        }
        return values;
    }
}
