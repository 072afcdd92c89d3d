package org.huibao.proof.seen;

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
public record SeenCell(int row, int column, boolean number, String raw, String legible, SeenLook look) {

    private static final BigDecimal FROM_1904 = BigDecimal.valueOf(1462);

    /** What is shown; nothing where the format is one that this proof does not render. */
    public Optional<String> shown() {
        if (look.invisible()) {
            return Optional.of("");
        }
        if (!number) {
            return Optional.of(look.seen(legible.replace(RichRuns.POWER_MARK, "")));
        }
        return look.struck()
                ? Optional.of("")
                : CellConversion.number(raw).flatMap(amount -> FormatRendering.of(look.format(), day(amount)));
    }

    /** What is shown, or else what it holds; without spaces at its ends. */
    public String text() {
        return shown().orElse(raw).strip();
    }

    /** The text with what its format adds to it: 罚没收入 under {@code @"（万元）"}. */
    public String words() {
        String format = look.format();
        int section = format.lastIndexOf(';') + 1;
        boolean more = !number && format.length() > 1 && format.indexOf('@', section) >= 0;
        return more
                ? format.substring(section)
                        .replaceAll("[\"\\\\!]|\\[[^\\]]*]|_.|\\*.", "")
                        .replace("@", text())
                : text();
    }

    /** Whether it shows pictures that this proof does not know. */
    public boolean isUnknown() {
        return number
                ? !look.pictures().isEmpty()
                : legible.contains(RichRuns.POWER_MARK) || text().indexOf(PictureFont.UNKNOWN) >= 0;
    }

    public boolean isBlank() {
        boolean shows = isPlain() || isDate() && !look.struck() && !look.invisible();
        return !shows && VisibleCharacters.isBlank(text());
    }

    /** A day counted from 1904 as one counted from 1900. */
    private BigDecimal day(BigDecimal amount) {
        return look.from1904() && isDate() ? amount.add(FROM_1904) : amount;
    }

    /** Whether it is a number that is shown as it is. */
    public boolean isPlain() {
        return number && look.format().equals("General") && !look.struck() && !look.invisible();
    }

    public boolean isDate() {
        return number && FormatRendering.isDate(look.format());
    }

    public Optional<BigDecimal> amount() {
        return number ? CellConversion.number(raw) : Optional.empty();
    }

    public String address() {
        return CellReference.convertNumToColString(column - 1) + row;
    }
}
