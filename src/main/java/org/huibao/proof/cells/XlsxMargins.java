package org.huibao.proof.cells;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellReference;
import org.huibao.proof.seen.SeenAround;

/** The comments and text boxes of a sheet, each in a part of its own (ISO/IEC 29500-1, clauses 18.7 and 20.5). */
final class XlsxMargins {

    private XlsxMargins() {}

    static void read(XlsxPackage workbook, String sheet, SeenAround around) throws IOException, XMLStreamException {
        for (String part : workbook.parts(sheet, "/comments")) {
            try (XlsxPart xml = workbook.open(part)) {
                texts(xml, "comment", around);
            }
        }
        for (String part : workbook.parts(sheet, "/drawing")) {
            try (XlsxPart xml = workbook.open(part)) {
                texts(xml, "p", around);
            }
        }
    }

    /** @param element around one text; of a comment it names the cell */
    private static void texts(XlsxPart xml, String element, SeenAround around) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        CellReference at = null;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals(element)) {
                String cell = xml.attribute("ref");
                at = cell.isEmpty() ? null : new CellReference(cell);
                text.setLength(0);
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("t")) {
                text.append(xml.text());
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals(element)) {
                around.margin(text.toString(), at == null ? 0 : at.getRow() + 1, at == null ? 0 : at.getCol() + 1);
                text.setLength(0);
            }
        }
    }
}
