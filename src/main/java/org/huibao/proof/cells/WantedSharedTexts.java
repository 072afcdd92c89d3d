package org.huibao.proof.cells;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.huibao.proof.seen.RichRuns;

/** The texts that cells of a workbook share (ISO/IEC 29500-1, clause 18.4). */
final class WantedSharedTexts {

    private WantedSharedTexts() {}

    /** @param wanted places, from 0 */
    static Map<Integer, RichRuns> of(XlsxPackage workbook, Set<Integer> wanted) throws IOException, XMLStreamException {
        Map<Integer, RichRuns> strings = new HashMap<>();
        String part = workbook.part("/sharedStrings");
        if (wanted.isEmpty() || part == null) {
            return strings;
        }
        try (XlsxPart xml = workbook.open(part)) {
            int index = -1;
            while (xml.toStart()) {
                if (xml.name().equals("si")) {
                    RichRuns text = XlsxRichText.of(xml);
                    if (wanted.contains(++index)) {
                        strings.put(index, text);
                    }
                }
            }
        }
        return strings;
    }
}
