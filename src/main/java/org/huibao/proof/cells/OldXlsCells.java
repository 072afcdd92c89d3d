package org.huibao.proof.cells;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CodepageRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.OldFormulaRecord;
import org.apache.poi.hssf.record.OldStringRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.util.CodePageUtil;
import org.huibao.proof.cells.SourceFile.Address;
import org.huibao.proof.seen.FormatRendering;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenLook;
import org.huibao.proof.seen.SeenRow;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.SourceCell;

/** Cells of an {@code .xls} file of Excel 5.0 or 95, read with the record classes of POI. */
final class OldXlsCells {

    /** A text whose pieces have looks of their own. */
    private static final int RICH_TEXT = 0x00D6;

    private static final int CHINESE = 936;
    private static final int FONT = 0x0031;

    private final byte[] stream;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<boolean[]> fonts = new ArrayList<>();
    private final List<int[]> styles = new ArrayList<>();
    private final List<SeenLook> looks = new ArrayList<>();
    private final Map<Integer, byte[]> names = new LinkedHashMap<>();
    private final Set<Integer> hidden = new HashSet<>();
    private int codePage = CHINESE;
    private Consumer<SeenCell> sink = cell -> {};
    private Optional<int[]> formulaOfText = Optional.empty();

    private OldXlsCells(DirectoryNode root) throws IOException {
        try (InputStream in = root.createDocumentInputStream(
                root.getEntryCaseInsensitive(root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book"))) {
            this.stream = in.readAllBytes();
        }
        globals(new RecordInputStream(new ByteArrayInputStream(stream)));
    }

    static Map<Address, SourceCell> read(DirectoryNode root, Set<Address> wanted) throws IOException {
        OldXlsCells cells = new OldXlsCells(root);
        Map<Address, SourceCell> found = new HashMap<>();
        for (Map.Entry<Integer, byte[]> sheet : cells.names.entrySet()) {
            String name = cells.text(sheet.getValue());
            wanted.stream()
                    .filter(each -> each.sheet().equals(name))
                    .forEach(each -> found.put(each, SourceCell.EMPTY));
            cells.sheet(sheet.getKey(), cell -> {
                Address address = new Address(name, cell.address());
                if (wanted.contains(address)) {
                    found.put(address, SourceCell.of(cell));
                }
            });
        }
        return found;
    }

    static List<SeenSheet> sheets(DirectoryNode root, SeenSheet.Keep keep) throws Exception {
        OldXlsCells cells = new OldXlsCells(root);
        List<SeenSheet> sheets = new ArrayList<>();
        int left = WholeSource.CELLS;
        for (Map.Entry<Integer, byte[]> each : cells.names.entrySet()) {
            String name = SourceCell.whole(cells.text(each.getValue()));
            boolean hidden = cells.hidden.contains(each.getKey());
            SeenSheet sheet = new SeenSheet(
                    name, hidden, false, left, keep, (wanted, rows, merges, around) -> cells.rows(each.getKey(), rows));
            left -= sheet.size();
            sheets.add(sheet);
        }
        return sheets;
    }

    /** Cells may come in any order. */
    private void rows(int sheet, Consumer<SeenRow> rows) throws IOException {
        NavigableMap<Integer, NavigableMap<Integer, SeenCell>> all = new TreeMap<>();
        sheet(
                sheet,
                cell -> all.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell));
        all.forEach((number, cells) -> rows.accept(new SeenRow(number, List.copyOf(cells.values()))));
    }

    private void globals(RecordInputStream in) throws IOException {
        while (in.hasNextRecord()) {
            in.nextRecord();
            switch (in.getSid()) {
                case CodepageRecord.sid -> codePage = in.readUShort();
                case FONT -> {
                    in.readUShort();
                    boolean struck = (in.readUShort() & 8) != 0;
                    in.readUShort();
                    in.readUShort();
                    fonts.add(new boolean[] {struck, in.readUShort() != 0});
                }
                case ExtendedFormatRecord.sid -> {
                    int font = in.readUShort();
                    int format = in.readUShort();
                    styles.add(new int[] {font, format});
                }
                case FormatRecord.sid -> {
                    int id = in.readUShort();
                    codes.put(id, text(bytes(in, in.readUByte())));
                }
                case BoundSheetRecord.sid -> {
                    int position = in.readInt();
                    if ((in.readUShort() & 3) != 0) {
                        hidden.add(position);
                    }
                    names.put(position, bytes(in, in.readUByte()));
                }
                case EOFRecord.sid -> {
                    styles.forEach(each ->
                            looks.add(new SeenLook(format(each[1]), isStruck(each[0]), "", false, true, false)));
                    return;
                }
                default -> {}
            }
            in.readRemainder();
        }
    }

    private String format(int id) {
        String code = codes.get(id);
        return code == null ? FormatRendering.builtin(id) : code;
    }

    /** No font has the number 4. */
    private boolean isRaised(int font) {
        int place = font > 4 ? font - 1 : font;
        return place < fonts.size() && (fonts.get(place)[0] || fonts.get(place)[1]);
    }

    private boolean isStruck(int font) {
        int place = font > 4 ? font - 1 : font;
        return place < fonts.size() && fonts.get(place)[0];
    }

    private void sheet(int position, Consumer<SeenCell> cells) throws IOException {
        sink = cells;
        formulaOfText = Optional.empty();
        RecordInputStream in =
                new RecordInputStream(new ByteArrayInputStream(stream, position, stream.length - position));
        int depth = 0;
        do {
            in.nextRecord();
            if (in.getSid() == BOFRecord.sid) {
                depth++;
            } else if (in.getSid() == EOFRecord.sid) {
                depth--;
            } else if (depth == 1) {
                cell(in);
            }
            in.readRemainder();
        } while (depth > 0 && in.hasNextRecord());
    }

    private void cell(RecordInputStream in) throws IOException {
        switch (in.getSid()) {
            case NumberRecord.sid -> {
                NumberRecord number = new NumberRecord(in);
                number(number.getRow(), number.getColumn(), number.getXFIndex(), number.getValue());
            }
            case RKRecord.sid -> {
                RKRecord number = new RKRecord(in);
                number(number.getRow(), number.getColumn(), number.getXFIndex(), number.getRKNumber());
            }
            case MulRKRecord.sid -> {
                MulRKRecord numbers = new MulRKRecord(in);
                for (int i = 0; i < numbers.getNumColumns(); i++) {
                    int column = numbers.getFirstColumn() + i;
                    number(numbers.getRow(), column, numbers.getXFAt(i), numbers.getRKNumberAt(i));
                }
            }
            case LabelRecord.sid, RICH_TEXT -> {
                boolean rich = in.getSid() == RICH_TEXT;
                int row = in.readUShort();
                int column = in.readUShort();
                int style = in.readUShort();
                byte[] content = bytes(in, in.readUShort());
                String raw = text(content);
                put(row, column, style, false, raw, rich ? legible(content, in) : raw);
            }
            case BoolErrRecord.sid -> {
                BoolErrRecord cell = new BoolErrRecord(in);
                if (cell.isBoolean()) {
                    truth(cell.getRow(), cell.getColumn(), cell.getXFIndex(), cell.getBooleanValue());
                }
            }
            case OldFormulaRecord.biff5_sid -> formula(new OldFormulaRecord(in));
            case OldStringRecord.biff345_sid -> {
                if (formulaOfText.isPresent()) {
                    int[] place = formulaOfText.get();
                    String raw = text(bytes(in, in.readUShort()));
                    put(place[0], place[1], place[2], false, raw, raw);
                    formulaOfText = Optional.empty();
                }
            }
            default -> {}
        }
    }

    /** Behind the text: from which of its bytes on which font counts. */
    private String legible(byte[] content, RecordInputStream in) throws IOException {
        StringBuilder legible = new StringBuilder();
        int runs = in.remaining() > 0 ? in.readUByte() : 0;
        int from = 0;
        boolean raised = false;
        for (int i = 0; i < runs && in.remaining() >= 2; i++) {
            int to = Math.min(content.length, Math.max(from, in.readUByte()));
            legible.append(raised ? "" : text(Arrays.copyOfRange(content, from, to)));
            raised = isRaised(in.readUByte());
            from = to;
        }
        return legible.append(raised ? "" : text(Arrays.copyOfRange(content, from, content.length)))
                .toString();
    }

    private void formula(OldFormulaRecord formula) {
        int row = formula.getRow();
        int column = formula.getColumn();
        int style = formula.getXFIndex();
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(row, column, style, formula.getValue());
            case STRING -> formulaOfText = Optional.of(new int[] {row, column, style});
            case BOOLEAN -> truth(row, column, style, formula.getCachedBooleanValue());
            default -> {}
        }
    }

    private void number(int row, int column, int style, double number) {
        String raw = XlsSheets.plain(number);
        put(row, column, style, true, raw, raw);
    }

    private void truth(int row, int column, int style, boolean value) {
        String raw = Boolean.toString(value);
        put(row, column, style, false, raw, raw);
    }

    private void put(int row, int column, int style, boolean number, String raw, String legible) {
        SeenLook look = style < looks.size() ? looks.get(style) : SeenLook.PLAIN;
        sink.accept(new SeenCell(row + 1, column + 1, number, SourceCell.whole(raw), SourceCell.whole(legible), look));
    }

    private static byte[] bytes(RecordInputStream in, int count) {
        byte[] bytes = new byte[count];
        in.readFully(bytes);
        return bytes;
    }

    private String text(byte[] bytes) throws UnsupportedEncodingException {
        return CodePageUtil.getStringFromCodePage(bytes, codePage);
    }
}
