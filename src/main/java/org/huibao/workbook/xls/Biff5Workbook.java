package org.huibao.workbook.xls;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.grid.GuardedReading;
import org.huibao.workbook.limit.UnreadableFile;

/** An {@code .xls} file of Excel 5.0 or 95. */
final class Biff5Workbook implements Workbook {

    private static final int VERSION = 0x0500;
    private static final int WORKBOOK = 0x0005;
    private static final int BEGINNING = 64;

    private final DirectoryNode root;
    private final List<Sheet> sheets = new ArrayList<>();
    private final boolean from1904;

    private Biff5Workbook(DirectoryNode root, byte[] stream) {
        this.root = root;
        Biff5Records records = new Biff5Records(stream, 0);
        if (!records.next() || records.unsignedShort(2) != WORKBOOK) {
            throw UnreadableFile.damaged();
        }
        Biff5Globals globals = new Biff5Globals(records);
        from1904 = globals.datesFrom1904();
        Set<String> names = new HashSet<>();
        for (Biff5Globals.Listed listed : globals.sheets()) {
            // A finding names a place by its sheet, so two of one name would be one.
            if (!names.add(listed.name().toLowerCase(Locale.ROOT))) {
                throw UnreadableFile.damaged();
            }
            sheets.add(new Biff5Sheet(stream, globals, listed, sheets.size() + 1));
        }
        if (sheets.isEmpty()) {
            throw UnreadableFile.damaged();
        }
    }

    static <T> T read(DirectoryNode root, String streamName, Function<Workbook, T> use) {
        return use.apply(GuardedReading.reading(() -> new Biff5Workbook(root, stream(root, streamName))));
    }

    /** Known by the stream's first record; streams of Excel 97 go by either name too. */
    static boolean isIn(DirectoryNode root, String streamName) throws IOException {
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(streamName))) {
            Biff5Records records = new Biff5Records(in.readNBytes(BEGINNING), 0);
            return records.next() && records.kind() == Biff5Records.BEGIN && records.unsignedShort(0) == VERSION;
        }
    }

    private static byte[] stream(DirectoryNode root, String name) throws IOException {
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
            return in.readAllBytes();
        }
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public boolean datesFrom1904() {
        return from1904;
    }

    @Override
    public Map<String, String> properties() {
        return BinaryWorkbook.properties(root);
    }
}
