package org.huibao.proof.cells;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.huibao.proof.seen.RichRuns;
import org.huibao.proof.seen.SeenLook;

/** All the texts that the cells of a workbook share, as bytes: a ledger may have millions. */
final class SharedTextTable {

    private byte[] bytes = new byte[4096];
    private int[] ends = new int[256];
    private int count;
    private final Map<Integer, RichRuns> rich = new HashMap<>();

    private SharedTextTable() {}

    static SharedTextTable of(XlsxPackage workbook) throws IOException, XMLStreamException {
        SharedTextTable table = new SharedTextTable();
        String part = workbook.part("/sharedStrings");
        if (part != null) {
            try (XlsxPart xml = workbook.open(part)) {
                while (xml.toStart()) {
                    if (xml.name().equals("si")) {
                        table.add(XlsxRichText.of(xml));
                    }
                }
            }
        }
        return table;
    }

    private void add(RichRuns text) {
        byte[] its = text.raw().getBytes(UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        if (start + its.length > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, Math.max(bytes.length + (bytes.length >> 1), Math.addExact(start, its.length)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        System.arraycopy(its, 0, bytes, start, its.length);
        ends[count] = start + its.length;
        if (!text.isPlain()) {
            rich.put(count, text);
        }
        count++;
    }

    String raw(int place) {
        if (place < 0 || place >= count) {
            return "";
        }
        int start = place == 0 ? 0 : ends[place - 1];
        return new String(bytes, start, ends[place] - start, UTF_8);
    }

    String legible(int place, String raw, SeenLook look) {
        RichRuns its = rich.isEmpty() ? null : rich.get(place);
        return its == null ? raw : its.on(look);
    }
}
