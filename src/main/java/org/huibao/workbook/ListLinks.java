package org.huibao.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.workbook.StreamedWorkbook.Entry;
import org.huibao.workbook.write.ListParts;
import org.huibao.workbook.write.XmlBytes;

/** The links of one sheet, which stand behind its rows. */
final class ListLinks {

    private static final int BYTES_AT_ONCE = 1 << 15;

    private static final byte[] LINK = XmlBytes.bytes("<hyperlink ref=\"");
    private static final byte[] RELATION = XmlBytes.bytes("\" r:id=\"rId");
    private static final byte[] LOCATION = XmlBytes.bytes("\" location=\"");
    private static final byte[] QUOTED_END = XmlBytes.bytes("\"/>");

    private final Map<String, Integer> targets = new LinkedHashMap<>();
    private final XmlBytes links = new XmlBytes(2 * BYTES_AT_ONCE);

    /** Ten megabytes in one piece would be copied again and again. */
    private final List<byte[]> pieces = new ArrayList<>();

    private int number;

    /** @param column from 0 */
    void add(int column, int row, Entry.Link link) {
        int relation = targets.computeIfAbsent(link.file(), file -> targets.size() + 1);
        add(column, row, relation, link.cell().isEmpty() ? "" : ListParts.location(link.sheet(), link.cell()));
    }

    void add(int column, int row, Entry.Jump jump) {
        add(
                column,
                row,
                0,
                ListParts.location(jump.to().sheet(), "A" + jump.to().row()));
    }

    /** @param relation 0 for a place in the same workbook */
    private void add(int column, int row, int relation, String location) {
        number++;
        links.markup(LINK);
        links.markup(Addresses.letters(column + 1));
        links.number(row);
        if (relation > 0) {
            links.markup(RELATION);
            links.number(relation);
        }
        if (!location.isEmpty()) {
            links.markup(LOCATION);
            links.text(location, location.length());
        }
        links.markup(QUOTED_END);
        if (links.size() >= BYTES_AT_ONCE) {
            pieces.add(links.taken());
        }
    }

    int number() {
        return number;
    }

    /** File → number of the relation. */
    Map<String, Integer> targets() {
        return targets;
    }

    void to(OutputStream out) throws IOException {
        for (byte[] piece : pieces) {
            out.write(piece);
        }
        links.to(out);
    }
}
