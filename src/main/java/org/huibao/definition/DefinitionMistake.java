package org.huibao.definition;

import org.huibao.workbook.Addresses;

/**
 * Something wrong in {@code jobs/}.
 *
 * @param file below the jobs folder: {@code rule-of-law/indicators.yaml}
 * @param sheet of a workbook; empty in a text and where the whole file is meant
 * @param line from 1; 0 where the whole file or sheet is meant
 * @param column from 1; 0 where the whole line is meant
 * @param found what stands there
 * @param message what is expected, and the nearest known name where there is one; in the reader's language
 */
public record DefinitionMistake(String file, String sheet, int line, int column, String found, String message) {

    /** In a text, or of a whole file. */
    public DefinitionMistake(String file, int line, int column, String found, String message) {
        this(file, "", line, column, found, message);
    }

    /** Of a workbook's cell {@code D12}; empty where no single cell is meant. */
    public String cell() {
        return sheet.isEmpty() || line == 0 || column == 0 ? "" : Addresses.of(line, column);
    }

    /** {@code j/job.yaml:3:9}, {@code j/definition.xlsx 指标!D12}. */
    public String place() {
        if (!sheet.isEmpty()) {
            return file + " " + sheet + (line == 0 ? "" : "!" + (column == 0 ? line + ":" + line : cell()));
        }
        return line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
    }
}
