package org.huibao.workbook;

/** The text of an {@code si} or {@code is} element: all its runs, without the phonetic ones. */
final class RichText {

    private final StringBuilder text = new StringBuilder();

    /** Reads from the element that has just started to its end. */
    String read(Xml xml) {
        text.setLength(0);
        int outside = xml.depth() - 1;
        int phonetic = Integer.MAX_VALUE;
        boolean inside = false;
        while (xml.depth() > outside) {
            int event = xml.next();
            if (event == Xml.START) {
                if (xml.name().equals("rPh")) {
                    phonetic = Math.min(phonetic, xml.depth());
                }
                inside = xml.name().equals("t") && xml.depth() < phonetic;
            } else if (event == Xml.END) {
                inside = false;
                if (xml.depth() < phonetic) {
                    phonetic = Integer.MAX_VALUE;
                }
            } else if (inside && Xml.isText(event)) {
                xml.appendTextTo(text);
            }
        }
        return Escapes.decode(text.toString());
    }
}
