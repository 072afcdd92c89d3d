package org.huibao.proof.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huibao.proof.seen.SeenAround;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenLook;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.jspecify.annotations.Nullable;

/** The sheets of an {@code .xlsx} file, every cell of them. */
final class XlsxSheets {

    private final XlsxPackage workbook;
    private final SharedTextTable texts;
    private final List<SeenLook> looks;
    private final List<String> conditional;

    private XlsxSheets(XlsxPackage workbook) throws IOException, XMLStreamException {
        this.workbook = workbook;
        this.texts = SharedTextTable.of(workbook);
        CellStyles styles = CellStyles.of(workbook);
        this.looks = styles.looks();
        this.conditional = styles.conditional();
    }

    static List<SeenSheet> of(ZipFile zip, SeenSheet.Keep keep) throws Exception {
        XlsxPackage workbook = new XlsxPackage(zip);
        XlsxSheets parts = new XlsxSheets(workbook);
        Set<String> hidden = workbook.hiddenSheets();
        boolean from1904 = workbook.datesFrom1904();
        List<SeenSheet> sheets = new ArrayList<>();
        int left = WholeSource.CELLS;
        for (Map.Entry<String, String> each : workbook.sheets().entrySet()) {
            String part = each.getValue();
            SeenSheet sheet = new SeenSheet(
                    each.getKey(), hidden.contains(each.getKey()), from1904, left, keep, parts.rows(part));
            left -= sheet.size();
            sheets.add(sheet);
        }
        return sheets;
    }

    private SeenSheet.Rows rows(String part) {
        return (wanted, rows, merges, around) -> {
            read(part, wanted, rows, merges, around);
            XlsxMargins.read(workbook, part, around);
        };
    }

    private void read(
            String part,
            IntPredicate wanted,
            Consumer<SeenRow> rows,
            Consumer<CellRangeAddress> merges,
            SeenAround around)
            throws IOException, XMLStreamException {
        try (XlsxPart xml = workbook.open(part)) {
            int row = 0;
            int column = 0;
            boolean given = true;
            List<SeenCell> cells = new ArrayList<>();
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row") && !cells.isEmpty()) {
                    rows.accept(new SeenRow(row, cells));
                    cells.clear();
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.name()) {
                    case "row" -> {
                        String written = xml.attribute("r");
                        row = written.isEmpty() ? row + 1 : Integer.parseInt(written);
                        column = 0;
                        given = wanted.test(row);
                    }
                    case "c" -> {
                        if (!given) {
                            continue;
                        }
                        String written = xml.attribute("r");
                        column = written.isEmpty() ? column + 1 : XlsxCells.column(written);
                        SeenCell cell = cell(row, column, xml);
                        if (cell != null) {
                            cells.add(cell);
                        }
                    }
                    case "mergeCell" -> merges.accept(CellRangeAddress.valueOf(xml.attribute("ref")));
                    case "conditionalFormatting" -> XlsxConditions.read(xml, conditional, around);
                    case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
                        around.page(xml.text());
                    default -> {}
                }
            }
        }
    }

    private @Nullable SeenCell cell(int row, int column, XlsxPart xml) throws XMLStreamException {
        XlsxCells.Found found = XlsxCells.cell(xml).orElse(null);
        if (found == null) {
            return null;
        }
        String raw =
                found.shared() >= 0 ? texts.raw(found.shared()) : found.text().raw();
        if (raw.isEmpty()) {
            return null;
        }
        SeenLook look = found.style() < looks.size() ? looks.get(found.style()) : SeenLook.PLAIN;
        String legible = found.shared() >= 0
                ? texts.legible(found.shared(), raw, look)
                : found.text().on(look);
        return new SeenCell(row, column, found.number(), raw, legible, look);
    }
}
