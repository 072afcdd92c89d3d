package org.huibao.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The differential styles, which conditions put on cells; they lie behind all other styles. */
final class DifferentialFormats {

    /** {@code styleSheet/dxfs/dxf}. */
    private static final int DEPTH = 3;

    private final Colours colours;
    private String code = "";
    private FontXml font = new FontXml();
    private Colours.@Nullable Ink fill;
    private boolean coloured;
    private boolean filled;

    private DifferentialFormats(Colours colours) {
        this.colours = colours;
    }

    /** @return one for each style */
    static List<DifferentialLook> of(Parts parts, String styles, Colours colours) throws IOException {
        List<DifferentialLook> looks = new ArrayList<>();
        try (Xml xml = parts.xml(styles)) {
            while (xml.nextStart()) {
                if (xml.depth() == DEPTH && xml.name().equals("dxf")) {
                    looks.add(one(xml, colours));
                    if (looks.size() > Limits.STYLES) {
                        throw UnreadableFile.tooLarge();
                    }
                }
            }
        }
        return looks;
    }

    /** Of a {@code dxf} that has just started. */
    static DifferentialLook one(Xml xml, Colours colours) throws IOException {
        DifferentialFormats read = new DifferentialFormats(colours);
        int depth = xml.depth();
        String part = "";
        while (xml.depth() >= depth) {
            if (xml.next() == Xml.START) {
                part = xml.depth() == depth + 1 ? xml.name() : part;
                read.element(xml, part);
            }
        }
        return read.look();
    }

    private void element(Xml xml, String part) {
        switch (part) {
            case "numFmt" -> {
                String written = Escapes.decode(xml.attribute("formatCode", ""));
                code = written.length() > Limits.FORMAT ? Styles.GENERAL : written;
            }
            case "font" -> {
                font.element(xml);
                coloured |= xml.name().equals("color");
            }
            case "fill" -> {
                // Of a solid fill these styles name the background; a pattern is no colour of its own.
                filled = true;
                if (xml.name().equals("bgColor")) {
                    fill = Colours.ink(xml);
                }
            }
            default -> {}
        }
    }

    private DifferentialLook look() throws IOException {
        boolean hides = false;
        if (coloured) {
            int behind = fill == null ? filled ? StyleLook.MIXED : Colours.WHITE : colours.rgb(fill, Colours.WHITE);
            hides = font.look(colours).hiddenOn(behind);
        }
        return code.isEmpty() && !hides ? DifferentialLook.NOTHING : new DifferentialLook(code, hides);
    }
}
