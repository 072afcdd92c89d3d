package org.huibao.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** Style index → number format code, from the styles part alone. */
final class NumberFormats {

    static final String GENERAL = "General";

    private final List<String> byStyle = new ArrayList<>();

    NumberFormats(Parts parts, Optional<String> part) throws IOException {
        if (part.isEmpty() || !parts.has(part.get())) {
            return;
        }
        Map<Integer, String> codes = new HashMap<>();
        try (Xml xml = parts.xml(part.get())) {
            boolean cellStyles = false;
            while (true) {
                int event = xml.next();
                if (event == Xml.FINISHED) {
                    break;
                }
                if (event == Xml.START) {
                    switch (xml.name()) {
                        case "numFmt" ->
                            codes.put(
                                    xml.numberOf("numFmtId", 0), Escapes.decode(xml.attribute("formatCode", GENERAL)));
                        case "cellXfs" -> cellStyles = true;
                        case "xf" -> {
                            if (cellStyles) {
                                add(codes, xml.numberOf("numFmtId", 0));
                            }
                        }
                        default -> {}
                    }
                } else if (event == Xml.END && xml.name().equals("cellXfs")) {
                    // Nothing after the cells' styles is of interest, and themes of styles can be long.
                    break;
                }
            }
        }
    }

    private void add(Map<Integer, String> codes, int id) {
        String code = codes.get(id);
        if (code == null) {
            code = id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX ? BuiltinFormats.getBuiltinFormat(id) : GENERAL;
        }
        byStyle.add(code == null || code.startsWith("reserved-") ? GENERAL : code);
        if (byStyle.size() > Limits.STYLES || codes.size() > Limits.STYLES) {
            throw UnreadableFile.tooLarge();
        }
    }

    String of(int style) {
        return style < byStyle.size() ? byStyle.get(style) : GENERAL;
    }
}
