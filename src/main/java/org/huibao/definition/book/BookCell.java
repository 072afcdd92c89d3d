package org.huibao.definition.book;

import java.math.BigDecimal;
import java.util.Optional;
import org.huibao.definition.MistakeList;
import org.huibao.definition.TextPlace;
import org.huibao.notation.CellNumber;
import org.huibao.notation.NumberFormat;
import org.huibao.workbook.Cell;

/**
 * A cell with what a person sees in it.
 *
 * @param text without spaces around it; of a number its digits; of a date {@code 2021-02-03}
 * @param number of a numeric cell that is no date, a percentage times 100
 */
public record BookCell(TextPlace place, String text, Optional<BigDecimal> number, boolean date, boolean formula) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Nothing for an empty cell, and for one of which nothing can be made, which is told. */
    static Optional<BookCell> of(Cell cell, TextPlace place, boolean datesFrom1904, MistakeList.InFile mistakes) {
        String wrong = switch (cell.kind()) {
            case ERROR -> "book.error-cell";
            case UNCALCULATED -> "book.uncalculated";
            default -> cell.struck() && cell.kind() != Cell.Kind.BLANK ? "book.struck" : "";
        };
        if (!wrong.isEmpty()) {
            mistakes.add(place, cell.raw().isEmpty() ? "=" + cell.formula() : cell.raw(), wrong);
            return Optional.empty();
        }
        return switch (cell.kind()) {
            case NUMBER -> number(cell, place, datesFrom1904, mistakes);
            case TEXT, BOOLEAN -> {
                String text = stripped(cell.raw().replace("\r\n", "\n").replace('\r', '\n'));
                yield text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new BookCell(place, text, Optional.empty(), false, cell.isFormula()));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<BookCell> number(
            Cell cell, TextPlace place, boolean datesFrom1904, MistakeList.InFile mistakes) {
        Optional<CellNumber> number = CellNumber.of(cell.raw());
        if (number.isEmpty()) {
            mistakes.add(place, cell.raw(), "book.long-number");
            return Optional.empty();
        }
        BigDecimal amount = number.get().amount();
        NumberFormat format = NumberFormat.of(cell.format());
        if (format.date()) {
            Optional<String> day = DayNumber.iso(amount, datesFrom1904);
            String shown =
                    day.orElseGet(() -> format.show(amount, datesFrom1904).text());
            return Optional.of(new BookCell(place, shown, Optional.empty(), true, cell.isFormula()));
        }
        BigDecimal meant = format.percent() ? amount.multiply(HUNDRED) : amount;
        NumberFormat.Shown shown = format.show(amount, datesFrom1904);
        String text = format.plain() || !shown.known()
                ? CellNumber.plainText(amount)
                : shown.text().strip();
        return Optional.of(new BookCell(place, text, Optional.of(CellNumber.plain(meant)), false, cell.isFormula()));
    }

    /** Without spaces of any kind and what nobody sees, at both ends. */
    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isNothing(text.charAt(from))) {
            from++;
        }
        while (to > from && isNothing(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isNothing(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT
                || Character.isISOControl(character);
    }

    /** In half width, as codes and expressions are written; a Chinese IME types them in full width. */
    public String narrow() {
        return narrow(text);
    }

    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars().forEach(character -> {
            if (character >= 0xff01 && character <= 0xff5e) {
                narrow.append((char) (character - 0xfee0));
            } else if (Character.isSpaceChar(character)) {
                narrow.append(' ');
            } else if (Character.getType(character) != Character.FORMAT) {
                narrow.append((char) character);
            }
        });
        return narrow.toString().strip();
    }
}
