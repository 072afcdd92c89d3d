package org.huibao.reading.value;

import java.util.Optional;
import org.huibao.workbook.Cell;

/**
 * A value whose look says that it may not be the value, or not all of it.
 *
 * @param found what stands there
 */
public record DoubtfulLook(ValueDoubt rule, String found) {

    /** A name that is struck through or that nobody sees: its row may count no more. */
    public static Optional<DoubtfulLook> ofLabel(Cell label) {
        return label.struck() || label.unseen() ? of(label) : Optional.empty();
    }

    public static Optional<DoubtfulLook> of(Cell cell) {
        if (cell.struck()) {
            return Optional.of(new DoubtfulLook(ValueDoubt.STRUCK, cell.raw()));
        }
        if (cell.unseen()) {
            return Optional.of(new DoubtfulLook(ValueDoubt.UNSEEN, cell.raw()));
        }
        return cell.power().isEmpty()
                ? Optional.empty()
                : Optional.of(new DoubtfulLook(ValueDoubt.RAISED, cell.power()));
    }
}
