package org.huibao.workbook;

import java.util.List;
import java.util.Optional;

/** A whole sheet in memory; rows and columns count from 1. */
public interface Grid {
    int rows();

    int columns();

    /** The cell that stands there itself; nothing for the covered cells of a merged region. */
    Optional<Cell> cell(int row, int column);

    /** The cell whose content shows there: of a merged region, the cell at its top left. */
    Optional<Cell> shown(int row, int column);

    /** The merged region that covers the place. */
    Optional<Region> merged(int row, int column);

    boolean rowHidden(int row);

    boolean columnHidden(int column);

    /** The non-empty cells of a row from left to right. */
    List<Cell> row(int row);

    /** Inclusive on all sides, from 1. */
    record Region(int top, int left, int bottom, int right) {
        public boolean covers(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }
}
