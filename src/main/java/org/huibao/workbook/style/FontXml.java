package org.huibao.workbook.style;

import java.io.IOException;
import org.huibao.workbook.limit.FileDecimals;
import org.huibao.workbook.part.PartReader;

/** Gathers a font of OOXML, in the styles or before a run, from its elements. */
final class FontXml {

    private boolean struck;
    private int rise;
    private CellColours.Ink ink = CellColours.Ink.AUTOMATIC;
    private double size = 11;
    private String name = "";

    void element(PartReader xml) {
        switch (xml.name()) {
            case "strike" -> struck = RichText.isOn(xml);
            case "vertAlign" -> {
                String where = xml.attribute("val", "");
                rise = where.equals("superscript") ? 1 : where.equals("subscript") ? -1 : 0;
            }
            case "color" -> ink = CellColours.ink(xml);
            case "sz" -> {
                String points = xml.attribute("val", "");
                size = FileDecimals.isNumber(points) ? Double.parseDouble(points) : size;
            }
            case "name", "rFont" -> name = xml.attribute("val", "");
            default -> {}
        }
    }

    boolean pointsIntoPalette() {
        return ink.pointsIntoPalette();
    }

    FontLook look(CellColours colours) throws IOException {
        FontLook look = new FontLook(
                struck,
                rise,
                colours.rgb(ink, CellColours.BLACK),
                size > 0 && size <= FontLook.TINY,
                SymbolFont.named(name));
        return look.equals(FontLook.PLAIN) ? FontLook.PLAIN : look;
    }
}
