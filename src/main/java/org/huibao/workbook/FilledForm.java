package org.huibao.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huibao.model.LowerSet;
import org.huibao.notation.DirectionMarks;
import org.huibao.workbook.grid.GuardedReading;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.part.LowerSetPart;
import org.huibao.workbook.review.DocumentProperties;
import org.huibao.workbook.write.LowerSetXml;

/** A form of the level above, filled in by the program, with a hidden part that says where its values come from. */
public final class FilledForm {

    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    private static final String PROPERTIES = RELATION + "Props";
    private static final String PROPERTIES_TYPE =
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

    /** More digits Excel does not keep. */
    private static final MathContext EXCEL = new MathContext(15);

    private FilledForm() {}

    /**
     * The same arguments give the same bytes.
     *
     * @param form an {@code .xlsx} file as it was received; everything else in it stays
     * @param values address → plain decimal or text, on the first sheet; numbers to the 15 digits that Excel keeps
     * @return nothing if it is no workbook that can be written again
     */
    public static Optional<byte[]> of(byte[] form, Map<String, Entry> values, LowerSet set) {
        try {
            return Optional.of(GuardedReading.reading(() -> filled(form, values, set)));
        } catch (UnreadableFile unreadable) {
            return Optional.empty();
        }
    }

    /** What is written into a cell. */
    public sealed interface Entry {
        record Amount(BigDecimal decimal) implements Entry {
            public Amount {
                decimal = kept(decimal);
            }
        }

        record Words(String text) implements Entry {}
    }

    /** A text as a cell can hold it, without what turns the direction of writing; nothing for one that is too long for a cell. */
    public static Optional<String> words(String text) {
        StringBuilder words = new StringBuilder();
        DirectionMarks.without(text.replace("\r\n", "\n").replace('\r', '\n'))
                .codePoints()
                .filter(each -> each == '\n' || each == '\t' || !Character.isISOControl(each))
                .forEach(words::appendCodePoint);
        return words.length() <= SpreadsheetVersion.EXCEL2007.getMaxTextLength()
                ? Optional.of(words.toString())
                : Optional.empty();
    }

    /** As Excel keeps it, without zeros behind. */
    public static BigDecimal kept(BigDecimal decimal) {
        BigDecimal rounded = decimal.round(EXCEL).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static byte[] filled(byte[] form, Map<String, Entry> values, LowerSet set) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            values.forEach((address, entry) -> write(sheet, new CellReference(address), entry));
            new DocumentProperties(workbook).set(Map.of(LowerSetPart.PROPERTY, set.digest()));
            addPart(workbook, set);
            workbook.setForceFormulaRecalculation(false);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return ReproducibleZip.of(bytes.toByteArray());
        } catch (InvalidFormatException unusual) {
            throw UnreadableFile.damaged();
        }
    }

    private static void write(XSSFSheet sheet, CellReference at, Entry entry) {
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        XSSFCell cell = row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (entry instanceof Entry.Amount amount) {
            cell.setCellValue(amount.decimal().doubleValue());
            // The library would write 71 as 71.0.
            cell.getCTCell().setV(amount.decimal().toPlainString());
        } else if (entry instanceof Entry.Words words) {
            // What looks like the escape of a character is none.
            cell.setCellValue(words.text().replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_"));
        }
    }

    private static void addPart(XSSFWorkbook workbook, LowerSet set) throws IOException, InvalidFormatException {
        OPCPackage parts = workbook.getPackage();
        int number = 1;
        while (parts.containPart(PackagingURIHelper.createPartName("/customXml/item" + number + ".xml"))) {
            number++;
        }
        PackagePart item = part(parts, "/customXml/item" + number + ".xml", "application/xml", LowerSetXml.of(set));
        PackagePart properties =
                part(parts, "/customXml/itemProps" + number + ".xml", PROPERTIES_TYPE, LowerSetXml.properties());
        workbook.getPackagePart().addRelationship(item.getPartName(), TargetMode.INTERNAL, RELATION);
        item.addRelationship(properties.getPartName(), TargetMode.INTERNAL, PROPERTIES);
    }

    private static PackagePart part(OPCPackage parts, String name, String type, byte[] bytes)
            throws IOException, InvalidFormatException {
        PackagePart part = parts.createPart(PackagingURIHelper.createPartName(name), type);
        try (OutputStream out = part.getOutputStream()) {
            out.write(bytes);
        }
        return part;
    }
}
