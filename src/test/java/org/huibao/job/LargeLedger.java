package org.huibao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** A ledger of any number of rows, twelve columns each, and what another reader than ours makes of it. */
final class LargeLedger {

    static final String INDICATORS = """
            indicators:
              - {code: cases, name: 案件数, unit: 宗, from: all, ledger: {sheet: 处罚台账, count: 案号}}
              - {code: fines, name: 罚款总额, unit: 元, from: all, decimals: 2, ledger: {sheet: 处罚台账, sum: 罚款金额}}
              - {code: penalties, name: 罚款类金额, unit: 元, from: all, decimals: 2, ledger: {sheet: 处罚台账, sum: 罚款金额, where: {处罚种类: 罚款}}}
              - {code: parties, name: 当事人数, unit: 家, from: all, ledger: {sheet: 处罚台账, count: 当事人, distinct: true}}
              - {code: warnings, name: 警告宗数, unit: 宗, from: all, ledger: {sheet: 处罚台账, count: 案号, where: {处罚种类: [警告, 通报批评]}}}
              - {code: warning_rate, name: 警告占比, unit: "%", formula: "RATE(warnings, cases)", decimals: 1}
            """;

    private static final String[] HEADERS = {
        "序号", "案号", "当事人", "证件号码", "案件类别", "立案日期", "承办人", "处罚种类", "罚款金额（元）", "没收金额（元）", "状态", "备注"
    };

    private static final String[] KINDS = {"罚款", "警告", "没收", "罚款", "通报批评"};

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private LargeLedger() {}

    static void write(Path file, int rows) throws Exception {
        Random random = new Random(rows);
        Map<String, Integer> texts = new java.util.LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer xml = new OutputStreamWriter(zip, UTF_8)) {
            part(
                    zip,
                    xml,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + type("workbook", "sheet.main") + type("worksheets/sheet1", "worksheet")
                            + type("sharedStrings", "sharedStrings") + "</Types>");
            part(zip, xml, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    xml,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATED
                            + "\"><sheets><sheet name=\"处罚台账\" sheetId=\"1\" r:id=\"rId0\"/></sheets></workbook>");
            part(
                    zip,
                    xml,
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
            begin(zip, "xl/worksheets/sheet1.xml");
            xml.write("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            row(xml, 1, texts, (Object[]) HEADERS);
            for (int n = 1; n <= rows; n++) {
                row(
                        xml,
                        n + 1,
                        texts,
                        n,
                        "罚〔2020〕" + n + "号",
                        "贸易公司" + random.nextInt(60_000),
                        "4403" + random.nextLong(1L << 50),
                        "类别" + random.nextInt(30),
                        43831 + random.nextInt(366),
                        "承办人" + random.nextInt(200),
                        KINDS[random.nextInt(KINDS.length)],
                        BigDecimal.valueOf(100 + random.nextInt(5_000_000), 2),
                        random.nextInt(90_000),
                        random.nextBoolean() ? "结案" : "在办",
                        "备注" + random.nextInt(50));
            }
            xml.write("</sheetData></worksheet>");
            xml.flush();
            begin(zip, "xl/sharedStrings.xml");
            xml.write("<sst xmlns=\"" + MAIN + "\">");
            for (String text : texts.keySet()) {
                xml.write("<si><t>" + text + "</t></si>");
            }
            xml.write("</sst>");
        }
    }

    /** The figures of {@link #INDICATORS} that are no formula, by POI's event reader. */
    static Map<String, BigDecimal> byAnotherReader(Path file) throws Exception {
        Map<String, BigDecimal> sums = new HashMap<>();
        Set<String> parties = new HashSet<>();
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            parsers.setNamespaceAware(true);
            XMLReader xml = parsers.newSAXParser().getXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(workbook), new Rows(sums, parties), false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                xml.parse(new InputSource(sheet));
            }
        }
        sums.put("parties", BigDecimal.valueOf(parties.size()));
        return sums;
    }

    private record Rows(Map<String, BigDecimal> sums, Set<String> parties, Map<String, String> cells)
            implements XSSFSheetXMLHandler.SheetContentsHandler {
        Rows(Map<String, BigDecimal> sums, Set<String> parties) {
            this(sums, parties, new HashMap<>());
        }

        @Override
        public void startRow(int number) {
            cells.clear();
        }

        @Override
        public void cell(String address, String shown, XSSFComment comment) {
            cells.put(address.replaceAll("[0-9]", ""), shown);
        }

        @Override
        public void endRow(int number) {
            if (number == 0) {
                return;
            }
            BigDecimal fine = new BigDecimal(cells.get("I"));
            sums.merge("cases", BigDecimal.ONE, BigDecimal::add);
            sums.merge("fines", fine, BigDecimal::add);
            parties.add(cells.get("C"));
            if (cells.get("H").equals("罚款")) {
                sums.merge("penalties", fine, BigDecimal::add);
            }
            if (Set.of("警告", "通报批评").contains(cells.get("H"))) {
                sums.merge("warnings", BigDecimal.ONE, BigDecimal::add);
            }
        }
    }

    private static void row(Writer xml, int number, Map<String, Integer> texts, Object... cells) throws Exception {
        xml.write("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            boolean text = cells[i] instanceof String;
            Object value = text
                    ? texts.computeIfAbsent((String) cells[i], any -> texts.size())
                            .toString()
                    : cells[i];
            xml.write("<c r=\"" + (char) ('A' + i) + number + (text ? "\" t=\"s" : "") + "\"><v>" + value + "</v></c>");
        }
        xml.write("</row>");
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"/xl/" + part
                + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind
                + "+xml\"/>";
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder relations = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            relations.append("<Relationship Id=\"rId" + i + "\" Type=\"" + RELATED + "/" + typesAndTargets[i]
                    + "\" Target=\"" + typesAndTargets[i + 1] + "\"/>");
        }
        return relations.append("</Relationships>").toString();
    }

    private static void part(ZipOutputStream zip, Writer xml, String name, String content) throws Exception {
        begin(zip, name);
        xml.write(content);
        xml.flush();
    }

    private static void begin(ZipOutputStream zip, String name) throws Exception {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }
}
