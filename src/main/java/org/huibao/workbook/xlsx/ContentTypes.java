package org.huibao.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.limit.UnreadableReason;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.part.PartRelationships;
import org.huibao.workbook.part.WorkbookParts;

/**
 * What kind of document a ZIP file is; refuses all but workbooks. The type of the part that is its main one decides: lists of types mention what is
 * nowhere in the file, {@code .bin} among them.
 */
final class ContentTypes {

    private static final String PART = "[Content_Types].xml";
    private static final String MAIN = ".main+xml";

    private final Map<String, String> byPart = new HashMap<>();
    private final Map<String, String> byExtension = new HashMap<>();

    private ContentTypes(PartReader xml) {
        while (xml.nextStart()) {
            String type = xml.attribute("ContentType", "").strip().toLowerCase(Locale.ROOT);
            switch (xml.name()) {
                case "Override" -> byPart.putIfAbsent(key(xml.attribute("PartName", "")), type);
                case "Default" -> byExtension.putIfAbsent(lower(xml.attribute("Extension", "")), type);
                default -> {}
            }
            if (byPart.size() + byExtension.size() > FileLimits.ENTRIES) {
                throw UnreadableFile.tooLarge();
            }
        }
    }

    /** @param main the part that the package points to as its document */
    static void refuseOthers(WorkbookParts parts, String main) throws IOException {
        if (!parts.has(PART)) {
            throw new UnreadableFile(
                    isSpreadsheetOfOpenDocument(parts) ? UnreadableReason.ODS : UnreadableReason.NOT_A_WORKBOOK);
        }
        try (PartReader xml = parts.xml(PART)) {
            new ContentTypes(xml).refuse(parts, main);
        }
    }

    /** A main part whose type says nothing is recognised by its first element, when it is read, unless the package is another kind of document. */
    private void refuse(WorkbookParts parts, String main) {
        String type = type(main);
        if (!parts.has(main) || !isBinary(type) && !type.endsWith(MAIN)) {
            List<String> listed = Stream.concat(byPart.values().stream(), byExtension.values().stream())
                    .filter(each -> each.endsWith(MAIN))
                    .sorted()
                    .toList();
            if (!parts.has(main) || !listed.isEmpty() && listed.stream().noneMatch(ContentTypes::isWorkbook)) {
                throw refusal(listed.stream()
                        .filter(each -> !isWorkbook(each))
                        .findFirst()
                        .orElse(""));
            }
        } else if (!isWorkbook(type) || isBinary(type)) {
            throw refusal(type);
        }
    }

    private static UnreadableFile refusal(String type) {
        if (isBinary(type)) {
            return new UnreadableFile(UnreadableReason.XLSB);
        }
        return type.isEmpty()
                ? UnreadableFile.damaged()
                : new UnreadableFile(type.contains("word") ? UnreadableReason.WORD : UnreadableReason.NOT_A_WORKBOOK);
    }

    private String type(String part) {
        String key = key(part);
        String type = byPart.get(key);
        return type != null ? type : byExtension.getOrDefault(key.substring(key.lastIndexOf('.') + 1), "");
    }

    private static boolean isBinary(String type) {
        return type.startsWith("application/vnd.ms-excel.sheet.binary");
    }

    private static boolean isWorkbook(String type) {
        return type.contains("spreadsheetml") || type.startsWith("application/vnd.ms-excel.");
    }

    private static String key(String part) {
        return lower(PartRelationships.resolve("", part));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isSpreadsheetOfOpenDocument(WorkbookParts parts) throws IOException {
        if (!parts.has("mimetype")) {
            return false;
        }
        try (InputStream in = parts.open("mimetype")) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII).contains("opendocument.spreadsheet");
        }
    }
}
