package org.huibao.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/**
 * Returns as offices file them. A form has one to three sheets of 60 indicators with 90 cell styles, a theme and printer settings, as a form that was
 * passed round for years; every seventh is written as web systems export it, with inline strings. A ledger has 12 columns.
 */
final class CorpusFiles {

    static final int INDICATORS = 60;
    private static final String[] HEADERS = {"序号", "指标名称", "计量单位", "指标代码", "本年累计", "上年同期", "同比增减", "备注"};
    private static final String[] SHEETS = {"综合统计表", "附表一", "附表二"};
    private static final String[] UNITS = {"件", "万元", "人次"};
    private static final String[] LEDGER = {
        "案号", "承办单位", "案件类型", "当事人", "证件号", "立案日期", "办结日期", "金额", "件数", "状态", "承办人", "备注"
    };
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    private CorpusFiles() {}

    static String indicator(int sheet, int number) {
        int from = number * 2;
        return CorpusText.SIGNS.substring(from, from + 4) + "案件办结数量(" + (sheet + 1) + "." + (number + 1) + ")";
    }

    static String unit(int number) {
        return UNITS[number % UNITS.length];
    }

    /** A form whose content is told by its number alone. */
    static void form(Path file, int number) {
        Random lot = new Random(number * 7919L + 17);
        boolean exported = number % 7 == 6;
        int sheets = 1 + lot.nextInt(SHEETS.length);
        Map<String, Integer> strings = SheetText.noStrings();
        try (PackageXml zip = new PackageXml(file)) {
            zip.workbook(sheets, SHEETS, !exported, !exported, styles());
            for (int sheet = 0; sheet < sheets; sheet++) {
                zip.xml(
                        "xl/worksheets/sheet" + (sheet + 1) + ".xml",
                        formSheet(lot, sheet, new SheetText(strings, exported)));
            }
            if (!exported) {
                zip.xml("xl/sharedStrings.xml", SheetText.sharedStrings(strings));
                zip.xml("xl/theme/theme1.xml", theme());
                byte[] printer = new byte[6_000 + lot.nextInt(12_000)];
                lot.nextBytes(printer);
                zip.bytes("xl/printerSettings/printerSettings1.bin", printer);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String formSheet(Random lot, int sheet, SheetText cells) {
        cells.row(1);
        cells.text(0, 0, "示例省二〇二六年度综合统计报表(" + CorpusText.of(lot, 4, 8) + "局)");
        cells.endRow();
        cells.row(2);
        cells.text(0, 0, "填报单位:示例县" + CorpusText.of(lot, 6, 12));
        cells.endRow();
        cells.row(4);
        for (int column = 0; column < HEADERS.length; column++) {
            cells.text(column, column, HEADERS[column]);
        }
        cells.endRow();
        for (int number = 0; number < INDICATORS; number++) {
            indicatorRow(lot, sheet, number, cells);
        }
        cells.row(67);
        cells.text(0, 0, "填表说明:" + CorpusText.of(lot, 200, 600));
        cells.endRow();
        return SHEET + cells.taken() + "</sheetData></worksheet>";
    }

    private static void indicatorRow(Random lot, int sheet, int number, SheetText cells) {
        int row = 5 + number;
        boolean money = number % UNITS.length == 1;
        double now = money ? lot.nextInt(100_000_000) / 100.0 : lot.nextInt(5_000);
        double before = money ? lot.nextInt(100_000_000) / 100.0 : lot.nextInt(5_000);
        cells.row(row);
        cells.number(0, number % 90, number + 1);
        cells.text(1, (number + 6) % 90, indicator(sheet, number));
        cells.text(2, (number + 12) % 90, unit(number));
        cells.text(3, (number + 18) % 90, "%d%02d%03d".formatted(sheet + 1, number / 10, number));
        cells.number(4, (number + 24) % 90, now);
        cells.number(5, (number + 30) % 90, before);
        cells.formula(6, (number + 36) % 90, "E" + row + "-F" + row, now - before);
        if (lot.nextInt(3) == 0) {
            cells.text(7, (number + 42) % 90, CorpusText.of(lot, 8, 40));
        } else {
            cells.empty(7, (number + 42) % 90);
        }
        cells.endRow();
    }

    /** @param shared strings stand in a part of their own, as Excel writes them */
    static void ledger(Path file, int rows, boolean shared) {
        Random lot = new Random(rows + (shared ? 1 : 0));
        Map<String, Integer> strings = SheetText.noStrings();
        try (PackageXml zip = new PackageXml(file)) {
            zip.workbook(1, new String[] {"台账"}, shared, false, styles());
            OutputStream sheet = zip.stream("xl/worksheets/sheet1.xml");
            SheetText cells = new SheetText(strings, !shared);
            write(sheet, SHEET);
            cells.row(1);
            for (int column = 0; column < LEDGER.length; column++) {
                cells.text(column, 0, LEDGER[column]);
            }
            cells.endRow();
            for (int row = 1; row <= rows; row++) {
                caseRow(lot, row, cells);
                write(sheet, cells.taken());
            }
            write(sheet, "</sheetData></worksheet>");
            if (shared) {
                zip.xml("xl/sharedStrings.xml", SheetText.sharedStrings(strings));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void caseRow(Random lot, int number, SheetText cells) {
        Random office = new Random(lot.nextInt(300));
        cells.row(number + 1);
        cells.text(0, 0, "(2026)示" + (101 + lot.nextInt(300)) + "行初" + (100_000 + number) + "号");
        cells.text(1, 0, CorpusText.of(office, 6, 12));
        cells.text(2, 0, CorpusText.of(new Random(lot.nextInt(60)), 4, 8));
        cells.text(3, 0, CorpusText.of(lot, 2, 3));
        cells.text(4, 0, "1101" + (10_000_000 + lot.nextInt(80_000_000)) + "****");
        cells.number(5, 90, 46_000 + lot.nextInt(320));
        cells.number(6, 90, 46_000 + lot.nextInt(320));
        cells.number(7, 0, lot.nextInt(1_000_000_000) / 100.0);
        cells.number(8, 0, lot.nextInt(40));
        cells.text(9, 0, CorpusText.of(new Random(lot.nextInt(5)), 4, 4));
        cells.text(10, 0, CorpusText.of(new Random(lot.nextInt(400)), 2, 3));
        cells.text(
                11, 0, lot.nextInt(4) == 0 ? CorpusText.of(lot, 6, 24) + (lot.nextInt(50) == 0 ? " <A&B> " : "") : "无");
        cells.endRow();
    }

    private static void write(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ninety styles as they gather in a form, and one of dates. */
    private static String styles() {
        StringBuilder styles = new StringBuilder(
                        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
                .append(
                        "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.00;[Red]-#,##0.00\"/></numFmts><fonts count=\"12\">");
        for (int font = 0; font < 12; font++) {
            styles.append("<font><sz val=\"")
                    .append(9 + font)
                    .append("\"/><name val=\"")
                    .append(font % 2 == 0 ? "宋体" : "仿宋_GB2312")
                    .append("\"/></font>");
        }
        styles.append(
                        "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>")
                .append(
                        "<borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders>")
                .append("<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"91\">");
        for (int style = 0; style < 90; style++) {
            styles.append(
                    "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"0\" borderId=\"1\" applyNumberFormat=\"1\"><alignment horizontal=\"center\"/></xf>"
                            .formatted(style % 6 == 0 ? 164 : 0, style % 12));
        }
        return styles.append(
                        "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>")
                .toString();
    }

    private static String theme() {
        StringBuilder theme = new StringBuilder(
                "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\"><a:themeElements><a:clrScheme name=\"Office\">");
        for (String colour :
                "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ")) {
            String value = colour.startsWith("lt") ? "FFFFFF" : colour.startsWith("dk") ? "000000" : "4F81BD";
            theme.append("<a:%s><a:srgbClr val=\"%s\"/></a:%s>".formatted(colour, value, colour));
        }
        return theme.append("</a:clrScheme></a:themeElements></a:theme>").toString();
    }

    /** Makes what is not there yet. */
    static void forms(Path folder, int from, int to) throws IOException {
        Files.createDirectories(folder);
        for (int number = from; number < to; number++) {
            Path file = folder.resolve("单位%05d.xlsx".formatted(number));
            if (!Files.exists(file)) {
                form(file, number);
            }
        }
    }
}
