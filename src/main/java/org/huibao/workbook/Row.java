package org.huibao.workbook;

import java.util.List;

/**
 * @param number from 1
 * @param cells from left to right, empty ones left out
 */
public record Row(int number, boolean hidden, List<Cell> cells) {}
