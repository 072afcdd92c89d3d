package org.huibao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.huibao.workbook.Opened;
import org.huibao.workbook.Workbooks;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Ways to the cells of an {@code .xlsx}; each reads every cell of every sheet. */
enum ReaderPeer {
    /** Unpacks and looks at nothing: no reader can cost less. */
    INFLATE("inflate only") {
        @Override
        void read(Path file, CellTally tally) throws IOException {
            byte[] buffer = new byte[1 << 16];
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                    try (InputStream part = zip.getInputStream(parts.nextElement())) {
                        while (part.read(buffer) >= 0) {}
                    }
                }
            }
        }
    },
    HUIBAO("Huibao") {
        @Override
        void read(Path file, CellTally tally) {
            Opened<Boolean> opened = Workbooks.read(file, List.of(), workbook -> {
                workbook.sheets()
                        .forEach(sheet -> sheet.rows(row -> {
                            row.cells().forEach(cell -> add(cell, tally));
                            return true;
                        }));
                return true;
            });
            if (!(opened instanceof Opened.Readable)) {
                throw new IllegalStateException(file + " was refused");
            }
        }
    },
    DHATIM("fastexcel-reader") {
        @Override
        void read(Path file, CellTally tally) throws IOException {
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
                for (var sheet : workbook.getSheets().toList()) {
                    try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                        rows.forEach(row -> row.forEach(cell -> add(cell, tally)));
                    }
                }
            }
        }
    },
    POI_EVENTS("POI, SAX events") {
        @Override
        void read(Path file, CellTally tally) throws IOException {
            try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
                for (Iterator<InputStream> sheets = new XSSFReader(opened).getSheetsData(); sheets.hasNext(); ) {
                    try (InputStream sheet = sheets.next()) {
                        XMLReader reader = XMLHelper.newXMLReader();
                        reader.setContentHandler(new SheetEvents(strings, tally));
                        reader.parse(new InputSource(sheet));
                    }
                }
            } catch (OpenXML4JException | SAXException | javax.xml.parsers.ParserConfigurationException failure) {
                throw new IOException(failure);
            }
        }
    },
    POI_MODEL("POI, user model") {
        @Override
        void read(Path file, CellTally tally) throws IOException {
            try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        row.forEach(cell -> add(cell, tally));
                    }
                }
            }
        }
    };

    private final String title;

    ReaderPeer(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract void read(Path file, CellTally tally) throws IOException;

    private static void add(org.huibao.workbook.Cell cell, CellTally tally) {
        switch (cell.kind()) {
            case NUMBER -> tally.number(Double.parseDouble(cell.raw()));
            case TEXT -> tally.text(cell.raw());
            default -> {}
        }
    }

    private static void add(org.dhatim.fastexcel.reader.@org.jspecify.annotations.Nullable Cell cell, CellTally tally) {
        if (cell == null) {
            return;
        }
        switch (cell.getType()) {
            case NUMBER -> tally.number(cell.asNumber().doubleValue());
            case FORMULA -> tally.number(Double.parseDouble(cell.getRawValue()));
            case STRING -> tally.text(cell.asString());
            default -> {}
        }
    }

    private static void add(Cell cell, CellTally tally) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC) {
            tally.number(cell.getNumericCellValue());
        } else if (type == CellType.STRING) {
            tally.text(cell.getStringCellValue());
        }
    }
}
