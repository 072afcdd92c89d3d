package org.huibao.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** Style index → number format code, and whether its font is struck through; from the styles part alone. */
final class Styles {

    static final String GENERAL = "General";

    /** Depth of a {@code font} of the workbook; those of conditional formats lie deeper, and behind the cells' styles. */
    private static final int FONT = 3;

    private final List<String> formats = new ArrayList<>();
    private final BitSet struck = new BitSet();

    Styles(Parts parts, Optional<String> part) throws IOException {
        if (part.isEmpty() || !parts.has(part.get())) {
            return;
        }
        Map<Integer, String> codes = new HashMap<>();
        BitSet struckFonts = new BitSet();
        int fonts = 0;
        try (Xml xml = parts.xml(part.get())) {
            boolean cellStyles = false;
            while (true) {
                int event = xml.next();
                if (event == Xml.FINISHED) {
                    break;
                }
                if (event == Xml.START) {
                    switch (xml.name()) {
                        case "numFmt" -> codes.put(xml.numberOf("numFmtId", 0), code(xml));
                        case "font" -> fonts += xml.depth() == FONT ? 1 : 0;
                        case "strike" -> {
                            if (xml.depth() > FONT && fonts > 0 && RichText.isOn(xml)) {
                                struckFonts.set(fonts - 1);
                            }
                        }
                        case "cellXfs" -> cellStyles = true;
                        case "xf" -> {
                            if (cellStyles) {
                                add(codes, xml.numberOf("numFmtId", 0), struckFonts.get(xml.numberOf("fontId", 0)));
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

    private static String code(Xml xml) {
        String code = Escapes.decode(xml.attribute("formatCode", GENERAL));
        if (code.length() > Limits.FORMAT) {
            throw UnreadableFile.damaged();
        }
        return code;
    }

    private void add(Map<Integer, String> codes, int id, boolean isStruck) {
        String code = codes.get(id);
        if (code == null) {
            code = id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX ? builtIn(id) : GENERAL;
        }
        struck.set(formats.size(), isStruck);
        formats.add(code == null || code.startsWith("reserved-") ? GENERAL : code);
        if (formats.size() > Limits.STYLES || codes.size() > Limits.STYLES) {
            throw UnreadableFile.tooLarge();
        }
    }

    /** The codes that depend on the language (ISO/IEC 29500-1, 18.8.30): in Chinese, Japanese and Korean dates and times all of them. */
    static @Nullable String builtIn(int id) {
        return id >= 27 && id <= 36 || id >= 50 && id <= 58
                ? "yyyy\"年\"m\"月\"d\"日\""
                : BuiltinFormats.getBuiltinFormat(id);
    }

    String format(int style) {
        return style < formats.size() ? formats.get(style) : GENERAL;
    }

    boolean isStruck(int style) {
        return struck.get(style);
    }
}
