package org.huibao.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huibao.workbook.xls.BinaryWorkbookTest;

/**
 * Files made to hurt whoever opens them.
 *
 * @param code of the finding, or sheets, cells and formulas where the file is harmless
 * @param bytes made when they are needed: some are large
 */
public record Hostile(String name, String code, Callable<byte[]> bytes) {

    private static final String SECRET = "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>";
    private static final String REMOTE = "<!DOCTYPE w SYSTEM 'http://127.0.0.1:9/w.dtd'>";
    private static final String PARAMETER = "<!DOCTYPE w [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/p'>%p;]>";

    public static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        entities(all);
        archives(all);
        sizes(all);
        markup(all);
        values(all);
        formulas(all);
        binaries(all);
        harmless(all);
        return all;
    }

    public byte[] made() {
        try {
            return bytes.call();
        } catch (Exception failure) {
            throw new IllegalStateException(name, failure);
        }
    }

    /** A code, or sheets, cells and formulas. */
    public static String verdict(Path file) {
        return WeirdFilesTest.verdict(file);
    }

    private static void entities(List<Hostile> all) {
        for (String part : List.of(
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml")) {
            all.add(new Hostile("local entity in " + last(part), "damaged", () -> prefixed(part, SECRET)));
            all.add(new Hostile("remote DTD in " + last(part), "damaged", () -> prefixed(part, REMOTE)));
            all.add(new Hostile("parameter entity in " + last(part), "damaged", () -> prefixed(part, PARAMETER)));
        }
        all.add(new Hostile(
                "local entity in custom.xml", "damaged", () -> custom(SECRET + "<Properties>&x;</Properties>")));
        all.add(new Hostile(
                "quadratic blowup",
                "damaged",
                () -> prefixed(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE w [<!ENTITY x '" + "长".repeat(100_000) + "'>]><sst><si><t>" + "&x;".repeat(100_000)
                                + "</t></si></sst>")));
    }

    private static void archives(List<Hostile> all) {
        all.add(new Hostile("a zip in a zip", "not-a-workbook", () -> zip("r.zip", new Xlsx().bytes())));
        all.add(new Hostile("a million entries", "too-large", () -> millionEntries(true)));
        all.add(new Hostile("a million entries that count as one", "too-large", () -> millionEntries(false)));
        all.add(new Hostile(
                "directory claims 4 GB", "too-large", () -> patched(new Xlsx().bytes(), 'P', 'K', 5, 6, 12, -2)));
        all.add(new Hostile("entry claims to be small", "too-large", () -> patched(bomb(), 'P', 'K', 1, 2, 24, 10)));
        all.add(new Hostile(
                "entry claims to be hardly packed",
                "too-large",
                () -> patched(bomb(), 'P', 'K', 1, 2, 20, 0x7fffffff)));
        all.add(new Hostile("an entry name twice", "damaged", Hostile::nameTwice));
        all.add(new Hostile(
                "names that climb",
                "1 1 0",
                () -> new Xlsx()
                        .part("../../../xl/workbook.xml", "x")
                        .part("/etc/passwd", "x")
                        .bytes()));
        all.add(new Hostile(
                "relations in a circle",
                "damaged",
                () -> new Xlsx()
                        .part("xl/_rels/workbook.xml.rels", Xlsx.relationships("worksheet", "workbook.xml"))
                        .bytes()));
        all.add(new Hostile(
                "relations to themselves",
                "damaged",
                () -> new Xlsx()
                        .part("_rels/.rels", Xlsx.relationships("officeDocument", "_rels/.rels"))
                        .bytes()));
        all.add(new Hostile(
                "a million relations",
                "too-large",
                () -> new Xlsx()
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                "<r>" + many(1_000_000, i -> "<Relationship Id='r" + i + "' Target='x'/>") + "</r>")
                        .bytes()));
    }

    private static void sizes(List<Hostile> all) {
        all.add(new Hostile(
                "one text of 30 MB", "too-large", () -> strings("长长长长".getBytes(StandardCharsets.UTF_8), 5 << 19)));
        all.add(new Hostile(
                "one text of 30 MB with signs",
                "too-large",
                () -> strings("长>长>".getBytes(StandardCharsets.UTF_8), 4 << 20)));
        all.add(new Hostile(
                "300,000 texts of 100 characters",
                "too-large",
                () -> new Xlsx()
                        .strings(many(300_000, i -> "<si><t>" + "长".repeat(90) + i + "</t></si>"))
                        .rows("<row><c t='s'><v>0</v></c></row>")
                        .bytes()));
        all.add(new Hostile(
                "a million styles",
                "too-large",
                () -> new Xlsx()
                        .styles("<cellXfs>" + many(1_000_000, i -> "<xf numFmtId='" + i % 9 + "'/>") + "</cellXfs>")
                        .bytes()));
        all.add(new Hostile(
                "a million formats",
                "too-large",
                () -> new Xlsx()
                        .styles("<numFmts>"
                                + many(1_000_000, i -> "<numFmt numFmtId='" + i + "' formatCode='0.0" + i + "'/>")
                                + "</numFmts><cellXfs><xf/></cellXfs>")
                        .bytes()));
        all.add(new Hostile(
                "a format of 30,000 characters",
                "damaged",
                () -> new Xlsx()
                        .styles("<numFmts>"
                                + many(
                                        1,
                                        i -> "<numFmt numFmtId='" + i + "' formatCode='" + i + "0#".repeat(15_000)
                                                + "'/>")
                                + "</numFmts><cellXfs><xf/></cellXfs>")
                        .bytes()));
        all.add(new Hostile("100,000 sheets", "too-large", () -> sheets(100_000, "表")));
        all.add(new Hostile("a sheet with a long name", "damaged", () -> sheets(1, "长".repeat(300))));
        all.add(new Hostile(
                "one cell at XFD1048576",
                "too-large",
                () -> new Xlsx()
                        .rows("<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>")
                        .bytes()));
        all.add(new Hostile(
                "two million cells",
                "too-large",
                () -> new Xlsx()
                        .rows(many(20_000, i -> "<row>" + "<c><v>1</v></c>".repeat(100) + "</row>"))
                        .bytes()));
        all.add(new Hostile(
                "ten million empty cells",
                "too-large",
                () -> new Xlsx()
                        .rows("<row><c><v>1</v></c></row>"
                                + many(1000, i -> "<row>" + "<c s='1'/>".repeat(10_000) + "</row>"))
                        .bytes()));
        all.add(new Hostile(
                "a million merged regions",
                "too-large",
                () -> new Xlsx()
                        .sheet("<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells>"
                                + many(1_000_000, i -> "<mergeCell ref='A1:XFD" + (i + 2) + "'/>") + "</mergeCells>")
                        .bytes()));
        all.add(new Hostile(
                "100,000 merged regions over one row",
                "too-large",
                () -> new Xlsx()
                        .sheet("<sheetData>" + "<row>" + "<c><v>1</v></c>".repeat(16_384)
                                + "</row></sheetData><mergeCells>" + "<mergeCell ref='B1:B2'/>".repeat(100_000)
                                + "</mergeCells>")
                        .bytes()));
        all.add(new Hostile(
                "100,000 properties",
                "too-large",
                () -> custom("<Properties>" + many(100_000, i -> "<property name='p" + i + "'><t>x</t></property>")
                        + "</Properties>")));
    }

    private static void markup(List<Hostile> all) {
        all.add(new Hostile("30 MB of one attribute", "too-large", () -> filled("<a b='", ">>>>>>>>>>>>>>>>", "'/>")));
        all.add(new Hostile("30 MB of comment", "too-large", () -> filled("<!--", "<<<<<<<<<<<<<<<<", "-->")));
        all.add(new Hostile(
                "30 MB of CDATA",
                "too-large",
                () -> filled("<c><is><t><![CDATA[", "<<<<<<<<<<<<<<<<", "]]></t></is></c>")));
        all.add(new Hostile("30 MB of instruction", "too-large", () -> filled("<?a ", "<<<<<<<<<<<<<<<<", "?>")));
        all.add(new Hostile(
                "500,000 names of elements",
                "too-large",
                () -> new Xlsx().sheet(many(500_000, i -> "<a" + i + "/>")).bytes()));
        all.add(new Hostile(
                "100,000 attributes",
                "too-large",
                () -> new Xlsx()
                        .sheet("<a " + many(100_000, i -> "b" + i + "='' ") + "/>")
                        .bytes()));
        all.add(new Hostile(
                "100,000 namespaces",
                "too-large",
                () -> new Xlsx()
                        .sheet("<a " + many(60_000, i -> "xmlns:b" + i + "='u' ") + "/>")
                        .bytes()));
        all.add(new Hostile(
                "a text of 100,000 runs",
                "1 1 0",
                () -> new Xlsx()
                        .rows("<row><c t='inlineStr'><is>" + "<r><t/></r>".repeat(100_000)
                                + "<r><t>x</t></r></is></c></row>")
                        .bytes()));
    }

    private static void values(List<Hostile> all) {
        all.add(new Hostile("1E+999999999", "1 4 0", () -> form("<c><v>1E+999999999</v></c>", "")));
        all.add(new Hostile("1E-999999999", "1 4 0", () -> form("<c><v>1E-999999999</v></c>", "")));
        all.add(new Hostile("1E400", "1 4 0", () -> form("<c><v>1E400</v></c>", "")));
        all.add(new Hostile(
                "a number of 900,000 digits",
                "too-large",
                () -> form("<c><v>" + "9".repeat(900_000) + "</v></c>", "")));
        all.add(new Hostile(
                "a number of 100,000 digits", "1 4 0", () -> form("<c><v>" + "9".repeat(100_000) + "</v></c>", "")));
        all.add(new Hostile(
                "a text of 100,000 digits",
                "1 4 0",
                () -> form("<c t='str'><v>" + "9".repeat(100_000) + "</v></c>", "")));
        all.add(new Hostile("a text of 1E999999999", "1 4 0", () -> form("<c t='str'><v>1E999999999万元</v></c>", "")));
        all.add(new Hostile(
                "a text of 100,000 separators",
                "1 4 0",
                () -> form("<c t='str'><v>" + "1,".repeat(50_000) + "件</v></c>", "")));
        all.add(new Hostile(
                "a text of spaces", "1 4 0", () -> form("<c t='str'><v>1" + " ".repeat(150_000) + "x</v></c>", "")));
        all.add(new Hostile(
                "500 texts of ordinals",
                "1 504 0",
                () -> form(
                        "<c><v>1</v></c>",
                        many(500, i -> "<row><c t='str'><v>" + "（一）".repeat(500) + "x</v></c></row>"))));
        all.add(new Hostile(
                "control characters",
                "1 4 0",
                () -> form("<c t='str'><v>_x001F__x0000__x001B_[2J_x202E_</v></c>", "")));
    }

    private static void formulas(List<Hostile> all) {
        all.add(new Hostile(
                "a formula 8,000 brackets deep",
                "1 4 1",
                () -> form(formula("(".repeat(8000) + "1" + ")".repeat(8000)), "")));
        all.add(new Hostile("a formula of 60,000 terms", "1 4 1", () -> form(formula("1" + "+1".repeat(60_000)), "")));
        all.add(new Hostile(
                "a formula of 30,000 functions",
                "1 4 1",
                () -> form(formula("SUM(".repeat(30_000) + "1" + ")".repeat(30_000)), "")));
        all.add(new Hostile("a formula over the whole sheet", "1 4 1", () -> form(formula("SUM(A1:XFD1048576)"), "")));
        all.add(new Hostile("a formula over itself", "1 4 1", () -> form(formula("SUM(B1:B9)"), "")));
        all.add(new Hostile(
                "a chain of 15,000 formulas",
                "1 15004 15001",
                () -> form(
                        formula("A15002"),
                        many(
                                15_000,
                                i -> "<row><c><f>" + (i == 0 ? "1" : "A" + (i + 2) + "+1")
                                        + "</f><v>1</v></c></row>"))));
        all.add(new Hostile(
                "5,000 sums over 5,000 sums",
                "1 5004 5001",
                () -> form(
                        formula("A5002"),
                        many(
                                5_000,
                                i -> "<row><c><f>" + (i == 0 ? "1" : "SUM(A3:A" + (i + 2) + ")")
                                        + "</f><v>1</v></c></row>"))));
        all.add(new Hostile(
                "doubling 64 times",
                "1 68 65",
                () -> form(
                        formula("A66"),
                        many(
                                64,
                                i -> "<row><c><f>" + (i == 0 ? "1" : "A" + (i + 2) + "+A" + (i + 2))
                                        + "</f><v>1</v></c></row>"))));
        all.add(new Hostile("a power of powers", "1 4 1", () -> form(formula("9^9^9^9^9"), "")));
        all.add(new Hostile("a command", "1 4 1", () -> form(formula("cmd|'/C calc'!A0"), "")));
        all.add(new Hostile(
                "another workbook",
                "1 4 1",
                () -> form(formula("[1]Sheet1!A1+WEBSERVICE(\"http://127.0.0.1:9/\")"), "")));
    }

    private static void binaries(List<Hostile> all) {
        byte[] xls = BinaryWorkbookTest.xls();
        all.add(new Hostile("a circle of sectors", "damaged", () -> sectors(xls, i -> 0)));
        all.add(new Hostile("sectors beyond the file", "damaged", () -> sectors(xls, i -> 0x00ffff00 + i)));
        all.add(new Hostile("each sector its own next", "damaged", () -> sectors(xls, i -> i)));
        all.add(new Hostile("a table of 500 million sectors", "damaged", () -> at(xls, 44, 0x20000000)));
        all.add(new Hostile("a folder in a circle", "2 9 3", () -> at(xls, 48, 0)));
        all.add(new Hostile("a small table that is endless", "2 9 3", () -> at(xls, 64, 0x7fffffff)));
        for (int record : new int[] {0x00FC, 0x0200, 0x0208, 0x0031, 0x00E0, 0x041E, 0x00E5, 0x0006}) {
            boolean harmless = List.of(0x0200, 0x00E0, 0x041E).contains(record);
            all.add(new Hostile(
                    "a record " + Integer.toHexString(record) + " full of FF",
                    harmless ? "2 9 3" : "damaged",
                    () -> record(xls, record, (byte) 0xff)));
            all.add(new Hostile(
                    "a record " + Integer.toHexString(record) + " without an end",
                    "damaged",
                    () -> length(xls, record)));
        }
        all.add(new Hostile(
                "a password hashed two billion times",
                "damaged",
                () -> locked("spinCount=\"\\d+\"", "spinCount=\"2000000000\"")));
        all.add(new Hostile(
                "a password salted with 1 GB",
                "damaged",
                () -> locked("saltSize=\"\\d+\"", "saltSize=\"1000000000\"")));
        all.add(new Hostile(
                "a cipher of 1 GB blocks", "damaged", () -> locked("blockSize=\"\\d+\"", "blockSize=\"1000000000\"")));
        all.add(new Hostile("a key of 1 GB", "damaged", () -> locked("keyBits=\"\\d+\"", "keyBits=\"2000000000\"")));
        all.add(new Hostile(
                "an entity in the password's description",
                "damaged",
                () -> locked("<encryption ", SECRET + "<encryption ")));
    }

    private static void harmless(List<Hostile> all) {
        all.add(new Hostile(
                "says it is A1 to XFD1048576",
                "1 1 0",
                () -> new Xlsx()
                        .sheet("<dimension ref='A1:XFD1048576'/><cols><col min='1' max='16384' hidden='1'/></cols>"
                                + "<sheetData><row><c><v>1</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>")
                        .bytes()));
        all.add(new Hostile(
                "macros",
                "1 1 0",
                () -> new Xlsx().part("xl/vbaProject.bin", "Sub AutoOpen()").bytes()));
        all.add(new Hostile(
                "links to other workbooks",
                "1 1 0",
                () -> new Xlsx()
                        .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                        .part(
                                "xl/externalLinks/_rels/externalLink1.xml.rels",
                                "<r><Relationship Id='rId1' Type='x' Target='http://127.0.0.1:9/' TargetMode='External'/></r>")
                        .bytes()));
    }

    /** A form that a department of two indicators may file. */
    private static byte[] form(String value, String rows) {
        return new Xlsx()
                .rows("<row><c t='str'><v>指标名称</v></c><c t='str'><v>本年数</v></c></row><row><c t='str'><v>受理案件数</v></c>"
                        + value + "</row>" + rows)
                .bytes();
    }

    private static String formula(String formula) {
        return "<c><f>" + formula + "</f><v>1</v></c>";
    }

    private static String last(String part) {
        return part.substring(part.lastIndexOf('/') + 1);
    }

    private static byte[] prefixed(String part, String doctype) {
        String root = doctype.endsWith(">") && doctype.contains("</") ? "" : "<w>&x;</w>";
        return new Xlsx()
                .rows("<row><c t='s'><v>0</v></c></row>")
                .part(part, doctype + root)
                .bytes();
    }

    private static byte[] custom(String content) {
        return new Xlsx()
                .part(
                        "_rels/.rels",
                        Xlsx.relationships(
                                "officeDocument", "xl/workbook.xml", "custom-properties", "docProps/custom.xml"))
                .part("docProps/custom.xml", content)
                .bytes();
    }

    private static String many(int count, IntFunction<String> each) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(each.apply(i));
        }
        return text.toString();
    }

    private static byte[] sheets(int count, String name) {
        return new Xlsx()
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><sheets>"
                                + many(count, i -> "<sheet name='" + name + i + "' r:id='rId1'/>")
                                + "</sheets></workbook>")
                .bytes();
    }

    private static byte[] bomb() {
        return new Xlsx().sheet("<sheetData/>" + "<a/>".repeat(5_000_000)).bytes();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** 30 MB between two pieces of a sheet, never held whole. */
    private static byte[] filled(String before, String unit, String after) throws IOException {
        return replaced(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row>" + before,
                unit.getBytes(StandardCharsets.UTF_8),
                (30 << 20) / unit.length(),
                after);
    }

    private static byte[] strings(byte[] unit, int times) throws IOException {
        return replaced("xl/sharedStrings.xml", "<sst><si><t>", unit, times, "</t></si></sst>");
    }

    private static byte[] replaced(String part, String before, byte[] unit, int times, String after)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[unit.length * 4096];
        for (int i = 0; i < block.length; i++) {
            block[i] = unit[i % unit.length];
        }
        byte[] rest = new Xlsx()
                .rows("<row><c t='s'><v>0</v></c></row>")
                .without(part)
                .bytes();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                ZipInputStream old = new ZipInputStream(new ByteArrayInputStream(rest))) {
            for (ZipEntry entry = old.getNextEntry(); entry != null; entry = old.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                old.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(before.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times / 4096; i++) {
                zip.write(block);
            }
            zip.write(after.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** One local entry and a directory that names it again and again; the end counts them all (ZIP64), or only one. */
    private static byte[] millionEntries(boolean counted) throws IOException {
        byte[] one = zip("a", new byte[10]);
        int directory = find(one, 0, 'P', 'K', 1, 2);
        int end = find(one, 0, 'P', 'K', 5, 6);
        byte[] entry = Arrays.copyOfRange(one, directory, end);
        int length = entry.length * 1_000_000;
        ByteBuffer bytes = ByteBuffer.allocate(directory + length + (counted ? 76 : 0) + 22)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(one, 0, directory);
        for (int i = 0; i < 1_000_000; i++) {
            bytes.put(entry);
        }
        if (counted) {
            bytes.putInt(0x06064b50)
                    .putLong(44)
                    .putInt(0)
                    .putLong(0)
                    .putLong(1_000_000)
                    .putLong(1_000_000);
            bytes.putLong(length).putLong(directory);
            bytes.putInt(0x07064b50).putInt(0).putLong(directory + length).putInt(1);
        }
        bytes.put(one, end, 22);
        bytes.putInt(bytes.capacity() - 22 + 12, counted ? -1 : length);
        bytes.putInt(bytes.capacity() - 22 + 8, counted ? -1 : 0x00010001);
        return bytes.array();
    }

    private static byte[] nameTwice() {
        byte[] bytes = new Xlsx().part("xl/workbook.xmm", "<workbook/>").bytes();
        byte[] name = "xl/workbook.xmm".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i <= bytes.length - name.length; i++) {
            if (Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
                bytes[i + name.length - 1] = 'l';
            }
        }
        return bytes;
    }

    /** A number of four bytes, behind each such mark. */
    private static byte[] patched(byte[] bytes, int a, int b, int c, int d, int offset, int value) {
        for (int at = find(bytes, 0, a, b, c, d); at >= 0; at = find(bytes, at + 4, a, b, c, d)) {
            at(bytes, at + offset, value, bytes);
        }
        return bytes;
    }

    private static int find(byte[] bytes, int from, int a, int b, int c, int d) {
        for (int i = from; i + 4 <= bytes.length; i++) {
            if (bytes[i] == a && bytes[i + 1] == b && bytes[i + 2] == c && bytes[i + 3] == d) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] at(byte[] bytes, int offset, int value) {
        return at(bytes, offset, value, bytes.clone());
    }

    private static byte[] at(byte[] bytes, int offset, int value, byte[] into) {
        ByteBuffer.wrap(into).order(ByteOrder.LITTLE_ENDIAN).putInt(offset, value);
        return into;
    }

    /** The allocation table, which its header names, written anew. */
    private static byte[] sectors(byte[] xls, IntFunction<Integer> next) {
        byte[] bytes = xls.clone();
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int table = 512 + file.getInt(76) * 512;
        for (int i = 0; i < 128; i++) {
            if (file.getInt(table + i * 4) >= -2 && file.getInt(table + i * 4) != -1) {
                file.putInt(table + i * 4, next.apply(i));
            }
        }
        return bytes;
    }

    private static byte[] record(byte[] xls, int wanted, byte fill) {
        byte[] bytes = xls.clone();
        int at = record(bytes, wanted);
        int length = (bytes[at + 2] & 0xff) + 256 * (bytes[at + 3] & 0xff);
        Arrays.fill(bytes, at + 4, at + 4 + length, fill);
        return bytes;
    }

    private static byte[] length(byte[] xls, int wanted) {
        byte[] bytes = xls.clone();
        int at = record(bytes, wanted);
        bytes[at + 2] = (byte) 0xff;
        bytes[at + 3] = (byte) 0xff;
        return bytes;
    }

    /** Where a record of the workbook's stream begins; the stream of a file this small lies in one piece. */
    private static int record(byte[] xls, int wanted) {
        int at = find(xls, 512, 0x09, 0x08, 0x10, 0x00);
        for (; at + 4 < xls.length; at += 4 + (xls[at + 2] & 0xff) + 256 * (xls[at + 3] & 0xff)) {
            if ((xls[at] & 0xff) + 256 * (xls[at + 1] & 0xff) == wanted) {
                return at;
            }
        }
        throw new IllegalStateException("no record " + Integer.toHexString(wanted));
    }

    private static byte[] locked(String was, String is) {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            info.getEncryptor().confirmPassword("密码");
            try (OutputStream out = info.getEncryptor().getDataStream(system)) {
                out.write(new Xlsx().bytes());
            } catch (GeneralSecurityException failure) {
                throw new IllegalStateException(failure);
            }
            byte[] described;
            try (InputStream in = system.createDocumentInputStream("EncryptionInfo")) {
                described = in.readAllBytes();
            }
            String xml = new String(described, 8, described.length - 8, StandardCharsets.UTF_8);
            ByteArrayOutputStream anew = new ByteArrayOutputStream();
            anew.write(described, 0, 8);
            anew.write(xml.replaceAll(was, is).getBytes(StandardCharsets.UTF_8));
            system.getRoot().getEntry("EncryptionInfo").delete();
            system.createDocument(new ByteArrayInputStream(anew.toByteArray()), "EncryptionInfo");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
