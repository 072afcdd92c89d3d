package org.huibao.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.workbook.write.NormalStyle;
import org.huibao.workbook.write.SheetWriter;
import org.huibao.workbook.write.WrittenStyles;

/** A workbook for people as the library writes it: the referee of {@link WorkbookWriter}. */
public final class LibraryWorkbook {

    private LibraryWorkbook() {}

    public static byte[] bytes(WrittenWorkbook workbook) throws IOException {
        try (XSSFWorkbook written = new XSSFWorkbook()) {
            NormalStyle.nameIn(written);
            WrittenStyles looks = new WrittenStyles(written);
            for (WrittenSheet sheet : workbook.sheets()) {
                new SheetWriter(written.createSheet(WorkbookUtil.createSafeSheetName(sheet.name())), looks)
                        .write(sheet);
            }
            if (workbook.sheets().stream().anyMatch(WrittenSheet::isWorkedOut)) {
                written.setForceFormulaRecalculation(true);
            }
            ReviewedWorkbook.core(written.getProperties());
            workbook.properties().forEach(written.getProperties().getCustomProperties()::addProperty);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            written.write(bytes);
            return ReproducibleZip.of(bytes.toByteArray());
        }
    }
}
