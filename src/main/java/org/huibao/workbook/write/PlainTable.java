package org.huibao.workbook.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huibao.workbook.Addresses;
import org.huibao.workbook.ReproducibleZip;
import org.huibao.workbook.WrittenSheet;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Line;
import org.huibao.workbook.WrittenSheet.Look;
import org.huibao.workbook.WrittenWorkbook;

/**
 * A table of texts and numbers below one header, as lies behind every chart of a report: byte for byte what the library writes of it, without loading the
 * library's thousand classes for that alone. All but the sheet and its texts are taken from such a workbook that the library once wrote.
 */
public final class PlainTable {

    private static final String PATTERN = "/workbook/plain-table.xlsx";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    /** In this order the pattern's styles are numbered, from 1. */
    private static final List<Look> STYLES = List.of(Look.HEADER, Look.TEXT, Look.NUMBER);

    private final WrittenSheet sheet;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private int uses;

    private PlainTable(WrittenSheet sheet) {
        this.sheet = sheet;
    }

    /** Nothing where the workbook is, or holds, anything else. */
    public static Optional<byte[]> of(WrittenWorkbook workbook) throws IOException {
        if (workbook.sheets().size() != 1 || !workbook.properties().isEmpty()) {
            return Optional.empty();
        }
        WrittenSheet sheet = workbook.sheets().get(0);
        return isPlain(sheet) ? Optional.of(new PlainTable(sheet).bytes()) : Optional.empty();
    }

    private static boolean isPlain(WrittenSheet sheet) {
        Set<Look> looks = new LinkedHashSet<>();
        sheet.lines().forEach(line -> line.entries().forEach(entry -> looks.add(entry.look())));
        return sheet.name().equals("Sheet1")
                && List.copyOf(looks).equals(STYLES)
                && sheet.headerRow() == 1
                && sheet.frozenColumns() == 0
                && !sheet.landscape()
                && !sheet.locked()
                && sheet.rules().isEmpty()
                && sheet.columns().stream().noneMatch(WrittenSheet.Column::hidden)
                && sheet.lines().stream()
                        .allMatch(line -> !line.grows()
                                && line.points() == Math.rint(line.points())
                                && !line.entries().isEmpty()
                                && line.entries().stream().allMatch(PlainTable::isPlain));
    }

    private static boolean isPlain(Entry entry) {
        return entry.column() == entry.toColumn()
                && entry.comment().isEmpty()
                && entry.format().equals(Entry.GENERAL)
                && (entry.number() == null
                        ? isPlain(entry.text())
                        : !Double.isInfinite(entry.number().doubleValue()));
    }

    /** Nothing in it is written otherwise than it is. */
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.length() < 1000
                && !Character.isWhitespace(text.charAt(0))
                && !Character.isWhitespace(text.charAt(text.length() - 1))
                && !text.contains("_x")
                && text.chars()
                        .allMatch(c -> c == ' '
                                || (c > ' ' && c < 0x7F && "&<>\"'".indexOf(c) < 0)
                                || (c >= 0xA0 && c <= 0xFFFD && c != 0x2028 && !Character.isSurrogate((char) c)));
    }

    private byte[] bytes() throws IOException {
        Map<String, byte[]> parts = pattern();
        String before = text(parts, SHEET);
        String after = between(before, "<dimension ref=\"", "\"/>", extent());
        after = between(after, "<cols>", "</cols>", columns());
        parts.put(SHEET, between(after, "<sheetData>", "</sheetData>", lines()).getBytes(StandardCharsets.UTF_8));
        String list = between(text(parts, TEXTS), "count=\"", "\" xmlns", uses + "\" uniqueCount=\"" + texts.size());
        int items = list.indexOf("<si>");
        StringBuilder shared = new StringBuilder(list.substring(0, items));
        texts.keySet().forEach(each -> shared.append("<si><t>").append(each).append("</t></si>"));
        parts.put(TEXTS, shared.append("</sst>").toString().getBytes(StandardCharsets.UTF_8));
        return ReproducibleZip.of(parts);
    }

    private String extent() {
        List<Integer> used = new ArrayList<>();
        sheet.lines().forEach(line -> line.entries().forEach(entry -> used.add(entry.column())));
        int left = used.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int right = used.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return Addresses.letters(left) + "1:" + Addresses.letters(right)
                + sheet.lines().size();
    }

    private String columns() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < sheet.columns().size(); i++) {
            double width = SheetWriter.width(sheet.columns().get(i)) / SheetWriter.WIDTH;
            columns.append("<col min=\"%d\" max=\"%d\" width=\"%s\" customWidth=\"true\" hidden=\"false\"/>"
                    .formatted(i + 1, i + 1, width));
        }
        return columns.toString();
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < sheet.lines().size(); i++) {
            Line line = sheet.lines().get(i);
            lines.append("<row r=\"").append(i + 1).append("\" ht=\"").append(line.points());
            lines.append("\" customHeight=\"true\">");
            for (Entry entry : line.entries()) {
                lines.append("<c r=\"")
                        .append(Addresses.letters(entry.column()))
                        .append(i + 1);
                lines.append("\" s=\"").append(STYLES.indexOf(entry.look()) + 1);
                lines.append(entry.number() == null ? "\" t=\"s\"><v>" : "\" t=\"n\"><v>");
                lines.append(
                        entry.number() == null
                                ? number(entry.text())
                                : entry.number().toPlainString());
                lines.append("</v></c>");
            }
            lines.append("</row>");
        }
        return lines.toString();
    }

    private String number(String text) {
        uses++;
        texts.putIfAbsent(text, texts.size());
        return texts.get(text).toString();
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(Objects.requireNonNull(parts.get(name)), StandardCharsets.UTF_8);
    }

    private static String between(String text, String from, String to, String other) {
        int begin = text.indexOf(from) + from.length();
        return text.substring(0, begin) + other + text.substring(text.indexOf(to, begin));
    }

    private static Map<String, byte[]> pattern() throws IOException {
        try (InputStream bytes = Objects.requireNonNull(PlainTable.class.getResourceAsStream(PATTERN))) {
            return ReproducibleZip.parts(bytes.readAllBytes());
        }
    }
}
