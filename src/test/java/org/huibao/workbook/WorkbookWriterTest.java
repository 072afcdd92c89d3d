package org.huibao.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huibao.workbook.WrittenSheet.Column;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Line;
import org.huibao.workbook.WrittenSheet.Look;
import org.huibao.workbook.WrittenSheet.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of every kind, byte for byte as the library writes them. */
class WorkbookWriterTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void workbooksOfAllSorts(long seed) throws IOException {
        for (int i = 0; i < 12; i++) {
            // Neighbouring seeds begin alike.
            assertSame(WrittenSamples.workbook(new Random((100 * seed + i) * 0x9E3779B97F4A7C15L)));
        }
    }

    @Test
    void eachTextAsCellAndComment() throws IOException {
        for (String text : WrittenSamples.TEXTS) {
            List<Line> lines = new ArrayList<>(List.of(new Line(20, List.of(Entry.text(1, "题", Look.HEADER)))));
            for (Look look : Look.values()) {
                lines.add(new Line(20, List.of(Entry.text(1, text, look).commented(text))));
            }
            assertSame(new WrittenWorkbook(
                    List.of(sheet("表", lines, List.of(new Rule.Choice(new Grid.Region(2, 1, 2, 1), List.of("甲"))))),
                    Map.of(text, text)));
        }
    }

    @Test
    void cellsMergedOverRowsAndHiddenRows() throws IOException {
        List<Line> lines = List.of(
                Line.hidden(List.of(Entry.text(2, "code", Look.TEXT))),
                new Line(
                        20,
                        List.of(
                                Entry.text(1, "高", Look.HEADER).down(3),
                                Entry.text(2, "宽", Look.HEADER).to(4).down(2))),
                new Line(
                        21,
                        List.of(
                                Entry.text(1, "", Look.HEADER),
                                Entry.text(2, "", Look.HEADER),
                                Entry.text(3, "", Look.HEADER),
                                Entry.text(4, "", Look.HEADER))),
                new Line(
                        22,
                        List.of(
                                Entry.text(1, "", Look.HEADER),
                                Entry.text(2, "—", Look.CROSSED),
                                Entry.text(3, "", Look.INPUT_NUMBER))));
        assertSame(new WrittenWorkbook(List.of(sheet("表", lines, List.of())), Map.of()));
    }

    @Test
    void eachNameOfASheet() throws IOException {
        for (String name : WrittenSamples.NAMES) {
            assertSame(new WrittenWorkbook(
                    List.of(sheet(name, List.of(new Line(20, List.of(Entry.text(1, "题", Look.HEADER)))), List.of())),
                    Map.of()));
        }
    }

    @Test
    void thousandsOfRowsAndTheLongestText() throws IOException {
        List<Line> lines = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (int row = 1; row <= 1000; row++) {
            lines.add(new Line(
                    20.5,
                    true,
                    List.of(
                            Entry.text(1, "指标" + row, Look.TEXT).commented("口径" + row % 50),
                            Entry.text(2, row == 500 ? "&".repeat(32_767) : "字".repeat(row), Look.INPUT_TEXT),
                            Entry.number(3, BigDecimal.valueOf(row), Look.NUMBER),
                            Entry.text(4, "", Look.INPUT_PROSE).to(30))));
            rules.add(new Rule.Formula(new Grid.Region(row, 2, row, 2), "ISNUMBER(B" + row + ")", "题", "说明"));
        }
        assertSame(new WrittenWorkbook(List.of(sheet("表", lines, rules), sheet("表 2", lines, rules)), Map.of()));
    }

    @Test
    void whatNoExcelFileHoldsIsRefusedByBoth() {
        Line line = new Line(20, List.of(Entry.text(1, "题", Look.HEADER)));
        Grid.Region one = new Grid.Region(1, 1, 1, 1);
        assertRefused(sheet("表", List.of(line), List.of()), sheet("表", List.of(line), List.of()));
        assertRefused(sheet("a/b", List.of(line), List.of()), sheet("A?B", List.of(line), List.of()));
        assertRefused(sheet("表".repeat(32), List.of(line), List.of()), sheet("表".repeat(40), List.of(), List.of()));
        assertRefused(sheet("a\nb", List.of(line), List.of()));
        assertRefused(sheet(
                "表", List.of(new Line(20, List.of(Entry.text(1, "字".repeat(32_768), Look.TEXT)))), List.of()));
        assertRefused(sheet("表", List.of(line), List.of(new Rule.Choice(one, List.of("字".repeat(256))))));
        assertRefused(sheet("表", List.of(line), List.of(new Rule.Choice(one, List.of()))));
        assertRefused(sheet("表", List.of(line), List.of(new Rule.Formula(one, "TRUE", "字".repeat(256), ""))));
        assertRefused(sheet("表", List.of(line), List.of(new Rule.Length(one, 9, "", "字".repeat(256)))));
        assertRefused(
                new WrittenSheet("表", List.of(new Column(254.3, false)), List.of(line), 1, 0, false, false, List.of()));
        List<Line> formats = new ArrayList<>();
        for (int i = 0; i < 251; i++) {
            formats.add(new Line(
                    20, List.of(Entry.text(1, "", Look.TEXT).formatted("0." + "0".repeat(i % 15) + "\"" + i + "\""))));
        }
        assertRefused(sheet("表", formats, List.of()));
    }

    @Test
    void whatIsNoSheetCannotBeMade() {
        Entry entry = Entry.text(2, "", Look.TEXT);
        for (List<Entry> wrong : List.of(
                List.of(entry, entry),
                List.of(entry.to(3), Entry.text(3, "", Look.TEXT)),
                List.of(entry, Entry.text(1, "", Look.TEXT)),
                List.of(entry.to(1)),
                List.of(entry.to(16_385)),
                List.of(Entry.text(0, "", Look.TEXT)))) {
            assertThatThrownBy(() -> new Line(20, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new WrittenSheet("表", List.of(), List.of(), 0, 0, false, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WrittenWorkbook(List.of(), Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(WrittenSheet... sheets) {
        WrittenWorkbook workbook = new WrittenWorkbook(List.of(sheets), Map.of());
        for (Throwable refusal : List.of(
                refusal(() -> WorkbookWriter.bytes(workbook)), refusal(() -> LibraryWorkbook.bytes(workbook)))) {
            assertThat(refusal).isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class);
        }
    }

    private static Throwable refusal(ThrowingCallable written) {
        return catchThrowable(written);
    }

    private static void assertSame(WrittenWorkbook workbook) throws IOException {
        byte[] ours = WorkbookWriter.bytes(workbook);
        byte[] library = LibraryWorkbook.bytes(workbook);
        if (!Arrays.equals(ours, library)) {
            assertThat(text(ours)).isEqualTo(text(library));
        }
        assertThat(ours).isEqualTo(library);
    }

    private static String text(byte[] workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        ReproducibleZip.parts(workbook)
                .forEach((name, part) -> text.append(name).append('\n').append(new String(part, UTF_8)));
        return text.toString().replace("><", ">\n<");
    }

    private static WrittenSheet sheet(String name, List<Line> lines, List<Rule> rules) {
        return new WrittenSheet(
                name, List.of(new Column(9, true), new Column(30, false)), lines, 1, 0, false, false, rules);
    }
}
