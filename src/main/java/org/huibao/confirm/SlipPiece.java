package org.huibao.confirm;

/**
 * A piece of a sentence of the report.
 *
 * @param own whether a number of the department stands in it, or is a part of it
 * @param note behind it: the line of the table, and the department's share; empty where it is not its own
 */
record SlipPiece(String text, boolean own, String note) {}
