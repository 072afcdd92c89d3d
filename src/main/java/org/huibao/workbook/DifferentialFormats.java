package org.huibao.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The number formats of the differential styles, which conditions put on cells; they lie behind all other styles. */
final class DifferentialFormats {

    /** {@code styleSheet/dxfs/dxf}. */
    private static final int DEPTH = 3;

    private DifferentialFormats() {}

    /** @return one for each style; empty for those that leave the number as it is */
    static List<String> of(Parts parts, String styles) throws IOException {
        List<String> codes = new ArrayList<>();
        try (Xml xml = parts.xml(styles)) {
            while (xml.nextStart()) {
                if (xml.depth() == DEPTH && xml.name().equals("dxf")) {
                    codes.add("");
                    if (codes.size() > Limits.STYLES) {
                        throw UnreadableFile.tooLarge();
                    }
                } else if (xml.depth() == DEPTH + 1 && xml.name().equals("numFmt") && !codes.isEmpty()) {
                    String code = Escapes.decode(xml.attribute("formatCode", ""));
                    codes.set(codes.size() - 1, code.length() > Limits.FORMAT ? Styles.GENERAL : code);
                }
            }
        }
        return codes;
    }
}
