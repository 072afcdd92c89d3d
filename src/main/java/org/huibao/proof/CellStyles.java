package org.huibao.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** How the cell styles of a workbook show numbers (ISO/IEC 29500-1, clause 18.8). */
final class CellStyles {

    /** Of the built-in formats (clause 18.8.30) those with a percent sign. */
    private static final Set<Integer> PERCENT_FORMATS = Set.of(9, 10);

    private CellStyles() {}

    /** For each cell style whether it shows a percent sign. */
    static List<Boolean> percent(XlsxPackage workbook) throws IOException, XMLStreamException {
        List<Boolean> styles = new ArrayList<>();
        String part = workbook.part("/styles");
        if (part == null) {
            return styles;
        }
        Set<Integer> percent = new HashSet<>(PERCENT_FORMATS);
        try (XlsxPart xml = workbook.open(part)) {
            boolean cells = false;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                if ((start || event == XMLStreamConstants.END_ELEMENT)
                        && xml.name().equals("cellXfs")) {
                    cells = start;
                } else if (start && xml.name().equals("numFmt")) {
                    int id = Integer.parseInt(xml.attribute("numFmtId"));
                    if (SourceCell.isPercent(xml.attribute("formatCode"))) {
                        percent.add(id);
                    } else {
                        percent.remove(id);
                    }
                } else if (start && cells && xml.name().equals("xf")) {
                    String id = xml.attribute("numFmtId");
                    styles.add(!id.isEmpty() && percent.contains(Integer.parseInt(id)));
                }
            }
        }
        return styles;
    }
}
