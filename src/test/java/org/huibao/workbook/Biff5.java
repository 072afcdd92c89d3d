package org.huibao.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook as Excel 95 wrote it, record by record: no library writes them any more. LibreOffice and xlrd read what comes out. */
public final class Biff5 {

    public static final int PLAIN = 0;
    public static final int PERCENT = 1;
    public static final int DATE = 2;
    public static final int STRUCK = 3;
    static final int WHITE = 4;
    static final int SYMBOLS = 5;
    public static final int STRUCK_FONT = 5;
    public static final int RAISED_FONT = 6;
    public static final int LOWERED_FONT = 7;
    public static final int WHITE_FONT = 8;
    public static final int SYMBOL_FONT = 9;

    private final int codePage;
    private final Charset charset;
    private final List<String> names = new ArrayList<>();
    private final List<Boolean> hidden = new ArrayList<>();
    private final List<byte[]> sheets = new ArrayList<>();
    private ByteArrayOutputStream sheet = new ByteArrayOutputStream();

    public Biff5() {
        this(936, "GBK");
    }

    public Biff5(int codePage, String charset) {
        this.codePage = codePage;
        this.charset = Charset.forName(charset);
    }

    public Biff5 sheet(String name, Consumer<Biff5> cells) {
        return sheet(name, false, cells);
    }

    public Biff5 sheet(String name, boolean isHidden, Consumer<Biff5> cells) {
        names.add(name);
        hidden.add(isHidden);
        sheet = new ByteArrayOutputStream();
        record(sheet, 0x809, bytes(8).putShort((short) 0x500).putShort((short) 0x10));
        cells.accept(this);
        record(sheet, 0x00A, bytes(0));
        sheets.add(sheet.toByteArray());
        return this;
    }

    public Biff5 text(int row, int column, String text) {
        byte[] bytes = text.getBytes(charset);
        record(
                0x204,
                cell(row, column, PLAIN, 2 + bytes.length)
                        .putShort((short) bytes.length)
                        .put(bytes));
        return this;
    }

    /** The second half in the struck font. */
    public Biff5 halfStruck(int row, int column, String text) {
        byte[] bytes = text.getBytes(charset);
        record(
                0x0D6,
                cell(row, column, PLAIN, 2 + bytes.length + 3)
                        .putShort((short) bytes.length)
                        .put(bytes)
                        .put((byte) 1)
                        .put((byte) (bytes.length / 2))
                        .put((byte) STRUCK_FONT));
        return this;
    }

    /** @param fonts 0 for the cell's own */
    public Biff5 rich(int row, int column, List<String> runs, List<Integer> fonts) {
        byte[] bytes = String.join("", runs).getBytes(charset);
        ByteBuffer body = cell(row, column, PLAIN, 2 + bytes.length + 1 + 2 * runs.size())
                .putShort((short) bytes.length)
                .put(bytes)
                .put((byte) runs.size());
        int from = 0;
        for (int i = 0; i < runs.size(); i++) {
            body.put((byte) from).put(fonts.get(i).byteValue());
            from += runs.get(i).getBytes(charset).length;
        }
        record(0x0D6, body);
        return this;
    }

    public Biff5 number(int row, int column, int style, double number) {
        record(0x203, cell(row, column, style, 8).putDouble(number));
        return this;
    }

    /** As an integer of 30 bits, hundredths if {@code hundredths}. */
    public Biff5 shortNumber(int row, int column, int style, int number, boolean hundredths) {
        record(0x27E, cell(row, column, style, 4).putInt(number << 2 | 2 | (hundredths ? 1 : 0)));
        return this;
    }

    public Biff5 shortNumbers(int row, int column, int... numbers) {
        ByteBuffer body =
                bytes(6 + 6 * numbers.length).putShort((short) (row - 1)).putShort((short) (column - 1));
        for (int number : numbers) {
            body.putShort((short) PLAIN).putInt(number << 2 | 2);
        }
        record(0x0BD, body.putShort((short) (column + numbers.length - 2)));
        return this;
    }

    public Biff5 truth(int row, int column, boolean value) {
        record(0x205, cell(row, column, PLAIN, 2).put((byte) (value ? 1 : 0)).put((byte) 0));
        return this;
    }

    public Biff5 error(int row, int column, int code) {
        record(0x205, cell(row, column, PLAIN, 2).put((byte) code).put((byte) 1));
        return this;
    }

    public Biff5 formula(int row, int column, double result) {
        record(
                0x006,
                formula(row, column)
                        .putDouble(result)
                        .putShort((short) 2)
                        .putInt(0)
                        .putShort((short) 0));
        return this;
    }

    public Biff5 formulaOfText(int row, int column, String result) {
        byte[] bytes = result.getBytes(charset);
        record(
                0x006,
                formula(row, column)
                        .putInt(0)
                        .putShort((short) 0)
                        .putShort((short) -1)
                        .putShort((short) 2));
        record(0x207, bytes(2 + bytes.length).putShort((short) bytes.length).put(bytes));
        return this;
    }

    public Biff5 hiddenRow(int row) {
        record(
                0x208,
                bytes(16)
                        .putShort((short) (row - 1))
                        .putShort((short) 0)
                        .putShort((short) 9)
                        .putShort((short) 255)
                        .putInt(0)
                        .putShort((short) 0x20)
                        .putShort((short) 0));
        return this;
    }

    public Biff5 hiddenColumn(int column) {
        record(
                0x07D,
                bytes(12)
                        .putShort((short) (column - 1))
                        .putShort((short) (column - 1))
                        .putShort((short) 2000)
                        .putShort((short) 0)
                        .putShort((short) 1));
        return this;
    }

    /** What a chart in a sheet brings along. */
    public Biff5 chart() {
        record(0x809, bytes(8).putShort((short) 0x500).putShort((short) 0x20));
        text(1, 1, "图");
        record(0x00A, bytes(0));
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        record(stream, 0x809, bytes(8).putShort((short) 0x500).putShort((short) 5));
        record(stream, 0x042, bytes(2).putShort((short) codePage));
        record(stream, 0x022, bytes(2));
        for (int font = 0; font < SYMBOL_FONT; font++) {
            int number = font < 4 ? font : font + 1;
            byte[] name = (number == SYMBOL_FONT ? "Wingdings 2" : "Arial").getBytes(charset);
            record(
                    stream,
                    0x031,
                    bytes(15 + name.length)
                            .putShort((short) 200)
                            .putShort((short) (number == STRUCK_FONT ? 8 : 0))
                            .putShort((short) (number == WHITE_FONT ? 9 : 0x7FFF))
                            .putShort((short) 400)
                            .putShort((short) (number == RAISED_FONT ? 1 : number == LOWERED_FONT ? 2 : 0))
                            .putInt(0)
                            .put((byte) name.length)
                            .put(name));
        }
        byte[] format = "0.0%".getBytes(charset);
        record(
                stream,
                0x41E,
                bytes(3 + format.length)
                        .putShort((short) 164)
                        .put((byte) format.length)
                        .put(format));
        style(stream, 0, 0);
        style(stream, 0, 164);
        style(stream, 0, 14);
        style(stream, STRUCK_FONT, 0);
        style(stream, WHITE_FONT, 0);
        style(stream, SYMBOL_FONT, 0);
        int[] places = new int[names.size()];
        for (int i = 0; i < names.size(); i++) {
            byte[] name = names.get(i).getBytes(charset);
            places[i] = stream.size() + 4;
            record(
                    stream,
                    0x085,
                    bytes(7 + name.length)
                            .putInt(0)
                            .put((byte) (hidden.get(i) ? 1 : 0))
                            .put((byte) 0)
                            .put((byte) name.length)
                            .put(name));
        }
        record(stream, 0x00A, bytes(0));
        ByteBuffer whole = ByteBuffer.allocate(stream.size()
                        + sheets.stream().mapToInt(each -> each.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(stream.toByteArray());
        for (int i = 0; i < places.length; i++) {
            whole.putInt(places[i], whole.position());
            whole.put(sheets.get(i));
        }
        return inCompoundFile(whole.array());
    }

    public static byte[] inCompoundFile(byte[] stream) {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(stream), "Book");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static void style(ByteArrayOutputStream stream, int font, int format) {
        record(
                stream,
                0x0E0,
                bytes(16).putShort((short) font).putShort((short) format).putShort((short) 1));
    }

    private static ByteBuffer formula(int row, int column) {
        return cell(row, column, PLAIN, 16);
    }

    private static ByteBuffer cell(int row, int column, int style, int more) {
        return bytes(6 + more)
                .putShort((short) (row - 1))
                .putShort((short) (column - 1))
                .putShort((short) style);
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void record(int kind, ByteBuffer body) {
        record(sheet, kind, body);
    }

    private static void record(ByteArrayOutputStream to, int kind, ByteBuffer body) {
        to.writeBytes(bytes(4).putShort((short) kind)
                .putShort((short) body.capacity())
                .array());
        to.writeBytes(body.array());
    }
}
