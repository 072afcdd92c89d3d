package org.huibao.workbook.style;

import java.io.IOException;
import org.huibao.workbook.part.PartReader;
import org.jspecify.annotations.Nullable;

/** Gathers a fill of OOXML from its elements. */
final class FillXml {

    private String pattern = "none";
    private CellColours.@Nullable Ink front;

    void element(PartReader xml) {
        switch (xml.name()) {
            case "patternFill" -> pattern = xml.attribute("patternType", "none");
            case "gradientFill" -> pattern = "gradient";
            case "fgColor" -> front = CellColours.ink(xml);
            default -> {}
        }
    }

    boolean pointsIntoPalette() {
        return front != null && front.pointsIntoPalette();
    }

    /** See {@link StyleLook#fill}. */
    int colour(CellColours colours) throws IOException {
        CellColours.Ink ink = front;
        if (pattern.equals("none")) {
            return CellColours.WHITE;
        }
        // A solid fill without a colour is white with one program and black with another.
        return ink == null || !pattern.equals("solid") || ink.way() == CellColours.Way.AUTOMATIC
                ? StyleLook.MIXED
                : colours.rgb(ink, CellColours.WHITE);
    }
}
