package org.huibao.workbook.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huibao.model.LowerSet;
import org.huibao.model.LowerSet.LowerFigure;
import org.huibao.model.LowerSet.LowerSource;
import org.huibao.model.LowerSet.Passed;
import org.huibao.workbook.limit.FileCharacters;
import org.huibao.workbook.limit.UnreadableFile;

/** Reads what a return of the level below says of its set: a part of custom XML, which Excel and LibreOffice keep when they save. */
public final class LowerSetPart {

    /** The document property that says that there is such a part: the digest of the set below. */
    public static final String PROPERTY = "huibao.set";

    public static final String NAMESPACE = "urn:huibao:lower-set:1";
    public static final String ROOT = "lowerSet";

    /** Inflated, in bytes; a county of two hundred figures takes half a megabyte. */
    private static final int LONGEST = 16 << 20;

    private static final int MOST_FIGURES = 5_000;
    private static final int MOST_SOURCES = 60_000;

    private final PartReader xml;
    private final Map<String, Passed> passed = new HashMap<>();
    private final Map<String, LowerFigure> figures = new HashMap<>();
    private int sources;

    private LowerSetPart(PartReader xml) {
        this.xml = xml;
    }

    /** Nothing where there is none, or one that somebody has spoilt. */
    public static Optional<LowerSet> read(WorkbookParts parts, List<String> names) {
        for (String name : names) {
            try {
                byte[] whole = parts.bytes(name, LONGEST);
                if (whole == null) {
                    continue;
                }
                try (PartReader xml = parts.xml(name)) {
                    if (xml.nextStart() && xml.name().equals(ROOT)) {
                        return Optional.of(new LowerSetPart(xml).set());
                    }
                }
            } catch (IOException | UnreadableFile spoilt) {
                continue;
            }
        }
        return Optional.empty();
    }

    private LowerSet set() {
        String county = text("county");
        String title = text("title");
        String job = text("job");
        String period = text("period");
        String digest = text("digest");
        boolean more = xml.nextStart();
        while (more) {
            if (xml.name().equals("passed")) {
                passed.put(text("item"), new Passed(text("figure"), text("written"), text("unit")));
                more = xml.nextStart();
            } else if (xml.name().equals("figure")) {
                more = figure();
            } else {
                more = xml.nextStart();
            }
            if (passed.size() > MOST_FIGURES || figures.size() > MOST_FIGURES || sources > MOST_SOURCES) {
                throw UnreadableFile.tooLarge();
            }
        }
        return new LowerSet(county, title, job, period, digest, passed, figures);
    }

    /** False at the document's end. */
    private boolean figure() {
        String code = text("code");
        String name = text("name");
        String unit = text("unit");
        String value = text("value");
        String formula = text("formula");
        String inputs = text("inputs");
        int others = xml.numberOf("others", 0);
        List<LowerSource> its = new ArrayList<>();
        boolean more = xml.nextStart();
        while (more && xml.name().equals("source") && ++sources <= MOST_SOURCES) {
            its.add(new LowerSource(
                    text("role"),
                    text("department"),
                    text("file"),
                    text("sha256"),
                    text("sheet"),
                    text("cells"),
                    xml.numberOf("number", 0),
                    text("raw"),
                    text("value"),
                    text("conversion")));
            more = xml.nextStart();
        }
        figures.put(
                code,
                new LowerFigure(
                        code,
                        name,
                        unit,
                        value,
                        formula,
                        inputs.isBlank()
                                ? List.of()
                                : Stream.of(inputs.strip().split(" +"))
                                        .distinct()
                                        .toList(),
                        its,
                        others));
        return more;
    }

    private String text(String name) {
        return FileCharacters.whole(xml.attribute(name, ""));
    }
}
