package org.huibao.proof.seen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/**
 * What a number shows under its format. Digits, and what stands between and behind them, are placed here; for dates, fractions and powers
 * POI knows the way.
 */
public final class FormatRendering {

    private static final int LONGEST = 255;
    private static final int GENERAL_DIGITS = 10;
    private static final int FORMATS = 10_000;

    private static final Pattern CONDITION =
            Pattern.compile("\\[(<=|>=|<>|<|>|=)\\s*(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)]");

    private static final Pattern WEEKDAY = Pattern.compile("(?:\\[\\$-[0-9A-Fa-f]{1,8}])?(a{3,4})(?:;@)?");

    /** Of days alone: numbers in words are not this proof's to read. */
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:\\[\\$-[0-9A-Fa-f]{1,8}])?\\[DBNum1](?:\\[\\$-[0-9A-Fa-f]{1,8}])?([ymd\"年月日]{1,40})(?:;@)?");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private static final Map<String, List<FormatSection>> SECTIONS = new HashMap<>();

    private FormatRendering() {}

    /** Of an identifier that no file explains: as programs in Chinese have it (ISO/IEC 29500-1, clause 18.8.30). */
    public static String builtin(int id) {
        String builtin =
                id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX ? BuiltinFormats.getBuiltinFormat(id) : null;
        return switch (id) {
            case 5, 6 -> "¥#,##0;¥-#,##0";
            case 7, 8 -> "¥#,##0.00;¥-#,##0.00";
            case 14 -> "yyyy/m/d";
            case 22 -> "yyyy/m/d h:mm";
            case 27, 36, 50, 52, 57 -> "yyyy\"年\"m\"月\"";
            case 28, 29, 51, 53, 54, 58 -> "m\"月\"d\"日\"";
            case 30 -> "m-d-yy";
            case 31 -> "yyyy\"年\"m\"月\"d\"日\"";
            case 32 -> "h\"时\"mm\"分\"";
            case 33 -> "h\"时\"mm\"分\"ss\"秒\"";
            case 34, 35, 55, 56 -> "h:mm AM/PM";
            case 37, 38 -> "#,##0;-#,##0";
            case 39, 40 -> "#,##0.00;-#,##0.00";
            case 41 -> "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ";
            case 42 -> "_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* \"-\"_ ;_ @_ ";
            case 43 -> "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ";
            case 44 -> "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ";
            default -> builtin == null || builtin.startsWith("reserved") ? "General" : builtin;
        };
    }

    static boolean isDate(String format) {
        return !isGeneral(format) && sections(format).get(0).isDate();
    }

    static boolean isGeneral(String format) {
        return format.equals("General")
                || format.isEmpty()
                || format.equalsIgnoreCase("General")
                || format.equals("G/通用格式")
                || format.equals("@");
    }

    /** A text under a format: only a section with {@code @} changes it. */
    static String ofText(String format, String text) {
        if (isGeneral(format) || format.indexOf('@') < 0 && format.indexOf(';') < 0) {
            return text;
        }
        List<FormatSection> sections = sections(format);
        FormatSection last = sections.get(sections.size() - 1);
        return sections.size() > 3 || last.isText() ? last.text(text) : text;
    }

    /** Eleven characters with the point. */
    private static BigDecimal general(BigDecimal amount) {
        int places = GENERAL_DIGITS - Math.max(1, amount.precision() - amount.scale());
        return places >= 0 && amount.scale() > places ? amount.setScale(places, RoundingMode.HALF_UP) : amount;
    }

    /** Nothing where the format cannot be rendered. */
    static Optional<String> of(String format, BigDecimal amount) {
        if (isGeneral(format)) {
            return Optional.of(plain(general(amount)));
        }
        if (format.length() > LONGEST) {
            return Optional.empty();
        }
        List<FormatSection> sections = sections(format);
        int chosen = chosen(sections, amount);
        if (chosen < 0) {
            return Optional.empty();
        }
        FormatSection section = sections.get(chosen);
        if (section.isText()) {
            return Optional.of(section.text(plain(amount)));
        }
        if (section.isForeign()) {
            return byPoi(format, amount);
        }
        boolean ownSign = sections.size() == 1 || section.condition() != null || chosen != 1;
        return section.number(ownSign ? amount : amount.abs());
    }

    private static int chosen(List<FormatSection> sections, BigDecimal amount) {
        int numeric = Math.min(sections.size(), 3);
        boolean conditions = sections.stream().anyMatch(each -> each.condition() != null);
        if (!conditions) {
            if (numeric > 1 && sections.get(numeric - 1).isText()) {
                numeric--;
            }
            // What rounds to nothing shows as nothing does, but keeps its section.
            int sign = amount.signum();
            return sign < 0 && numeric > 1 ? 1 : sign == 0 && numeric > 2 ? 2 : 0;
        }
        for (int i = 0; i < numeric; i++) {
            String condition = sections.get(i).condition();
            if (condition == null ? i > 0 || numeric == 1 : holds(condition, amount)) {
                return i;
            }
        }
        return numeric > 1 && sections.get(numeric - 1).condition() == null ? numeric - 1 : -1;
    }

    private static boolean holds(String condition, BigDecimal amount) {
        Matcher parts = CONDITION.matcher(condition);
        if (!parts.matches()) {
            return false;
        }
        int compared = amount.compareTo(new BigDecimal(parts.group(2)));
        return switch (parts.group(1)) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            case "=" -> compared == 0;
            default -> compared != 0;
        };
    }

    private static Optional<String> byPoi(String format, BigDecimal amount) {
        Matcher weekday = WEEKDAY.matcher(format);
        if (weekday.matches()) {
            return amount.signum() < 0
                    ? Optional.empty()
                    : Optional.of(ChineseDates.weekday(amount, weekday.group(1).length() == 4));
        }
        Matcher spelt = IN_WORDS.matcher(format);
        if (spelt.matches()) {
            return byPoi(spelt.group(1), amount).map(ChineseDates::inWords);
        }
        // POI prints the quotation marks of a date, or no date at all: words are put in afterwards.
        List<String> words = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(format);
        while (quoted.find()) {
            words.add(quoted.group(1));
        }
        Optional<String> mark = Stream.of("-", "/", ",", ".")
                .filter(each -> !format.contains(each))
                .findFirst();
        if (words.isEmpty() || mark.isEmpty()) {
            return shownByPoi(format, amount);
        }
        return shownByPoi(quoted.replaceAll(Matcher.quoteReplacement(mark.get())), amount)
                .map(shown -> {
                    String whole = shown;
                    for (String word : words) {
                        whole = whole.replaceFirst(Pattern.quote(mark.get()), Matcher.quoteReplacement(word));
                    }
                    return whole;
                });
    }

    private static Optional<String> shownByPoi(String format, BigDecimal amount) {
        try {
            return Optional.of(new DataFormatter(Locale.CHINA)
                    .formatRawCellContents(amount.doubleValue(), -1, format, false)
                    .strip());
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static synchronized List<FormatSection> sections(String format) {
        if (SECTIONS.size() > FORMATS) {
            SECTIONS.clear();
        }
        return SECTIONS.computeIfAbsent(format, FormatRendering::parsed);
    }

    private static List<FormatSection> parsed(String format) {
        List<FormatSection> sections = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        String code = format.length() > LONGEST ? format.substring(0, LONGEST) : format;
        for (int i = 0; i < code.length(); i++) {
            char each = code.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && isEscape(each)) {
                i++;
            } else if (!quoted && each == ';') {
                sections.add(FormatSection.of(code.substring(start, i)));
                start = i + 1;
            }
        }
        sections.add(FormatSection.of(code.substring(Math.min(start, code.length()))));
        return sections;
    }

    static boolean isEscape(char each) {
        return each == '\\' || each == '!';
    }

    static BigDecimal rounded(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }
}
