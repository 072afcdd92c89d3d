package org.huibao.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.CodePageUtil;
import org.huibao.proof.SourceFile.Address;

/** Cells of an {@code .xls} file of Excel 5.0 or 95, read with the record classes of POI. */
final class OldXlsCells {

    /** A text whose pieces have looks of their own. */
    private static final int RICH_TEXT = 0x00D6;

    private static final int CHINESE = 936;
    private static final Set<Integer> PERCENT_FORMATS = Set.of(9, 10);

    private final Set<Address> wanted;
    private final Map<Address, SourceCell> found = new HashMap<>();
    private final Set<Integer> percent = new HashSet<>(PERCENT_FORMATS);
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, byte[]> names = new HashMap<>();
    private int codePage = CHINESE;
    private Optional<Address> formulaOfText = Optional.empty();

    private OldXlsCells(Set<Address> wanted) {
        this.wanted = wanted;
    }

    static Map<Address, SourceCell> read(DirectoryNode root, Set<Address> wanted) throws IOException {
        try (InputStream in = root.createDocumentInputStream(
                root.getEntryCaseInsensitive(root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book"))) {
            byte[] stream = in.readAllBytes();
            OldXlsCells cells = new OldXlsCells(wanted);
            cells.globals(new RecordInputStream(new ByteArrayInputStream(stream)));
            for (Map.Entry<Integer, byte[]> sheet : cells.names.entrySet()) {
                String name = cells.text(sheet.getValue());
                if (wanted.stream().anyMatch(each -> each.sheet().equals(name))) {
                    wanted.stream()
                            .filter(each -> each.sheet().equals(name))
                            .forEach(each -> cells.found.put(each, SourceCell.EMPTY));
                    int from = sheet.getKey();
                    cells.sheet(
                            name, new RecordInputStream(new ByteArrayInputStream(stream, from, stream.length - from)));
                }
            }
            return cells.found;
        }
    }

    private void globals(RecordInputStream in) throws IOException {
        while (in.hasNextRecord()) {
            in.nextRecord();
            switch (in.getSid()) {
                case CodepageRecord.sid -> codePage = in.readUShort();
                case ExtendedFormatRecord.sid -> {
                    in.readUShort();
                    formats.add(in.readUShort());
                }
                case FormatRecord.sid -> {
                    int id = in.readUShort();
                    boolean isPercent = SourceCell.isPercent(text(bytes(in, in.readUByte())));
                    if (isPercent) {
                        percent.add(id);
                    } else {
                        percent.remove(id);
                    }
                }
                case BoundSheetRecord.sid -> {
                    int position = in.readInt();
                    in.readUShort();
                    names.put(position, bytes(in, in.readUByte()));
                }
                case EOFRecord.sid -> {
                    return;
                }
                default -> {}
            }
            in.readRemainder();
        }
    }

    private void sheet(String name, RecordInputStream in) throws IOException {
        int depth = 0;
        do {
            in.nextRecord();
            if (in.getSid() == BOFRecord.sid) {
                depth++;
            } else if (in.getSid() == EOFRecord.sid) {
                depth--;
            } else if (depth == 1) {
                cell(name, in);
            }
            in.readRemainder();
        } while (depth > 0 && in.hasNextRecord());
    }

    private void cell(String sheet, RecordInputStream in) throws IOException {
        switch (in.getSid()) {
            case NumberRecord.sid -> {
                NumberRecord number = new NumberRecord(in);
                number(sheet, number.getRow(), number.getColumn(), number.getXFIndex(), number.getValue());
            }
            case RKRecord.sid -> {
                RKRecord number = new RKRecord(in);
                number(sheet, number.getRow(), number.getColumn(), number.getXFIndex(), number.getRKNumber());
            }
            case MulRKRecord.sid -> {
                MulRKRecord numbers = new MulRKRecord(in);
                for (int i = 0; i < numbers.getNumColumns(); i++) {
                    int column = numbers.getFirstColumn() + i;
                    number(sheet, numbers.getRow(), column, numbers.getXFAt(i), numbers.getRKNumberAt(i));
                }
            }
            case LabelRecord.sid, RICH_TEXT -> {
                Address address = address(sheet, in.readUShort(), in.readUShort());
                in.readUShort();
                put(address, new SourceCell(false, text(bytes(in, in.readUShort())), false));
            }
            case BoolErrRecord.sid -> {
                BoolErrRecord cell = new BoolErrRecord(in);
                if (cell.isBoolean()) {
                    put(address(sheet, cell.getRow(), cell.getColumn()), truth(cell.getBooleanValue()));
                }
            }
            case OldFormulaRecord.biff5_sid -> formula(sheet, new OldFormulaRecord(in));
            case OldStringRecord.biff345_sid -> {
                if (formulaOfText.isPresent()) {
                    put(formulaOfText.get(), new SourceCell(false, text(bytes(in, in.readUShort())), false));
                    formulaOfText = Optional.empty();
                }
            }
            default -> {}
        }
    }

    private void formula(String sheet, OldFormulaRecord formula) {
        Address address = address(sheet, formula.getRow(), formula.getColumn());
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC ->
                number(sheet, formula.getRow(), formula.getColumn(), formula.getXFIndex(), formula.getValue());
            case STRING -> formulaOfText = Optional.of(address);
            case BOOLEAN -> put(address, truth(formula.getCachedBooleanValue()));
            default -> {}
        }
    }

    private void number(String sheet, int row, int column, int style, double number) {
        String raw =
                new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        boolean isPercent = style < formats.size() && percent.contains(formats.get(style));
        put(address(sheet, row, column), new SourceCell(true, raw, isPercent));
    }

    private static SourceCell truth(boolean value) {
        return new SourceCell(false, Boolean.toString(value), false);
    }

    private void put(Address address, SourceCell cell) {
        if (wanted.contains(address)) {
            found.put(address, cell);
        }
    }

    private static Address address(String sheet, int row, int column) {
        return new Address(sheet, CellReference.convertNumToColString(column) + (row + 1));
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
