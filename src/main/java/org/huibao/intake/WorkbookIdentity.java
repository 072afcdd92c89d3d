package org.huibao.intake;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.huibao.workbook.Workbook;

/**
 * What a workbook says about itself.
 *
 * @param titles the rows above the first sheet's table
 */
record WorkbookIdentity(Map<String, String> properties, StatedTitles titles) {

    /** A title stands in the first rows or nowhere. */
    private static final int LAST_ROW = 30;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    static WorkbookIdentity of(Workbook workbook) {
        StatedTitles.Reader titles = new StatedTitles.Reader();
        workbook.sheets().stream()
                .filter(sheet -> !sheet.hidden())
                .findFirst()
                .or(() -> workbook.sheets().stream().findFirst())
                .ifPresent(sheet ->
                        sheet.rows(row -> row.number() <= LAST_ROW && titles.take(row) && row.number() < LAST_ROW));
        return new WorkbookIdentity(workbook.properties(), titles.titles());
    }

    /** SHA-256 that the property {@code huibao.replaces} holds; empty where it holds anything else. */
    String replaces() {
        String written = property("replaces").toLowerCase(Locale.ROOT);
        return SHA256.matcher(written).matches() ? written : "";
    }

    /** As the forms write it; empty where the workbook says nothing. */
    String property(String name) {
        return properties.getOrDefault("huibao." + name, "").strip();
    }
}
