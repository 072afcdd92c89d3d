package org.huibao.workbook;

import java.util.HashMap;
import java.util.Map;

/** The shared formulas of one sheet, by their index. */
final class SharedFormulas {

    /** For a formula whose text the file does not hold. */
    static final String UNKNOWN = "?";

    private final Map<String, SharedFormula> byIndex = new HashMap<>();
    private int characters;

    void define(String index, String text, int row, int column) {
        characters += text.length() + index.length();
        if (characters > Limits.SHARED_FORMULA_CHARACTERS) {
            throw UnreadableFile.tooLarge();
        }
        byIndex.put(index, new SharedFormula(text, row, column));
    }

    String at(String index, int row, int column) {
        SharedFormula shared = byIndex.get(index);
        return shared == null ? UNKNOWN : shared.at(row, column);
    }
}
