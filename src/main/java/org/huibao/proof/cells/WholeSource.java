package org.huibao.proof.cells;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.huibao.proof.seen.SeenSheet;

/** A source read from its first sheet to its last. */
public final class WholeSource {

    /** Of a workbook, kept at hand; the rows of larger sheets are read again when they are asked for. */
    static final int CELLS = 200_000;

    private WholeSource() {}

    /**
     * Gives the sheets of a source to someone while the file is open.
     *
     * @return nothing if the file is no workbook that can be read to its end
     */
    public static <T> Optional<T> read(
            Path file, List<String> passwords, SeenSheet.Keep keep, Function<List<SeenSheet>, T> reader) {
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
