package org.huibao.proof.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.notation.NumberFormat;
import org.huibao.proof.cells.SourceFile.Address;
import org.huibao.proof.seen.SourceCell;
import org.huibao.workbook.Cell;
import org.huibao.workbook.Dialects;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.Workbooks;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The proof has its own way to the cells, and must find there what the run found: in every dialect that the run reads. */
class SameCellsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void inEveryDialect(String name) throws IOException {
        Path file = Files.write(folder.resolve(name), Dialects.files().get(name));
        List<String> passwords = List.of("1234", Dialects.PASSWORD);
        Opened<Map<Address, SourceCell>> opened = Workbooks.read(file, passwords, SameCellsTest::cells);
        Map<Address, SourceCell> read = ((Opened.Readable<Map<Address, SourceCell>>) opened).result();

        Map<Address, SourceCell> again =
                SourceFile.cells(file, Set.copyOf(read.keySet()), passwords).orElseThrow();
        // What is shown is rendered in two ways, and compared elsewhere.
        again.replaceAll((address, cell) -> new SourceCell(cell.number(), cell.raw(), cell.percent()));
        assertThat(again).isEqualTo(read);
        assertThat(read).hasSize(10);
    }

    static Stream<String> inEveryDialect() {
        return Dialects.files().keySet().stream();
    }

    private static Map<Address, SourceCell> cells(Workbook workbook) {
        Map<Address, SourceCell> cells = new HashMap<>();
        workbook.sheets()
                .forEach(sheet -> sheet.rows(row -> {
                    row.cells().forEach(cell -> cells.put(new Address(sheet.name(), cell.address()), of(cell)));
                    return true;
                }));
        return cells;
    }

    private static SourceCell of(Cell cell) {
        boolean isNumber = cell.kind() == Cell.Kind.NUMBER;
        return new SourceCell(
                isNumber, cell.raw(), isNumber && NumberFormat.of(cell.format()).percent());
    }
}
