package org.huibao.proof;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/**
 * A cell of a source as a person meets it.
 *
 * @param row from 1
 * @param column from 1
 * @param number whether it holds a number
 * @param raw as written in the file
 * @param legible the raw text without its raised and struck characters
 */
record SeenCell(int row, int column, boolean number, String raw, String legible, CellLook look) {

    /** What is shown; nothing where the format is one that this proof does not render. */
    Optional<String> shown() {
        if (look.invisible()) {
            return Optional.of("");
        }
        if (!number) {
            return Optional.of(look.seen(legible));
        }
        return look.raised()
                ? Optional.of("")
                : Conversion.number(raw).flatMap(amount -> FormatRendering.of(look.format(), amount));
    }

    /** What is shown, or else what it holds; without spaces at its ends. */
    String text() {
        return shown().orElse(raw).strip();
    }

    /** Whether it shows pictures that this proof does not know. */
    boolean isUnknown() {
        return number ? !look.pictures().isEmpty() : text().indexOf(PictureFont.UNKNOWN) >= 0;
    }

    boolean isBlank() {
        return !isPlain() && Visible.isBlank(text());
    }

    /** Whether it is a number that is shown as it is. */
    boolean isPlain() {
        return number && look.format().equals("General") && !look.raised() && !look.invisible();
    }

    boolean isDate() {
        return number && FormatRendering.isDate(look.format());
    }

    Optional<BigDecimal> amount() {
        return number ? Conversion.number(raw) : Optional.empty();
    }

    String address() {
        return CellReference.convertNumToColString(column - 1) + row;
    }
}
