package org.huibao.workbook;

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
import org.jspecify.annotations.Nullable;

/** An {@code .xlsx} or {@code .xlsm} file, transitional or strict. */
final class OoxmlWorkbook implements Workbook {

    private final Parts parts;
    private final Relationships ofPackage;
    private final List<Sheet> sheets;
    private boolean from1904;
    private @Nullable Map<String, String> properties;

    private OoxmlWorkbook(Parts parts) throws IOException {
        this.parts = parts;
        ofPackage = new Relationships(parts, "");
        String main = ofPackage.target("officeDocument").orElse("xl/workbook.xml");
        ContentTypes.refuseOthers(parts, main);
        Relationships ofWorkbook = new Relationships(parts, main);
        Colours colours = new Colours(parts, ofWorkbook.target("theme"));
        Styles styles = new Styles(parts, ofWorkbook.target("styles"), colours);
        SharedStrings strings = new SharedStrings(parts, ofWorkbook.target("sharedStrings"), colours);
        sheets = sheets(main, ofWorkbook, strings, styles);
    }

    static <T> T read(Path file, Function<Workbook, T> use) {
        try (Parts parts = Guard.reading(() -> new Parts(file))) {
            return use.apply(Guard.reading(() -> new OoxmlWorkbook(parts)));
        }
    }

    private List<Sheet> sheets(String main, Relationships relationships, SharedStrings strings, Styles styles)
            throws IOException {
        List<Sheet> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        try (Xml xml = parts.xml(main)) {
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
                String name = Escapes.decode(xml.attribute("name", ""));
                if (name.length() > Limits.SHEET_NAME) {
                    throw UnreadableFile.damaged();
                }
                boolean hidden = !xml.attribute("state", "visible").equals("visible");
                Relationships.Relationship to =
                        relationships.id(xml.attribute("id", "")).orElseThrow(UnreadableFile::damaged);
                // A place is told by its sheet's name, so two of one name would be one.
                if (!parts.has(to.target()) || !names.add(name.toLowerCase(Locale.ROOT))) {
                    throw UnreadableFile.damaged();
                }
                Optional<String> part = to.type().equals("worksheet") ? Optional.of(to.target()) : Optional.empty();
                found.add(new OoxmlSheet(parts, strings, styles, name, found.size() + 1, hidden, part));
                if (found.size() > Limits.SHEETS) {
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
        return sheets;
    }

    @Override
    public boolean datesFrom1904() {
        return from1904;
    }

    @Override
    public Map<String, String> properties() {
        Map<String, String> known = properties;
        if (known == null) {
            known = Guard.reading(this::readProperties);
            properties = known;
        }
        return known;
    }

    private Map<String, String> readProperties() throws IOException {
        Map<String, String> read = new TreeMap<>();
        Optional<String> part = ofPackage.target("custom-properties").filter(parts::has);
        if (part.isEmpty()) {
            return Map.of();
        }
        try (Xml xml = parts.xml(part.get())) {
            while (xml.nextStart()) {
                if (xml.name().equals("property") && xml.depth() == 2) {
                    String name = xml.attribute("name", "");
                    read.put(name, Escapes.decode(xml.text().strip()));
                    if (read.size() > Limits.PROPERTIES) {
                        throw UnreadableFile.tooLarge();
                    }
                }
            }
        }
        return Map.copyOf(read);
    }
}
