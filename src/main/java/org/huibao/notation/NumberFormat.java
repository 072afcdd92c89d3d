package org.huibao.notation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A number format of Excel or WPS (ISO/IEC 29500-1, clause 18.8.31): what a cell shows for the number that it holds.
 *
 * <p>Sections for positive numbers, negative ones, zero and text, or for what their conditions name; a section that is meant for
 * negative numbers shows them without a sign. Where Excel's answer is not known for certain, nothing is said.
 */
public final class NumberFormat {

    /**
     * What a cell shows.
     *
     * @param text with the spaces that stand for widths; empty where nothing is shown, and where it is not known
     * @param known false where nobody can say what is shown: the code is broken, or no section is meant for the number
     * @param date shown as a day or a time
     * @param year true unless it is a date whose year cannot be seen
     */
    public record Shown(String text, boolean known, boolean date, boolean year) {

        /** Nobody can say what is shown. */
        public static final Shown UNKNOWN = new Shown("", false, false, true);

        /** Shown as it stands. */
        public static Shown text(String text) {
            return new Shown(text, true, false, true);
        }
    }

    private static final int MOST_SECTIONS = 4;
    private static final int MOST_CONDITIONS = 2;

    /** Longer codes are refused by Excel. */
    private static final int LONGEST = 2_000;

    /** More codes than any honest workbook has; those beyond are read again each time. */
    private static final int KEPT = 2_000;

    /** Numbers of cells have 308 digits at most. */
    private static final int MOST_DIGITS = 400;

    private static final MathContext EXCEL = new MathContext(CellNumber.DIGITS, RoundingMode.HALF_UP);
    private static final Map<String, NumberFormat> KNOWN = new ConcurrentHashMap<>();
    private static final NumberFormat GENERAL = new NumberFormat("General");

    private final List<NumberFormatSection> numbers;
    private final Optional<NumberFormatSection> text;
    private final boolean understood;
    private final boolean plain;
    private final boolean plainAboveZero;
    private final boolean date;

    private NumberFormat(String code) {
        List<NumberFormatSection> sections =
                code.length() > LONGEST ? FormatScan.sections("[") : FormatScan.sections(code);
        NumberFormatSection last = sections.get(sections.size() - 1);
        boolean forText = sections.size() == MOST_SECTIONS || last.kind() == NumberFormatSection.Kind.TEXT;
        this.text = forText ? Optional.of(last) : Optional.empty();
        this.numbers = forText ? List.copyOf(sections.subList(0, sections.size() - 1)) : List.copyOf(sections);
        this.understood = sections.size() <= MOST_SECTIONS
                && numbers.stream().noneMatch(section -> section.kind() == NumberFormatSection.Kind.TEXT)
                && conditions().count() <= MOST_CONDITIONS;
        this.plain = understood && (numbers.isEmpty() ? isPlainText() : numbers.size() == 1 && isPlain(numbers.get(0)));
        this.plainAboveZero = understood
                && !numbers.isEmpty()
                && conditions().findAny().isEmpty()
                && isPlainAboveZero(numbers.get(0));
        this.date = numbers.stream().anyMatch(NumberFormatSection::isDate);
    }

    /** @param code as the workbook holds it; {@code General} or empty where there is none */
    public static NumberFormat of(String code) {
        if (code.isEmpty() || code.equals("General")) {
            return GENERAL;
        }
        NumberFormat known = KNOWN.get(code);
        if (known == null) {
            known = new NumberFormat(code);
            if (KNOWN.size() < KEPT) {
                KNOWN.put(code, known);
            }
        }
        return known;
    }

    private boolean isPlainText() {
        return text.orElseThrow().tokens().size() == 1;
    }

    private static boolean isPlain(NumberFormatSection section) {
        return section.condition().isEmpty()
                && switch (section.kind()) {
                    case GENERAL -> section.tokens().size() == 1;
                    case DECIMAL -> DecimalLayout.of(section).plain();
                    default -> false;
                };
    }

    /** Room for a sign or a bracket, which others have, changes nothing: {@code 0.00_ }. */
    private static boolean isPlainAboveZero(NumberFormatSection section) {
        if (section.kind() != NumberFormatSection.Kind.DECIMAL) {
            return isPlain(section);
        }
        List<FormatToken> tokens = section.tokens();
        int from = 0;
        int to = tokens.size();
        while (from < to && isSpace(tokens.get(from))) {
            from++;
        }
        while (to > from && isSpace(tokens.get(to - 1))) {
            to--;
        }
        return DecimalLayout.of(tokens.subList(from, to)).plain();
    }

    private static boolean isSpace(FormatToken token) {
        return token.is(FormatToken.Kind.LITERAL) && token.text().isBlank();
    }

    /** True where nothing but digits are shown, grouped or not: the number itself, rounded. */
    public boolean plain() {
        return plain;
    }

    /** True where a number is shown as a day or a time. */
    public boolean date() {
        return date;
    }

    /** True where the number is shown as {@link #plain} means it, whatever the format does to others: {@code #,##0;[Red]-#,##0} above zero. */
    public boolean plain(BigDecimal number) {
        return plain || plainAboveZero && number.signum() > 0;
    }

    /** True where a number is shown times 100 with a percent sign. */
    public boolean percent() {
        return numbers.stream().anyMatch(section -> section.has(FormatToken.Kind.PERCENT));
    }

    /** @param number to the digits that a cell keeps; any further ones are rounded off */
    public Shown show(BigDecimal number, boolean datesFrom1904) {
        BigDecimal kept = number.round(EXCEL);
        if (!understood || Math.abs((long) kept.scale()) > MOST_DIGITS) {
            return Shown.UNKNOWN;
        }
        if (numbers.isEmpty()) {
            // A number under @ is shown as it is; words beside the @ are shown by some programs and not by others.
            return isPlainText() ? Shown.text(signed(kept, GeneralNumber.print(kept.abs()))) : Shown.UNKNOWN;
        }
        return sectionFor(kept)
                .flatMap(section -> show(section, kept, datesFrom1904))
                .orElse(Shown.UNKNOWN);
    }

    private Optional<Shown> show(NumberFormatSection section, BigDecimal number, boolean datesFrom1904) {
        if (section.kind() == NumberFormatSection.Kind.DATE) {
            return DateLayout.print(section, number, datesFrom1904)
                    .map(text -> new Shown(text, true, true, DateLayout.showsYear(section)));
        }
        BigDecimal amount = number.abs();
        Optional<String> shown = switch (section.kind()) {
            case DECIMAL -> DecimalLayout.of(section).print(amount);
            case SCIENTIFIC -> ScientificLayout.print(section, amount);
            case FRACTION -> FractionLayout.print(section, amount);
            case GENERAL -> Optional.of(general(section, amount));
            default -> Optional.empty();
        };
        return shown.map(text -> Shown.text(numbers.size() == 1 ? signed(number, text) : text));
    }

    private static String general(NumberFormatSection section, BigDecimal amount) {
        StringBuilder shown = new StringBuilder();
        section.tokens()
                .forEach(token ->
                        shown.append(token.is(FormatToken.Kind.GENERAL) ? GeneralNumber.print(amount) : token.text()));
        return shown.toString();
    }

    /** What rounds to nothing has no sign. */
    private static String signed(BigDecimal number, String shown) {
        boolean zero = shown.chars().anyMatch(Character::isDigit)
                && shown.chars().noneMatch(each -> each >= '1' && each <= '9');
        return number.signum() < 0 && !zero ? "-" + shown : shown;
    }

    /** Nothing where no section is meant for the number, and where programs differ. */
    private Optional<NumberFormatSection> sectionFor(BigDecimal number) {
        if (conditions().findAny().isEmpty()) {
            int index = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
            return Optional.of(numbers.get(index < numbers.size() ? index : 0));
        }
        // Conditions such as [<0] are those of plain sections; under others programs do not agree on whether a negative
        // number keeps its sign.
        if (number.signum() < 0
                && !conditions().allMatch(condition -> condition.limit().signum() == 0)) {
            return Optional.empty();
        }
        for (int i = 0; i < numbers.size(); i++) {
            Optional<FormatCondition> condition = numbers.get(i).condition();
            boolean matches = condition.map(each -> each.holds(number)).orElse(i > 0 && i == numbers.size() - 1);
            if (matches) {
                return Optional.of(numbers.get(i));
            }
            if (condition.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Stream<FormatCondition> conditions() {
        return numbers.stream().map(NumberFormatSection::condition).flatMap(Optional::stream);
    }

    /** What a cell shows that holds a text. */
    public Shown showText(String content) {
        if (text.isEmpty() || text.get().kind() == NumberFormatSection.Kind.GENERAL) {
            return understood ? Shown.text(content) : Shown.UNKNOWN;
        }
        boolean words = text.get().tokens().stream()
                .allMatch(token -> token.is(FormatToken.Kind.TEXT) || token.is(FormatToken.Kind.LITERAL));
        if (!understood || text.get().kind() == NumberFormatSection.Kind.UNKNOWN || !words) {
            return Shown.UNKNOWN;
        }
        StringBuilder shown = new StringBuilder();
        text.get().tokens().forEach(token -> shown.append(token.is(FormatToken.Kind.TEXT) ? content : token.text()));
        return Shown.text(shown.toString());
    }
}
