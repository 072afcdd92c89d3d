package org.huibao.workbook.formula;

import java.util.HashMap;
import java.util.Map;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;

/** The shared formulas of one sheet, by their index. */
public final class SharedFormulas {

    /** For a formula whose text the file does not hold. */
    public static final String UNKNOWN = "?";

    private final Map<String, SharedFormula> byIndex = new HashMap<>();
    private int characters;

    public void define(String index, String text, int row, int column) {
        characters += text.length() + index.length();
        if (characters > FileLimits.SHARED_FORMULA_CHARACTERS) {
            throw UnreadableFile.tooLarge();
        }
        byIndex.put(index, new SharedFormula(text, row, column));
    }

    public String at(String index, int row, int column) {
        SharedFormula shared = byIndex.get(index);
        return shared == null ? UNKNOWN : shared.at(row, column);
    }
}
