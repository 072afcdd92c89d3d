package org.huibao.reading.value;

import java.util.Objects;
import org.huibao.model.CellRef;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;

/** What is found about a return as a whole, or a sheet or cell of it, where no indicator is concerned; its message may name the {@code place}. */
public interface ReturnFinding extends FindingFacts {

    /** Two files of a department never share it. */
    @Override
    default String identity() {
        return place().file() + ": " + found();
    }

    default CellRef place() {
        return Objects.requireNonNull(about().place());
    }

    @Override
    default FindingFields fields() {
        return FindingFields.of("place", IndicatorCell.shown(place()));
    }
}
