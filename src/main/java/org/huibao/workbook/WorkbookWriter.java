package org.huibao.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.huibao.workbook.write.PackageParts;

/** Writes {@code .xlsx} files for people. */
public final class WorkbookWriter {

    private WorkbookWriter() {}

    /**
     * The same workbook gives the same bytes.
     *
     * @throws IllegalArgumentException if it holds what no Excel file can: two sheets of one name, a text of more than 32,767 characters
     */
    public static byte[] bytes(WrittenWorkbook workbook) {
        try {
            return ReproducibleZip.of(PackageParts.of(workbook));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
