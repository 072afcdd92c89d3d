package org.huibao.store;

import org.huibao.model.FiledReturn;

/**
 * A line of the frozen work list.
 *
 * @param reading key of what is read from it: path, bytes, department, period and reading rules
 * @param read whether that reading is in the store already
 */
public record WorkItem(int ordinal, FiledReturn filed, String reading, boolean read) {}
