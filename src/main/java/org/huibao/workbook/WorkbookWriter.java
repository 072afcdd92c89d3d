package org.huibao.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.workbook.write.NormalStyle;
import org.huibao.workbook.write.PlainTable;
import org.huibao.workbook.write.SheetWriter;
import org.huibao.workbook.write.WrittenStyles;

/** Writes {@code .xlsx} files for people. */
public final class WorkbookWriter {

    private static final String AUTHOR = "Huibao 汇报";
    private static final Optional<Date> NO_TIME = Optional.of(Date.from(Instant.parse("2020-01-01T00:00:00Z")));

    private WorkbookWriter() {}

    /** The same workbook gives the same bytes. */
    public static byte[] bytes(WrittenWorkbook workbook) {
        try {
            Optional<byte[]> plain = PlainTable.of(workbook);
            return plain.isPresent() ? plain.get() : byLibrary(workbook);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Any workbook. */
    static byte[] byLibrary(WrittenWorkbook workbook) {
        try (XSSFWorkbook written = new XSSFWorkbook()) {
            NormalStyle.nameIn(written);
            WrittenStyles looks = new WrittenStyles(written);
            for (WrittenSheet sheet : workbook.sheets()) {
                new SheetWriter(written.createSheet(WorkbookUtil.createSafeSheetName(sheet.name())), looks)
                        .write(sheet);
            }
            properties(written.getProperties(), workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.write(bytes);
            return ReproducibleZip.of(bytes.toByteArray());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static void properties(POIXMLProperties properties, WrittenWorkbook workbook) {
        core(properties);
        workbook.properties().forEach(properties.getCustomProperties()::addProperty);
    }

    /** Of a workbook that is ours from the beginning. */
    static void core(POIXMLProperties properties) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setCreator(AUTHOR);
        core.setCreated(NO_TIME);
        core.setModified(NO_TIME);
        properties.getExtendedProperties().setApplication(AUTHOR);
    }
}
