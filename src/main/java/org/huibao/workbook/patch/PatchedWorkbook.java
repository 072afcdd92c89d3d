package org.huibao.workbook.patch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huibao.workbook.ReviewList;
import org.huibao.workbook.ReviewList.Item;
import org.huibao.workbook.limit.FileCharacters;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.review.ReviewLook;
import org.huibao.workbook.review.ReviewMarks;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ReviewMarks} do to a workbook of the usual kind, without a tree of all that it holds: parts that get a mark are changed tag by tag, the others are copied
 * as they are. A workbook that is unusual anywhere counts as damaged here and is left to the library.
 */
public final class PatchedWorkbook {

    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    private final ChangedPackage parts;
    private final TypesPatch types;
    private final String main;
    private final RelationshipPatch relationships;
    private final StylePatch styles;

    /** Name → part, as the tabs stand. */
    private final Map<String, String> sheets = new LinkedHashMap<>();

    private final String styleName;

    private PatchedWorkbook(byte[] original, long mostHeld, int growth) {
        parts = new ChangedPackage(original, (int) (mostHeld / growth));
        long held = parts.names().stream()
                .mapToLong(name -> parts.length(name) * (name.startsWith("xl/media/") ? 1 : growth))
                .sum();
        if (held > mostHeld) {
            throw UnreadableFile.tooLarge();
        }
        types = new TypesPatch(parts);
        main = new RelationshipPatch(parts, "").target("officeDocument").orElseThrow(UnreadableFile::damaged);
        relationships = new RelationshipPatch(parts, main);
        styleName = relationships.target("styles").orElseThrow(UnreadableFile::damaged);
        styles = new StylePatch(parts.text(styleName));
    }

    /**
     * @param mostHeld bytes of all parts, those of XML times {@code growth}
     * @throws UnreadableFile for a workbook of which anything is unusual
     */
    public static byte[] of(
            byte[] original, ReviewList review, Map<String, String> properties, long mostHeld, int growth) {
        return new PatchedWorkbook(original, mostHeld, growth).marked(review, properties);
    }

    private byte[] marked(ReviewList review, Map<String, String> properties) {
        String workbook = parts.text(main);
        String name = free("xl/worksheets/sheet", ".xml");
        String id = relationships.add(RelationshipPatch.OFFICE + "worksheet", name);
        types.add(name, SHEET_TYPE);
        String listed = withReview(workbook, id);
        Map<ReviewLook, Integer> looks = styles.looks();
        Map<Item, Map<String, String>> fills = new HashMap<>();
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            mark(sheet.getKey(), sheet.getValue(), review.items(), fills);
        }
        parts.put(name, ReviewSheetXml.of(review, fills, looks));
        parts.put(styleName, styles.result());
        parts.put(main, listed);
        relationships.put();
        takeMacrosAway(parts, main);
        new PropertyPatch(parts, types).set(properties);
        types.put(main);
        return parts.bytes();
    }

    /** A package as the library wrote it. */
    public static byte[] withoutMacros(byte[] written) {
        ChangedPackage parts = new ChangedPackage(written, Integer.MAX_VALUE);
        String main = new RelationshipPatch(parts, "").target("officeDocument").orElseThrow(UnreadableFile::damaged);
        takeMacrosAway(parts, main);
        new TypesPatch(parts).put(main);
        return parts.bytes();
    }

    private static void takeMacrosAway(ChangedPackage parts, String main) {
        new RelationshipPatch(parts, main).putWithout("vbaProject");
        for (String name : parts.names()) {
            if (name.startsWith("xl/vba") || name.startsWith("xl/_rels/vba")) {
                parts.remove(name);
            }
        }
    }

    private String free(String stem, String extension) {
        int number = 1;
        while (parts.has(stem + number + extension)) {
            number++;
        }
        return stem + number + extension;
    }

    private void mark(String sheet, String part, List<Item> items, Map<Item, Map<String, String>> fills) {
        Map<String, List<Item>> byAddress = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.marksCell() && item.sheet().equalsIgnoreCase(sheet)) {
                item.marked()
                        .forEach(address -> byAddress
                                .computeIfAbsent(address, none -> new ArrayList<>())
                                .add(item));
            }
        }
        String xml = parts.text(part);
        if (byAddress.isEmpty()) {
            parts.put(part, deselected(xml));
            return;
        }
        SheetPatch patch = new SheetPatch(xml, byAddress.keySet());
        Map<String, List<Item>> byCell = new LinkedHashMap<>();
        byAddress.forEach((address, its) -> byCell.computeIfAbsent(patch.shown(address), none -> new ArrayList<>())
                .addAll(its));
        Map<String, List<String>> comments = new LinkedHashMap<>();
        byCell.forEach((address, its) ->
                comments.put(address, its.stream().map(Item::comment).distinct().toList()));
        RelationshipPatch ofSheet = new RelationshipPatch(parts, part);
        @Nullable
        String added = new CommentPatch(parts, types, ofSheet)
                .add(patch.drawing(), comments)
                .orElse(null);
        ofSheet.put();
        parts.put(part, patch.changed(styles::red, added));
        Map<String, Integer> before = new TreeMap<>(patch.before());
        byCell.forEach((address, its) -> {
            Integer style = before.get(address);
            if (style == null) {
                throw UnreadableFile.damaged();
            }
            String fill = styles.fill(style);
            its.forEach(item ->
                    fills.computeIfAbsent(item, none -> new LinkedHashMap<>()).put(address, fill));
        });
    }

    private static String deselected(String xml) {
        PlainPatch patch = PlainPatch.of(xml);
        while (patch.next()) {
            if (patch.starts("sheetView")) {
                patch.set("tabSelected", null);
            }
        }
        return patch.result();
    }

    /** The workbook's part with our sheet before the others, and chosen. */
    private String withReview(String workbook, String id) {
        int number = readSheets(workbook);
        Set<String> names = Set.copyOf(sheets.keySet());
        if (names.stream().anyMatch(each -> each.startsWith(ReviewList.SHEET))) {
            throw UnreadableFile.damaged();
        }
        String title = "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">" + ReviewList.SHEET
                + "!$3:$3</definedName>";
        boolean hasNames = workbook.contains("<definedNames");
        PlainPatch patch = PlainPatch.again(workbook);
        boolean behindSheets = false;
        while (patch.next()) {
            if (patch.starts("sheets")) {
                // Some writers declare the prefix at each sheet.
                patch.behind("<sheet xmlns:r=\"%s\" name=\"%s\" sheetId=\"%d\" r:id=\"%s\"/>"
                        .formatted(SheetPatch.RELATIONSHIPS, ReviewList.SHEET, number, id));
            } else if (patch.starts("workbookView")) {
                String tag = patch.written(patch.from(), patch.to());
                patch.instead(PlainPatch.with(PlainPatch.with(tag, "activeTab", "0"), "firstSheet", "0"));
            } else if (patch.starts("definedNames") && !patch.isEmpty()) {
                patch.behind(title);
            } else if (patch.starts("definedNames")) {
                patch.instead("<definedNames>" + title + "</definedNames>");
            } else if (patch.starts("definedName") && patch.attribute("localSheetId") != null) {
                patch.set("localSheetId", Integer.toString(patch.number("localSheetId") + 1));
            } else if (patch.ends("sheets")) {
                behindSheets = true;
            } else if (behindSheets && !hasNames && patch.depth() == 1 && !isBetween(patch)
                    || patch.depth() == 0 && patch.isEnd() && behindSheets && !hasNames) {
                patch.before("<definedNames>" + title + "</definedNames>");
                behindSheets = false;
            }
        }
        return patch.result();
    }

    /** Stands between the sheets and the names. */
    private static boolean isBetween(PlainPatch patch) {
        return patch.isEnd() || patch.is("functionGroups") || patch.is("externalReferences");
    }

    /** @return a number that no sheet has */
    private int readSheets(String workbook) {
        int most = 0;
        PlainPatch patch = PlainPatch.of(workbook);
        while (patch.next()) {
            if (patch.depth() == 2 && patch.starts("sheet")) {
                String name = FileCharacters.decode(String.valueOf(patch.attribute("name")));
                sheets.put(name, relationships.called(String.valueOf(patch.attribute("r:id"))));
                most = Math.max(most, patch.number("sheetId"));
            }
        }
        return most + 1;
    }
}
