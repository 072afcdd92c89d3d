package org.huibao.model;

/** Takes the counted cells of one return's ledgers while their rows pass by: there may be a million, and nobody holds them all. */
@FunctionalInterface
public interface CountedCells {

    /** @param indicator code; its cells of one sheet come in the order of the rows, those of others in between */
    void add(String indicator, String sheet, CountedCell cell);
}
