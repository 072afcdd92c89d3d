package org.huibao.proof;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The texts that cells of a workbook share (ISO/IEC 29500-1, clause 18.4). */
final class SharedStrings {

    private SharedStrings() {}

    /** @param wanted places, from 0 */
    static Map<Integer, String> of(XlsxPackage workbook, Set<Integer> wanted) throws IOException, XMLStreamException {
        Map<Integer, String> strings = new HashMap<>();
        String part = workbook.part("/sharedStrings");
        if (wanted.isEmpty() || part == null) {
            return strings;
        }
        try (XlsxPart xml = workbook.open(part)) {
            int index = -1;
            boolean phonetic = false;
            StringBuilder text = new StringBuilder();
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.name()) {
                        case "si" -> {
                            index++;
                            text.setLength(0);
                        }
                        case "rPh" -> phonetic = true;
                        case "t" -> {
                            if (!phonetic) {
                                text.append(xml.text());
                            }
                        }
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    phonetic &= !xml.name().equals("rPh");
                    if (xml.name().equals("si") && wanted.contains(index)) {
                        strings.put(index, XlsxPart.unescaped(text.toString()));
                    }
                }
            }
        }
        return strings;
    }
}
