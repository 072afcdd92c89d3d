package org.huibao.workbook;

/** The text of an {@code si} or {@code is} element: all its runs, without the phonetic ones, and whether one of them is struck through. */
final class RichText {

    private final StringBuilder text = new StringBuilder();
    private boolean struck;

    /** Reads from the element that has just started to its end. */
    String read(Xml xml) {
        text.setLength(0);
        struck = false;
        int outside = xml.depth() - 1;
        int phonetic = Integer.MAX_VALUE;
        boolean inside = false;
        while (xml.depth() > outside) {
            int event = xml.next();
            if (event == Xml.START) {
                String name = xml.name();
                if (name.equals("rPh")) {
                    phonetic = Math.min(phonetic, xml.depth());
                } else if (name.equals("strike")) {
                    struck |= isOn(xml);
                }
                inside = name.equals("t") && xml.depth() < phonetic;
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

    /** Of the text that was read last. */
    boolean struck() {
        return struck;
    }

    /** Of an element such as {@code strike}, which is on unless it says otherwise. */
    static boolean isOn(Xml xml) {
        return Xml.isTrue(xml.attribute("val", "1"));
    }
}
