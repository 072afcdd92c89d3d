package org.huibao.workbook;

import org.huibao.workbook.StreamedWorkbook.Entry;
import org.huibao.workbook.write.XmlBytes;

/** What stands in a cell of a list, behind its address, in one of the looks of {@link org.huibao.workbook.write.ListParts#styles}. */
final class EntryCells {

    private static final int LONGEST_TEXT = 32_767;

    private static final byte[] STYLE = XmlBytes.bytes("\" s=\"");
    private static final byte[] TEXT = XmlBytes.bytes("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = XmlBytes.bytes("</t></is></c>");
    private static final byte[] NUMBER = XmlBytes.bytes("\" s=\"3\"><v>");
    private static final byte[] NUMBER_END = XmlBytes.bytes("</v></c>");

    private final XmlBytes xml;

    EntryCells(XmlBytes xml) {
        this.xml = xml;
    }

    void add(Entry entry, boolean wrapped) {
        if (entry instanceof Entry.Number amount) {
            xml.markup(NUMBER);
            xml.number(amount.number());
            xml.markup(NUMBER_END);
        } else if (entry instanceof Entry.Heading heading) {
            text(heading.text(), 1);
        } else if (entry instanceof Entry.Text text) {
            text(text.text(), wrapped ? 5 : 2);
        } else {
            text(entry.text(), wrapped ? 6 : 4);
        }
    }

    private void text(String text, int style) {
        xml.markup(STYLE);
        xml.number(style);
        xml.markup(TEXT);
        xml.text(text, Math.min(text.length(), LONGEST_TEXT));
        xml.markup(TEXT_END);
    }
}
