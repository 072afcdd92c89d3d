package org.huibao.proof.cells;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.huibao.proof.seen.PictureFont;
import org.huibao.proof.seen.RichRuns;

/** A text of a workbook's part whose pieces may look differently (ISO/IEC 29500-1, clause 18.4). */
final class XlsxRichText {

    private XlsxRichText() {}

    /** Reads from the start of the element that holds the text to its end. */
    static RichRuns of(XlsxPart xml) throws XMLStreamException {
        StringBuilder raw = new StringBuilder(32);
        StringBuilder legible = new StringBuilder(32);
        StringBuilder onWhite = null;
        boolean phonetic = false;
        boolean struck = false;
        boolean white = false;
        String place = "";
        String font = "";
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.name()) {
                    case "rPh" -> phonetic = true;
                    case "r" -> {
                        struck = false;
                        white = false;
                        place = "";
                        font = "";
                    }
                    case "rFont" -> font = xml.attribute("val");
                    case "vertAlign" -> place = xml.attribute("val");
                    case "strike" -> struck |= CellStyles.isOn(xml.attribute("val"));
                    case "color" -> white = CellStyles.isWhite(xml);
                    case "t" -> {
                        String text = xml.text();
                        depth--;
                        if (!phonetic) {
                            raw.append(text);
                            String seen = struck ? "" : RichRuns.small(legible, PictureFont.shown(font, text), place);
                            if (white && onWhite == null) {
                                onWhite = new StringBuilder(legible);
                            }
                            legible.append(seen);
                            if (onWhite != null) {
                                onWhite.append(white ? "" : seen);
                            }
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                phonetic &= !xml.name().equals("rPh");
                depth--;
            }
        }
        String all = XlsxPart.unescaped(raw.toString());
        String its = raw.toString().contentEquals(legible) ? all : XlsxPart.unescaped(legible.toString());
        return new RichRuns(all, its, onWhite == null ? its : XlsxPart.unescaped(onWhite.toString()));
    }
}
