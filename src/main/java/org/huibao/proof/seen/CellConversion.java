package org.huibao.proof.seen;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a cell, worked out anew from its content and the steps that the audit log names; a step that the cell or the units
 * contradict proves nothing. A step {@code shown 15.8900万元} says what a number format shows of the number: it changes nothing here.
 */
public final class CellConversion {

    /** What Excel itself keeps of a number. */
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern SCALE = Pattern.compile("scale (.+)→(.+) ×([0-9.]+)");
    private static final Pattern PERCENT = Pattern.compile("percent ×([0-9.]+)");
    private static final Pattern TYPED = Pattern.compile(
            "([+-]?)(?:(?:[¥￥]|人民币|RMB|CNY) *)?([+-]?)([0-9][0-9,]*(?:\\.[0-9]+)?) *(\\S*)", Pattern.CASE_INSENSITIVE);
    private static final String MINUS = "−‐‑–";
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{0,400}\\.?[0-9]{0,400}(?:[eE][+-]?[0-9]{1,3})?");
    private static final Pattern NO_DECIMAL = Pattern.compile("[+-]?\\.?(?:[eE].*)?");

    private static final Map<Character, Integer> POWERS =
            Map.of('十', 1, '百', 2, '千', 3, '万', 4, '萬', 4, '亿', 8, '億', 8);

    /** Powers of ten of units that a scale word does not show, against the base in which they count. */
    private static final Map<String, Integer> OTHER_POWERS = Map.of("‰", -1, "公里", 3, "km", 3, "公斤", 3, "kg", 3);

    private CellConversion() {}

    /** @param unit the indicator's */
    public static Optional<BigDecimal> value(SourceCell cell, String steps, String unit) {
        boolean typed = false;
        boolean percent = false;
        BigDecimal factor = BigDecimal.ONE;
        for (String step : steps.isEmpty() ? List.<String>of() : List.of(steps.split("; "))) {
            Matcher scale = SCALE.matcher(step);
            Matcher times = PERCENT.matcher(step);
            if (step.equals("text")) {
                typed = true;
            } else if (scale.matches()) {
                BigDecimal stated = new BigDecimal(scale.group(3));
                if (!scale.group(2).equals(unit.strip()) || !isScale(scale.group(1), unit, stated)) {
                    return Optional.empty();
                }
                factor = factor.multiply(stated);
            } else if (times.matches()) {
                percent = true;
                BigDecimal stated = new BigDecimal(times.group(1));
                if (stated.compareTo(BigDecimal.TEN.pow(2 - power(unit))) != 0) {
                    return Optional.empty();
                }
                factor = factor.multiply(stated);
            } else if (!step.startsWith("unit ") && !step.startsWith("shown ") && !step.equals("15 digits")) {
                return Optional.empty();
            }
        }
        if (typed == cell.number() || percent != cell.percent()) {
            return Optional.empty();
        }
        BigDecimal by = factor;
        return (typed ? typed(cell.seen()) : number(cell.raw())).map(amount -> amount.multiply(by));
    }

    /** The content of a cell as text, line ends made one. */
    public static String text(String raw) {
        return raw.replaceAll("\\r\\n?|\\x{2028}|\\x{2029}", "\n").strip();
    }

    /** A number as a file of Excel holds it, to the digits that Excel keeps; nothing for any other text. */
    public static Optional<BigDecimal> number(String raw) {
        return DECIMAL.matcher(raw).matches() && !NO_DECIMAL.matcher(raw).matches()
                ? Optional.of(kept(new BigDecimal(raw)))
                : Optional.empty();
    }

    /** To the digits that Excel keeps. */
    public static BigDecimal kept(BigDecimal amount) {
        return amount.round(EXCEL);
    }

    private static Optional<BigDecimal> typed(String raw) {
        StringBuilder narrow = new StringBuilder();
        raw.codePoints().forEach(character -> {
            if (character >= '！' && character <= '～') {
                narrow.append((char) (character - '！' + '!'));
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                narrow.append(' ');
            } else if (MINUS.indexOf(character) >= 0) {
                narrow.append('-');
            } else if (Character.getType(character) != Character.FORMAT && !Character.isISOControl(character)) {
                narrow.appendCodePoint(character);
            }
        });
        Matcher number = TYPED.matcher(narrow.toString().strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        BigDecimal size = new BigDecimal(number.group(3).replace(",", ""));
        String signs = number.group(1) + number.group(2);
        return signs.length() > 1 ? Optional.empty() : Optional.of(signs.equals("-") ? size.negate() : size);
    }

    private static boolean isScale(String from, String to, BigDecimal factor) {
        int power = power(from) - power(to);
        return factor.compareTo(BigDecimal.ONE.scaleByPowerOfTen(power)) == 0;
    }

    private static int power(String unit) {
        String bare = Normalizer.normalize(unit.strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^人民币", "");
        if (OTHER_POWERS.containsKey(bare)) {
            return OTHER_POWERS.get(bare);
        }
        int power = 0;
        int at = 0;
        while (at < bare.length() - 1 && POWERS.containsKey(bare.charAt(at)) && !bare.startsWith("百分")) {
            power += POWERS.getOrDefault(bare.charAt(at++), 0);
        }
        return power + OTHER_POWERS.getOrDefault(bare.substring(at), 0);
    }
}
