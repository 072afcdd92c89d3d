package org.huibao.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.huibao.workbook.WrittenSheet.Column;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Line;
import org.huibao.workbook.WrittenSheet.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as lie behind the charts of a report; the library is the referee. */
class ChartTableBytesTest {

    private static final List<String> NUMBERS =
            List.of("0", "1", "-3", "2457", "12.50", "0.000000001", "123456789012345678901234.5", "1E+3", "-0.5");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 30})
    void tablesOfEverySize(int columns) throws IOException {
        Random random = new Random(columns);
        for (int lines = 1; lines <= 40; lines += 13) {
            WrittenWorkbook table = table(columns, lines, random);
            assertThat(text(WorkbookWriter.bytes(table))).isEqualTo(text(LibraryWorkbook.bytes(table)));
            assertThat(WorkbookWriter.bytes(table)).isEqualTo(LibraryWorkbook.bytes(table));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a  b", "受理（件）", "甲\u00a0乙", "ÿ\ufffd", "50%", "=1+1", "#", "\u3000x"})
    void textsThatAreWrittenAsTheyAre(String text) throws IOException {
        WrittenWorkbook table = named(text);
        assertThat(WorkbookWriter.bytes(table)).isEqualTo(LibraryWorkbook.bytes(table));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " a", "a ", "a\nb", "a&b", "<a>", "]]>", "\"", "'", "_x000D_", "𠀀", "\u0085", "\u0001", "\u2028", "\t"
            })
    void textsThatAreWrittenOtherwiseThanTheyAre(String text) throws IOException {
        WrittenWorkbook table = named(text);
        assertThat(WorkbookWriter.bytes(table)).isEqualTo(LibraryWorkbook.bytes(table));
    }

    @Test
    void otherSheets() throws IOException {
        WrittenSheet plain = named("甲").sheets().get(0);
        List<Line> lines = plain.lines();
        List<Column> columns = plain.columns();
        List<WrittenSheet> others = List.of(
                new WrittenSheet("Sheet2", columns, lines, 1, 0, false, false, List.of()),
                new WrittenSheet("Sheet1", columns, lines, 2, 0, false, false, List.of()),
                new WrittenSheet("Sheet1", columns, lines, 1, 1, false, false, List.of()),
                new WrittenSheet("Sheet1", columns, lines, 1, 0, true, false, List.of()),
                new WrittenSheet("Sheet1", columns, lines, 1, 0, false, true, List.of()),
                new WrittenSheet("Sheet1", List.of(new Column(9, true)), lines, 1, 0, false, false, List.of()),
                new WrittenSheet("Sheet1", columns, lines.subList(0, 1), 1, 0, false, false, List.of()),
                new WrittenSheet(
                        "Sheet1",
                        columns,
                        List.of(lines.get(0), new Line(17.3, lines.get(1).entries())),
                        1,
                        0,
                        false,
                        false,
                        List.of()),
                new WrittenSheet("Sheet1", columns, List.of(), 1, 0, false, false, List.of()));
        for (WrittenSheet other : others) {
            WrittenWorkbook table = new WrittenWorkbook(List.of(other), Map.of());
            assertThat(text(WorkbookWriter.bytes(table))).isEqualTo(text(LibraryWorkbook.bytes(table)));
        }
        WrittenWorkbook table = new WrittenWorkbook(List.of(plain), Map.of("a", "b"));
        assertThat(WorkbookWriter.bytes(table)).isEqualTo(LibraryWorkbook.bytes(table));
    }

    private static String text(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        ReproducibleZip.parts(workbook)
                .forEach((name, part) -> text.append(name).append('\n').append(new String(part, UTF_8)));
        return text.toString();
    }

    private static WrittenWorkbook named(String text) {
        return workbook(
                1,
                List.of(
                        new Line(20, List.of(Entry.text(2, text, Look.HEADER))),
                        new Line(
                                18,
                                List.of(
                                        Entry.text(1, text, Look.TEXT),
                                        Entry.number(2, BigDecimal.ONE, Look.NUMBER)))));
    }

    /** As the chart's table: some amounts are not there, some names stand twice. */
    private static WrittenWorkbook table(int columns, int number, Random random) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                20,
                IntStream.range(0, columns)
                        .mapToObj(i -> Entry.text(i + 2, "列" + i % 7, Look.HEADER))
                        .toList()));
        for (int row = 0; row < number; row++) {
            List<Entry> entries = new ArrayList<>(List.of(Entry.text(1, "行" + random.nextInt(20), Look.TEXT)));
            for (int i = 0; i < columns; i++) {
                if (row == 0 || random.nextBoolean()) {
                    String amount = NUMBERS.get(random.nextInt(NUMBERS.size()));
                    entries.add(Entry.number(i + 2, new BigDecimal(amount), Look.NUMBER));
                }
            }
            lines.add(new Line(row % 2 == 0 ? 18 : 17, entries));
        }
        return workbook(columns, lines);
    }

    private static WrittenWorkbook workbook(int columns, List<Line> lines) {
        List<Column> widths = new ArrayList<>(List.of(new Column(30, false)));
        for (int i = 0; i < columns; i++) {
            widths.add(new Column(16 + i / 3.0, false));
        }
        return new WrittenWorkbook(
                List.of(new WrittenSheet("Sheet1", widths, lines, 1, 0, false, false, List.of())), Map.of());
    }
}
