package org.huibao.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.util.CellRangeAddress;

/** A source read from its first sheet to its last. */
final class WholeSource {

    /** Of a workbook, kept at hand; the rows of larger sheets are read again when they are asked for. */
    static final int CELLS = 200_000;

    private WholeSource() {}

    /** The rows of a sheet, as often as they are asked for. */
    @FunctionalInterface
    interface Rows {
        /**
         * @param wanted rows that must be given; others may be passed over
         * @param merges may be told after the rows
         * @param around likewise
         */
        void each(IntPredicate wanted, Consumer<SeenRow> rows, Consumer<CellRangeAddress> merges, SeenAround around)
                throws Exception;
    }

    /** Rows that are kept at hand in any case, however large their sheet. */
    @FunctionalInterface
    interface Keep {
        boolean row(String sheet, int row);
    }

    /**
     * Gives the sheets of a source to someone while the file is open.
     *
     * @return nothing if the file is no workbook that can be read to its end
     */
    static <T> Optional<T> read(Path file, List<String> passwords, Keep keep, Function<List<SeenSheet>, T> reader) {
        return SourceFile.open(file, passwords, new SourceFile.Opening<T>() {
            @Override
            public T xlsx(ZipFile zip) throws Exception {
                return reader.apply(XlsxSheets.of(zip, keep));
            }

            @Override
            public T xls(DirectoryNode root) throws Exception {
                return reader.apply(XlsSheets.of(root, keep));
            }

            @Override
            public T excel95(DirectoryNode root) throws Exception {
                return reader.apply(OldXlsCells.sheets(root, keep));
            }
        });
    }
}
