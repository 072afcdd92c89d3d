package org.huibao.audit.page;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.words.RowTerms;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Grid;

/**
 * Who filled in a form and under which number they answer, as the lines above and below its table say.
 *
 * @param name empty where it says none
 * @param phone empty where it says none
 */
record FormContact(String name, String phone) {

    /** A form that goes on for longer has its signatures behind the last of its rows. */
    private static final int LAST_ROWS = 15;

    private static final int FIRST_ROWS = 6;
    private static final int LONGEST_CELL = 120;

    private static final Pattern NAME = field(RowTerms.CONTACT_NAME);
    private static final Pattern PHONE = field(RowTerms.CONTACT_PHONE);
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9(][0-9 ()+,/;、-]{4,39}");

    /** Label, and what stands behind its colon up to the next label; without a colon it is the header of a column. */
    private static Pattern field(RowTerms words) {
        return Pattern.compile("(?:^|\\s)" + words.any() + "(?:\\([^()]{0,8}\\))?\\s?:\\s*([^:]*?)(?=\\s+\\S{2,8}:|$)");
    }

    static Optional<FormContact> of(Grid grid) {
        String name = "";
        String phone = "";
        int rows = grid.rows();
        for (int row = 1; row <= rows && (name.isEmpty() || phone.isEmpty()); row++) {
            if (row > FIRST_ROWS && row <= rows - LAST_ROWS) {
                row = rows - LAST_ROWS;
                continue;
            }
            List<Cell> cells = grid.row(row);
            for (int i = 0; i < cells.size(); i++) {
                name = name.isEmpty()
                        ? found(NAME, cells, i).filter(FormContact::isName).orElse("")
                        : name;
                phone = phone.isEmpty()
                        ? found(PHONE, cells, i).flatMap(FormContact::number).orElse("")
                        : phone;
            }
        }
        return name.isEmpty() && phone.isEmpty() ? Optional.empty() : Optional.of(new FormContact(name, phone));
    }

    /** Behind the label in its own cell, or in the next one that holds anything. */
    private static Optional<String> found(Pattern label, List<Cell> cells, int at) {
        String text = text(cells.get(at));
        if (text.length() > LONGEST_CELL) {
            return Optional.empty();
        }
        Matcher field = label.matcher(text);
        if (!field.find()) {
            return Optional.empty();
        }
        if (!field.group(1).isBlank()) {
            return Optional.of(field.group(1).strip());
        }
        for (int i = at + 1; i < cells.size(); i++) {
            String next = text(cells.get(i));
            if (!next.isBlank()) {
                return next.contains(":") ? Optional.empty() : Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private static boolean isName(String text) {
        return text.length() <= 20 && text.codePoints().anyMatch(Character::isLetter);
    }

    private static Optional<String> number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.lookingAt() ? Optional.of(number.group().strip()) : Optional.empty();
    }

    private static String text(Cell cell) {
        return Normalizer.normalize(cell.legible(), Normalizer.Form.NFKC).strip();
    }
}
