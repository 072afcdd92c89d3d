package org.huibao.workbook.write;

import java.util.HashMap;
import java.util.Map;

/** The texts of a workbook's cells, each once. */
final class CellTexts {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final StringBuilder items = new StringBuilder();
    private int uses;

    /** @param text not empty */
    int number(String text) {
        uses++;
        String tag = LibraryText.tag(text);
        // Two texts are one if a reader could not tell them apart.
        return numbers.computeIfAbsent(tag + LibraryText.content(text), none -> {
            items.append("<si>").append(tag).append(LibraryText.shared(text)).append("</t></si>");
            return numbers.size();
        });
    }

    byte[] part() {
        String head =
                "count=\"" + uses + "\" uniqueCount=\"" + numbers.size() + "\" xmlns=\"" + PackageParts.MAIN + "\"";
        return XmlBytes.bytes(PackageParts.XML + "<sst " + head + (uses == 0 ? "/>" : ">" + items + "</sst>"));
    }
}
