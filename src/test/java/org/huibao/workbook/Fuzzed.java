package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huibao.workbook.limit.UnreadableReason;

/** A file of any bytes, opened and looked through: a value or a verdict, and both ways through a sheet tell the same. */
public final class Fuzzed implements AutoCloseable {

    /** Of the processor; twice what a file may take, for the first one waits for the fuzzer's instrumentation. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** In bytes; small files show all that a shelf may do otherwise. */
    private static final int COMPARED = 20_000;

    private final Path file;

    public Fuzzed() throws IOException {
        file = Files.createTempFile("fuzzed", ".xlsx");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    public void walk(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Opened<Integer> opened = Workbooks.read(file, List.of(), workbook -> {
            workbook.properties();
            workbook.review().ifPresent(ReviewList::answers);
            return workbook.sheets().stream().mapToInt(Fuzzed::walk).sum();
        });
        if (opened instanceof Opened.Unreadable<Integer> unreadable) {
            assertThat(Stream.of(UnreadableReason.values()).map(UnreadableReason::code))
                    .contains(unreadable.code());
        }
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
        assertThat(Duration.ofNanos(taken)).isLessThan(LONGEST);
        if (bytes.length < COMPARED) {
            WorkbookShelfTest.answersAsItsFile(file);
        }
    }

    private static int walk(Sheet sheet) {
        assertThat(sheet.name()).isNotNull();
        Optional<Grid> grid = grid(sheet);
        int[] seen = {0, 0};
        sheet.rows(row -> {
            assertThat(row.number()).isGreaterThan(seen[0]);
            seen[0] = row.number();
            seen[1] += row.cells().size();
            grid.ifPresent(whole -> same(row, whole));
            return true;
        });
        return seen[1];
    }

    /** None of a ledger. */
    private static Optional<Grid> grid(Sheet sheet) {
        try {
            return Optional.of(sheet.grid());
        } catch (SheetTooLarge ledger) {
            return Optional.empty();
        }
    }

    private static void same(Row row, Grid grid) {
        assertThat(row.number()).isLessThanOrEqualTo(grid.rows());
        assertThat(grid.rowHidden(row.number())).isEqualTo(row.hidden());
        List<Cell> uncovered = row.cells().stream()
                .filter(cell -> grid.merged(cell.row(), cell.column())
                        .map(region -> region.top() == cell.row() && region.left() == cell.column())
                        .orElse(true))
                .toList();
        assertThat(grid.row(row.number())).isEqualTo(uncovered);
        uncovered.forEach(cell -> {
            assertThat(cell.row()).isEqualTo(row.number());
            assertThat(grid.cell(cell.row(), cell.column())).contains(cell);
            assertThat(grid.shown(cell.row(), cell.column())).contains(cell);
        });
    }

    /** Files of other projects, read where they lie if they do. */
    public static Stream<byte[]> weird(Predicate<String> wanted) throws IOException {
        Path folder = WeirdFilesTest.folder();
        if (folder == null) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(each -> wanted.test(each.getFileName().toString()))
                    .sorted()
                    .map(Fuzzed::bytes)
                    .toList()
                    .stream();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    static Xlsx sound() {
        return new Xlsx()
                .part(
                        "_rels/.rels",
                        Xlsx.relationships(
                                "officeDocument", "xl/workbook.xml", "custom-properties", "docProps/custom.xml"))
                .part("docProps/custom.xml", "<Properties/>")
                .strings("<si><t>一</t></si><si><r><t>二</t></r></si>")
                .styles("<cellXfs><xf numFmtId='0'/><xf numFmtId='10'/></cellXfs>")
                .rows("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>0.5</v></c></row>"
                        + "<row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2'><f>B1+1</f><v>1.5</v></c></row>");
    }
}
