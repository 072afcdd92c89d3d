package org.huibao.workbook;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gathers a fill of OOXML from its elements. */
final class FillXml {

    private String pattern = "none";
    private Colours.@Nullable Ink front;

    void element(Xml xml) {
        switch (xml.name()) {
            case "patternFill" -> pattern = xml.attribute("patternType", "none");
            case "gradientFill" -> pattern = "gradient";
            case "fgColor" -> front = Colours.ink(xml);
            default -> {}
        }
    }

    boolean pointsIntoPalette() {
        return front != null && front.pointsIntoPalette();
    }

    /** See {@link StyleLook#fill}. */
    int colour(Colours colours) throws IOException {
        Colours.Ink ink = front;
        if (pattern.equals("none")) {
            return Colours.WHITE;
        }
        // A solid fill without a colour is white with one program and black with another.
        return ink == null || !pattern.equals("solid") || ink.way() == Colours.Way.AUTOMATIC
                ? StyleLook.MIXED
                : colours.rgb(ink, Colours.WHITE);
    }
}
