package org.huibao.workbook;

import org.jspecify.annotations.Nullable;

/**
 * A text that people see at a sheet and that stands in none of its cells: a page header, a text box, a comment, a prompt for input.
 *
 * @param cells that it speaks of; null where it speaks of the whole sheet
 */
public record MarginText(String text, Grid.@Nullable Region cells) {}
