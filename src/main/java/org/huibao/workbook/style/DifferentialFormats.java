package org.huibao.workbook.style;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.huibao.workbook.DifferentialLook;
import org.huibao.workbook.limit.FileCharacters;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.part.WorkbookParts;
import org.jspecify.annotations.Nullable;

/** The differential styles, which conditions put on cells; they lie behind all other styles. */
public final class DifferentialFormats {

    /** {@code styleSheet/dxfs/dxf}. */
    private static final int DEPTH = 3;

    private final CellColours colours;
    private String code = "";
    private FontXml font = new FontXml();
    private CellColours.@Nullable Ink fill;
    private boolean coloured;
    private boolean filled;

    private DifferentialFormats(CellColours colours) {
        this.colours = colours;
    }

    /** @return one for each style */
    static List<DifferentialLook> of(WorkbookParts parts, String styles, CellColours colours) throws IOException {
        List<DifferentialLook> looks = new ArrayList<>();
        try (PartReader xml = parts.xml(styles)) {
            while (xml.nextStart()) {
                if (xml.depth() == DEPTH && xml.name().equals("dxf")) {
                    looks.add(one(xml, colours));
                    if (looks.size() > FileLimits.STYLES) {
                        throw UnreadableFile.tooLarge();
                    }
                }
            }
        }
        return looks;
    }

    /** Of a {@code dxf} that has just started. */
    public static DifferentialLook one(PartReader xml, CellColours colours) throws IOException {
        DifferentialFormats read = new DifferentialFormats(colours);
        int depth = xml.depth();
        String part = "";
        while (xml.depth() >= depth) {
            if (xml.next() == PartReader.START) {
                part = xml.depth() == depth + 1 ? xml.name() : part;
                read.element(xml, part);
            }
        }
        return read.look();
    }

    private void element(PartReader xml, String part) {
        switch (part) {
            case "numFmt" -> {
                String written = FileCharacters.decode(xml.attribute("formatCode", ""));
                code = written.length() > FileLimits.FORMAT ? WorkbookStyles.GENERAL : written;
            }
            case "font" -> {
                font.element(xml);
                coloured |= xml.name().equals("color");
            }
            case "fill" -> {
                // Of a solid fill these styles name the background; a pattern is no colour of its own.
                filled = true;
                if (xml.name().equals("bgColor")) {
                    fill = CellColours.ink(xml);
                }
            }
            default -> {}
        }
    }

    private DifferentialLook look() throws IOException {
        boolean hides = false;
        if (coloured) {
            int behind =
                    fill == null ? filled ? StyleLook.MIXED : CellColours.WHITE : colours.rgb(fill, CellColours.WHITE);
            hides = font.look(colours).hiddenOn(behind);
        }
        return code.isEmpty() && !hides ? DifferentialLook.NOTHING : new DifferentialLook(code, hides);
    }
}
