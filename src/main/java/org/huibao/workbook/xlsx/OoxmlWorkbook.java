package org.huibao.workbook.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huibao.model.LowerSet;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.SheetTooLarge;
import org.huibao.workbook.Workbook;
import org.huibao.workbook.grid.GuardedReading;
import org.huibao.workbook.grid.WorkbookRecord;
import org.huibao.workbook.limit.FileCharacters;
import org.huibao.workbook.limit.FileLimits;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.part.LowerSetPart;
import org.huibao.workbook.part.PartReader;
import org.huibao.workbook.part.PartRelationships;
import org.huibao.workbook.part.WorkbookParts;
import org.huibao.workbook.style.CellColours;
import org.huibao.workbook.style.WorkbookStyles;
import org.jspecify.annotations.Nullable;

/** An {@code .xlsx} or {@code .xlsm} file, transitional or strict. */
public final class OoxmlWorkbook implements Workbook {

    private final WorkbookParts parts;
    private final PartRelationships ofPackage;
    private final PartRelationships ofWorkbook;
    private final List<OoxmlSheet> sheets;
    private boolean from1904;
    private @Nullable Map<String, String> properties;

    private OoxmlWorkbook(WorkbookParts parts) throws IOException {
        this.parts = parts;
        ofPackage = new PartRelationships(parts, "");
        String main = ofPackage.target("officeDocument").orElse("xl/workbook.xml");
        ContentTypes.refuseOthers(parts, main);
        ofWorkbook = new PartRelationships(parts, main);
        CellColours colours = new CellColours(parts, ofWorkbook.target("theme"));
        WorkbookStyles styles = new WorkbookStyles(parts, ofWorkbook.target("styles"), colours);
        SharedTexts strings = new SharedTexts(parts, ofWorkbook.target("sharedStrings"), colours);
        sheets = sheets(main, ofWorkbook, strings, styles);
    }

    public static <T> T read(Path file, Function<Workbook, T> use) {
        try (WorkbookParts parts = GuardedReading.reading(() -> new WorkbookParts(file))) {
            return use.apply(GuardedReading.reading(() -> new OoxmlWorkbook(parts)));
        }
    }

    /**
     * What the whole file says, for whoever will ask after it was closed; null where that is too much to be held, or a part of it is damaged: then
     * each who asks comes to the damage, or does not, in his own time.
     *
     * @param longest of the sheets' parts together, inflated, in bytes
     */
    public static @Nullable WorkbookRecord record(Path file, long longest) {
        try {
            return GuardedReading.reading(() -> {
                try (WorkbookParts parts = new WorkbookParts(file)) {
                    return new OoxmlWorkbook(parts).record(longest);
                }
            });
        } catch (UnreadableFile | SheetTooLarge unreadable) {
            return null;
        }
    }

    private @Nullable WorkbookRecord record(long longest) {
        long size = 0;
        for (OoxmlSheet sheet : sheets) {
            long its = sheet.size();
            size += its;
            if (its < 0 || size > longest) {
                return null;
            }
        }
        return new WorkbookRecord(
                sheets.stream()
                        .map(sheet -> new WorkbookRecord.RecordOfSheet(sheet.name(), sheet.hidden(), sheet.record()))
                        .toList(),
                properties(),
                from1904,
                lowerSet());
    }

    private List<OoxmlSheet> sheets(
            String main, PartRelationships relationships, SharedTexts strings, WorkbookStyles styles)
            throws IOException {
        List<OoxmlSheet> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try (PartReader xml = parts.xml(main)) {
            if (!xml.nextStart() || !xml.name().equals("workbook")) {
                throw UnreadableFile.damaged();
            }
            while (xml.nextStart()) {
                if (xml.depth() == 2 && xml.name().equals("workbookPr")) {
                    from1904 = xml.flag("date1904");
                }
                if (xml.depth() != 3 || !xml.name().equals("sheet")) {
                    continue;
                }
                String name = FileCharacters.decode(xml.attribute("name", ""));
                if (name.length() > FileLimits.SHEET_NAME) {
                    throw UnreadableFile.damaged();
                }
                boolean hidden = !xml.attribute("state", "visible").equals("visible");
                PartRelationships.Relationship to =
                        relationships.id(xml.attribute("id", "")).orElseThrow(UnreadableFile::damaged);
                // A finding names a place by its sheet, so two of one name would be one.
                if (!parts.has(to.target()) || !names.add(name.toLowerCase(Locale.ROOT))) {
                    throw UnreadableFile.damaged();
                }
                Optional<String> part = to.type().equals("worksheet") ? Optional.of(to.target()) : Optional.empty();
                found.add(new OoxmlSheet(parts, strings, styles, name, found.size() + 1, hidden, part));
                if (found.size() > FileLimits.SHEETS) {
                    throw UnreadableFile.tooLarge();
                }
            }
        }
        if (found.isEmpty()) {
            throw UnreadableFile.damaged();
        }
        return List.copyOf(found);
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
        Map<String, String> known = properties;
        if (known == null) {
            known = GuardedReading.reading(this::readProperties);
            properties = known;
        }
        return known;
    }

    @Override
    public Optional<LowerSet> lowerSet() {
        return properties().containsKey(LowerSetPart.PROPERTY)
                // LibreOffice lets the package point at it.
                ? LowerSetPart.read(
                        parts,
                        Stream.of(ofWorkbook, ofPackage)
                                .flatMap(from -> from.targets("customXml").stream())
                                .toList())
                : Optional.empty();
    }

    private Map<String, String> readProperties() throws IOException {
        Map<String, String> read = new TreeMap<>();
        Optional<String> part = ofPackage.target("custom-properties").filter(parts::has);
        if (part.isEmpty()) {
            return Map.of();
        }
        try (PartReader xml = parts.xml(part.get())) {
            while (xml.nextStart()) {
                if (xml.name().equals("property") && xml.depth() == 2) {
                    String name = xml.attribute("name", "");
                    read.put(name, FileCharacters.decode(xml.text().strip()));
                    if (read.size() > FileLimits.PROPERTIES) {
                        throw UnreadableFile.tooLarge();
                    }
                }
            }
        }
        return Map.copyOf(read);
    }
}
