package org.huibao.proof.cells;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.huibao.proof.cells.SourceFile.Address;
import org.huibao.proof.seen.CellConversion;
import org.huibao.proof.seen.RichRuns;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenLook;
import org.huibao.proof.seen.SourceCell;

/** Cells of an {@code .xlsx} file (ISO/IEC 29500-1, clause 18), read part by part with the JDK alone. */
final class XlsxCells {

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    private final XlsxPackage workbook;

    XlsxCells(ZipFile zip) throws IOException, XMLStreamException {
        this.workbook = new XlsxPackage(zip);
    }

    /** @param shared place in the shared strings, −1 where the cell holds its content itself */
    record Found(boolean number, RichRuns text, int style, int shared) {
        Found(boolean number, String raw, int style, int shared) {
            this(number, RichRuns.plain(raw), style, shared);
        }
    }

    Map<Address, SourceCell> read(Set<Address> wanted) throws IOException, XMLStreamException {
        Map<Address, Found> found = new HashMap<>();
        Map<String, String> sheets = workbook.sheets();
        for (String sheet : wanted.stream().map(Address::sheet).collect(Collectors.toSet())) {
            String part = sheets.get(sheet);
            if (part != null) {
                readSheet(part, sheet, wanted, found);
            }
        }
        Set<Integer> shared = found.values().stream()
                .map(Found::shared)
                .filter(place -> place >= 0)
                .collect(Collectors.toSet());
        Map<Integer, RichRuns> strings = WantedSharedTexts.of(workbook, shared);
        List<SeenLook> looks = CellStyles.of(workbook).looks();
        Map<Address, SourceCell> cells = new HashMap<>();
        wanted.stream()
                .filter(each -> sheets.containsKey(each.sheet()))
                .forEach(each -> cells.put(each, SourceCell.EMPTY));
        found.forEach((address, cell) -> {
            RichRuns text = cell.shared() >= 0 ? strings.getOrDefault(cell.shared(), RichRuns.NONE) : cell.text();
            SeenLook look = cell.style() < looks.size() ? looks.get(cell.style()) : SeenLook.PLAIN;
            cells.put(address, SourceCell.of(new SeenCell(1, 1, cell.number(), text.raw(), text.on(look), look)));
        });
        return cells;
    }

    private void readSheet(String part, String sheet, Set<Address> wanted, Map<Address, Found> found)
            throws IOException, XMLStreamException {
        Map<Integer, BitSet> rowsOfColumns = new HashMap<>();
        int last = 0;
        for (Address each : wanted) {
            if (each.sheet().equals(sheet) && ADDRESS.matcher(each.address()).matches()) {
                int row = Integer.parseInt(each.address().replaceFirst("[A-Z]+", ""));
                last = Math.max(last, row);
                rowsOfColumns
                        .computeIfAbsent(column(each.address()), column -> new BitSet())
                        .set(row);
            }
        }
        try (XlsxPart xml = workbook.open(part)) {
            int row = 0;
            int column = 0;
            while (row <= last && xml.toStart()) {
                if (xml.name().equals("row")) {
                    String written = xml.attribute("r");
                    row = written.isEmpty() ? row + 1 : Integer.parseInt(written);
                    column = 0;
                } else if (xml.name().equals("c")) {
                    String written = xml.attribute("r");
                    column = written.isEmpty() ? column + 1 : column(written);
                    BitSet rows = rowsOfColumns.get(column);
                    if (rows != null && rows.get(row)) {
                        Address address = new Address(sheet, letters(column) + row);
                        cell(xml).ifPresent(cell -> found.put(address, cell));
                    }
                }
            }
        }
    }

    /** Reads from the start of a cell to its end. */
    static Optional<Found> cell(XlsxPart xml) throws XMLStreamException {
        String type = xml.attribute("t");
        String written = xml.attribute("s");
        int style = written.isEmpty() ? 0 : Integer.parseInt(written);
        String value = null;
        RichRuns text = RichRuns.NONE;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 1 && xml.name().equals("v")) {
                    value = xml.text();
                } else if (depth == 1 && xml.name().equals("is")) {
                    text = XlsxRichText.of(xml);
                } else {
                    depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return switch (type) {
            case "inlineStr" -> Optional.of(new Found(false, text, style, -1));
            case "s" ->
                Optional.ofNullable(value).map(index -> new Found(false, "", style, Integer.parseInt(index.strip())));
            case "str" -> Optional.of(new Found(false, XlsxPart.unescaped(value == null ? "" : value), style, -1));
            case "b" ->
                Optional.ofNullable(value)
                        .map(bit -> new Found(false, bit.strip().equals("1") ? "true" : "false", style, -1));
            case "e", "d" -> Optional.ofNullable(value).map(raw -> new Found(false, raw, style, -1));
            // What is no number is read as the text that it is.
            default ->
                Optional.ofNullable(value).map(String::strip).map(raw -> new Found(isNumber(raw), raw, style, -1));
        };
    }

    private static boolean isNumber(String raw) {
        return raw.isEmpty() || CellConversion.number(raw).isPresent();
    }

    static int column(String address) {
        return address.chars()
                .map(each -> each >= 'a' && each <= 'z' ? each - 'a' + 'A' : each)
                .filter(each -> each >= 'A' && each <= 'Z')
                .reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
