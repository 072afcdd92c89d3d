package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that is held answers as its file does. */
class WorkbookShelfTest {

    private static final long MUCH = 1L << 40;

    @TempDir
    private Path made;

    /** Whatever can be asked of a workbook, and what comes of it. */
    static String everything(Workbook workbook) {
        StringBuilder said = new StringBuilder()
                .append(workbook.properties())
                .append(workbook.datesFrom1904())
                .append(workbook.review().map(ReviewList::answers));
        for (Sheet sheet : workbook.sheets()) {
            said.append('\n').append(sheet.number()).append(sheet.name()).append(sheet.hidden());
            said.append(sheet.margins()).append(sheet.conditionalFormats());
            int[] left = {2};
            sheet.rows(row -> {
                said.append(row);
                return --left[0] > 0;
            });
            said.append(asked(sheet::margins)).append(asked(() -> rows(sheet))).append(asked(sheet::merges));
            said.append(asked(sheet::conditionalFormats)).append(asked(() -> grid(sheet)));
            said.append(asked(sheet::margins));
        }
        return said.toString();
    }

    private static String asked(Callable<Object> question) {
        try {
            return String.valueOf(question.call());
        } catch (Exception refused) {
            return refused.getClass().getSimpleName();
        }
    }

    private static String rows(Sheet sheet) {
        StringBuilder said = new StringBuilder();
        sheet.rows(row -> {
            said.append(row);
            return true;
        });
        return said.toString();
    }

    private static String grid(Sheet sheet) {
        Grid grid = sheet.grid();
        StringBuilder said = new StringBuilder().append(grid.rows()).append('x').append(grid.columns());
        for (int row = 1; row <= grid.rows() + 1; row++) {
            said.append(grid.rowHidden(row)).append(grid.row(row));
            for (int column = 1; column <= Math.min(grid.columns(), 60) + 1; column++) {
                said.append(grid.merged(row, column))
                        .append(grid.cell(row, column).map(Cell::kind))
                        .append(grid.columnHidden(column));
            }
        }
        return said.toString();
    }

    /** @return whether it was held */
    static boolean answersAsItsFile(Path file) {
        WorkbookShelf shelf = new WorkbookShelf(MUCH);
        Object plain = opened(() -> Workbooks.read(file, List.of("123"), WorkbookShelfTest::everything));
        assertThat(opened(() -> shelf.read(file, List.of("123"), WorkbookShelfTest::everything)))
                .as(file.getFileName() + " at first")
                .isEqualTo(plain);
        assertThat(opened(() -> shelf.readLast(file, List.of("123"), WorkbookShelfTest::everything)))
                .as(file.getFileName() + " again")
                .isEqualTo(plain);
        return Workbooks.record(file, 256 << 10, 2 << 20) != null;
    }

    private static Object opened(Callable<Object> opening) {
        try {
            return opening.call();
        } catch (Exception failure) {
            return failure.getClass();
        }
    }

    @Test
    void odd_files() throws IOException {
        int held = 0;
        for (OddFile odd : OddFile.all()) {
            Path file = Files.write(made.resolve(odd.name()), odd.bytes());
            held += answersAsItsFile(file) ? 1 : 0;
        }
        assertThat(held).isGreaterThan(10);
        int number = 0;
        for (byte[] weird : Fuzzed.weird(name -> true).toList()) {
            answersAsItsFile(Files.write(made.resolve("weird" + number++), weird));
        }
    }

    @Test
    void real_returns() throws IOException {
        int held = 0;
        try (InputStream bytes = Files.newInputStream(Path.of("src/test/resources/real/uk-cor4-2014-15.zip"));
                ZipInputStream zip = new ZipInputStream(bytes)) {
            int left = 60;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && left > 0; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".xlsx") || entry.getName().endsWith(".xls")) {
                    held += answersAsItsFile(Files.write(made.resolve("real" + left--), zip.readAllBytes())) ? 1 : 0;
                }
            }
        }
        assertThat(held).isGreaterThan(20);
    }

    @Test
    void is_opened_once() throws IOException {
        Path file = Files.write(made.resolve("form"), Fuzzed.sound().bytes());
        WorkbookShelf shelf = new WorkbookShelf(MUCH);
        shelf.hold(file);
        Files.delete(file);
        assertThat(shelf.read(file, List.of(), Dump::workbook)).isInstanceOf(Opened.Readable.class);
        shelf.clear();
        Files.write(file, new byte[0]);
        assertThat(shelf.read(file, List.of(), Dump::workbook)).isInstanceOf(Opened.Unreadable.class);
    }

    @Test
    void holds_no_more_than_it_may() throws IOException {
        Path first = Files.write(made.resolve("first"), Fuzzed.sound().bytes());
        Path second = Files.write(made.resolve("second"), Fuzzed.sound().bytes());
        WorkbookShelf shelf = new WorkbookShelf(1);
        shelf.hold(first);
        shelf.hold(second);
        Files.delete(first);
        Files.write(second, new byte[0]);
        assertThat(shelf.read(first, List.of(), Dump::workbook)).isInstanceOf(Opened.Readable.class);
        assertThat(shelf.read(second, List.of(), Dump::workbook)).isInstanceOf(Opened.Unreadable.class);
    }

    @Test
    void what_its_reader_throws_comes_out() throws IOException {
        Path file = Files.write(made.resolve("form"), Fuzzed.sound().bytes());
        WorkbookShelf shelf = new WorkbookShelf(MUCH);
        shelf.hold(file);
        Object thrown = opened(() -> shelf.read(file, List.of(), workbook -> {
            workbook.sheets().get(0).rows(row -> {
                throw new ArithmeticException();
            });
            return true;
        }));
        assertThat(thrown).isEqualTo(ArithmeticException.class);
    }

    @Test
    void two_may_read_one() throws Exception {
        Path file = Files.write(made.resolve("form"), Fuzzed.sound().bytes());
        WorkbookShelf shelf = new WorkbookShelf(MUCH);
        Object alone = Workbooks.read(file, List.of(), WorkbookShelfTest::everything);
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Opened<String>>> reads = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                reads.add(readers.submit(() -> shelf.read(file, List.of(), WorkbookShelfTest::everything)));
            }
            for (Future<Opened<String>> read : reads) {
                assertThat(read.get()).isEqualTo(alone);
            }
        } finally {
            readers.shutdownNow();
        }
    }
}
