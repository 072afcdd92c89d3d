package org.huibao.workbook.xls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.grid.GuardedReading;
import org.huibao.workbook.limit.FileCharacters;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.limit.UnreadableReason;

/** An {@code .xls} file of Excel 97 or later. */
final class BinaryWorkbook implements Workbook {

    private final DirectoryNode root;
    private final List<Sheet> sheets = new ArrayList<>();
    private final boolean from1904;

    private BinaryWorkbook(DirectoryNode root, HSSFWorkbook workbook) {
        this.root = root;
        this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            sheets.add(new BinarySheet(workbook, i));
        }
        if (sheets.isEmpty()) {
            throw UnreadableFile.damaged();
        }
    }

    static <T> T read(DirectoryNode root, List<String> passwords, Function<Workbook, T> use) {
        try (HSSFWorkbook workbook = GuardedReading.reading(() -> open(root, passwords))) {
            return use.apply(GuardedReading.reading(() -> new BinaryWorkbook(root, workbook)));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static HSSFWorkbook open(DirectoryNode root, List<String> passwords) throws IOException {
        for (String password : EncryptedPackage.candidates(passwords)) {
            Biff8EncryptionKey.setCurrentUserPassword(password);
            try {
                return new HSSFWorkbook(root, false);
            } catch (OldExcelFormatException error) {
                throw new UnreadableFile(UnreadableReason.OLD_EXCEL, error);
            } catch (EncryptedDocumentException wrong) {
                continue;
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        }
        throw EncryptedPackage.locked(passwords);
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public boolean datesFrom1904() {
        return from1904;
    }

    @Override
    public Map<String, String> properties() {
        return properties(root);
    }

    /** A stream of properties that cannot be read, common in files of other programs, is none. */
    static Map<String, String> properties(DirectoryNode root) {
        Map<String, String> read = new TreeMap<>();
        try {
            if (PropertySetFactory.create(root, DocumentSummaryInformation.DEFAULT_STREAM_NAME)
                            instanceof DocumentSummaryInformation summary
                    && summary.getCustomProperties() != null) {
                CustomProperties custom = summary.getCustomProperties();
                custom.nameSet()
                        .forEach(name -> read.put(name, FileCharacters.whole(String.valueOf(custom.get(name)))));
            }
        } catch (IOException | HPSFException | RuntimeException unreadable) {
            return Map.of();
        }
        return Map.copyOf(read);
    }
}
