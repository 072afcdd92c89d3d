package org.huibao.workbook;

import java.io.IOException;

/** Gathers a font of OOXML, in the styles or before a run, from its elements. */
final class FontXml {

    private boolean struck;
    private int rise;
    private Colours.Ink ink = Colours.Ink.AUTOMATIC;
    private double size = 11;
    private String name = "";

    void element(Xml xml) {
        switch (xml.name()) {
            case "strike" -> struck = RichText.isOn(xml);
            case "vertAlign" -> {
                String where = xml.attribute("val", "");
                rise = where.equals("superscript") ? 1 : where.equals("subscript") ? -1 : 0;
            }
            case "color" -> ink = Colours.ink(xml);
            case "sz" -> {
                String points = xml.attribute("val", "");
                size = Decimals.isNumber(points) ? Double.parseDouble(points) : size;
            }
            case "name", "rFont" -> name = xml.attribute("val", "");
            default -> {}
        }
    }

    boolean pointsIntoPalette() {
        return ink.pointsIntoPalette();
    }

    FontLook look(Colours colours) throws IOException {
        FontLook look = new FontLook(
                struck,
                rise,
                colours.rgb(ink, Colours.BLACK),
                size > 0 && size <= FontLook.TINY,
                SymbolFont.named(name));
        return look.equals(FontLook.PLAIN) ? FontLook.PLAIN : look;
    }
}
