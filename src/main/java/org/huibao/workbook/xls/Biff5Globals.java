package org.huibao.workbook.xls;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.limit.UnreadableReason;
import org.huibao.workbook.style.BuiltInFormats;
import org.huibao.workbook.style.WorkbookStyles;

/** What all sheets of a BIFF5 workbook share: the code page of its texts, its styles, and where each sheet begins. */
final class Biff5Globals {

    /** Of Chinese Windows, for files that name none. */
    private static final Charset CHINESE = Charset.forName("GBK");

    private static final int MAC_CHINESE = 10008;
    private static final int MAC_ROMAN = 0x8000;
    private static final int WINDOWS_LATIN = 0x8001;

    /** @param start of its records in the stream @param hasCells false for charts and macros */
    record Listed(String name, boolean hidden, int start, boolean hasCells) {}

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> formatByStyle = new ArrayList<>();
    private final Biff5Fonts fonts = new Biff5Fonts();
    private final List<Listed> sheets = new ArrayList<>();
    private Charset charset = CHINESE;
    private boolean from1904;

    Biff5Globals(Biff5Records records) {
        List<byte[]> names = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        while (records.next() && records.kind() != Biff5Records.END) {
            switch (records.kind()) {
                case Biff5Records.PASSWORD -> throw new UnreadableFile(UnreadableReason.OLD_EXCEL);
                case Biff5Records.DATE_MODE -> from1904 = records.unsignedShort(0) == 1;
                case Biff5Records.CODE_PAGE -> charset = charset(records.unsignedShort(0));
                case Biff5Records.FONT -> fonts.font(records, this::text);
                case Biff5Records.FORMAT ->
                    formats.put(records.unsignedShort(0), text(records.bytes(3, records.unsignedByte(2))));
                case Biff5Records.STYLE -> {
                    fonts.style(records);
                    formatByStyle.add(records.unsignedShort(2));
                }
                case Biff5Records.PALETTE -> fonts.palette(records);
                case Biff5Records.SHEET -> {
                    places.add(new int[] {records.integer(0), records.unsignedByte(4), records.unsignedByte(5)});
                    names.add(records.bytes(7, records.unsignedByte(6)));
                }
                default -> {}
            }
            if (formatByStyle.size() > FileLimits.STYLES || names.size() > FileLimits.SHEETS) {
                throw UnreadableFile.tooLarge();
            }
        }
        for (int i = 0; i < names.size(); i++) {
            int[] place = places.get(i);
            sheets.add(new Listed(text(names.get(i)), place[1] != 0, place[0], place[2] == 0));
        }
    }

    List<Listed> sheets() {
        return sheets;
    }

    boolean datesFrom1904() {
        return from1904;
    }

    String text(byte[] bytes) {
        return new String(bytes, charset);
    }

    String format(int style) {
        if (style >= formatByStyle.size()) {
            return WorkbookStyles.GENERAL;
        }
        int id = formatByStyle.get(style);
        String code = formats.containsKey(id) ? formats.get(id) : builtin(id);
        return code == null || code.isEmpty() || code.startsWith("reserved-") ? WorkbookStyles.GENERAL : code;
    }

    Biff5Fonts fonts() {
        return fonts;
    }

    private static String builtin(int id) {
        String code = id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX ? BuiltInFormats.of(id) : null;
        return code == null ? WorkbookStyles.GENERAL : code;
    }

    private static Charset charset(int codePage) {
        return switch (codePage) {
            case MAC_CHINESE -> CHINESE;
            case MAC_ROMAN -> named("x-MacRoman");
            case WINDOWS_LATIN -> named("windows-1252");
            case 874, 932, 936, 949, 950 -> named("MS" + codePage);
            default -> codePage >= 1250 && codePage <= 1258 ? named("windows-" + codePage) : named("IBM" + codePage);
        };
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UnreadableFile(UnreadableReason.OLD_EXCEL, unknown);
        }
    }
}
