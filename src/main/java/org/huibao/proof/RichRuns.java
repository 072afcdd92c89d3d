package org.huibao.proof;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * A text whose pieces may look differently (ISO/IEC 29500-1, clause 18.4).
 *
 * @param raw all of it
 * @param legible without what is raised, lowered or struck through, and with the pictures of fonts that have no letters
 */
record RichRuns(String raw, String legible) {

    /** Reads from the start of the element that holds the text to its end. */
    static RichRuns of(XlsxPart xml) throws XMLStreamException {
        StringBuilder raw = new StringBuilder(32);
        StringBuilder legible = new StringBuilder(32);
        boolean phonetic = false;
        boolean small = false;
        String font = "";
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.name()) {
                    case "rPh" -> phonetic = true;
                    case "r" -> {
                        small = false;
                        font = "";
                    }
                    case "rFont" -> font = xml.attribute("val");
                    case "vertAlign" -> small |= !xml.attribute("val").equals("baseline");
                    case "strike" -> small |= CellStyles.isOn(xml.attribute("val"));
                    case "t" -> {
                        String text = xml.text();
                        depth--;
                        if (!phonetic) {
                            raw.append(text);
                            legible.append(small ? "" : PictureFont.shown(font, text));
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
        return new RichRuns(all, raw.toString().contentEquals(legible) ? all : XlsxPart.unescaped(legible.toString()));
    }
}
