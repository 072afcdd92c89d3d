package org.huibao.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.workbook.guide.ChoiceLists;
import org.huibao.workbook.guide.GuideLooks;
import org.huibao.workbook.guide.SheetDrawing;
import org.huibao.workbook.guide.SheetGuide;
import org.huibao.workbook.write.NormalStyle;

/** Writes workbooks that people go on writing in. */
public final class GuidedWorkbook {

    /** Excel's own. */
    public static final int LONGEST_TEXT = 32_767;

    private GuidedWorkbook() {}

    /**
     * The same sheets give the same bytes.
     *
     * @param drawings sheets that are no lists, behind the others
     * @param lists name of the hidden sheet that holds what is offered
     * @throws IllegalArgumentException for a text that is longer than {@link #LONGEST_TEXT}
     */
    public static byte[] bytes(List<GuidedSheet> sheets, List<DrawnSheet> drawings, String lists) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            NormalStyle.nameIn(workbook);
            ReviewedWorkbook.core(workbook.getProperties());
            GuideLooks looks = new GuideLooks(workbook);
            ChoiceLists choices = new ChoiceLists(lists);
            for (GuidedSheet sheet : sheets) {
                new SheetGuide(workbook.createSheet(sheet.name()), looks, choices).write(sheet);
            }
            for (DrawnSheet drawn : drawings) {
                new SheetDrawing(workbook.createSheet(drawn.name()), looks, choices).write(drawn);
            }
            choices.write(workbook);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return ReproducibleZip.of(bytes.toByteArray());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
