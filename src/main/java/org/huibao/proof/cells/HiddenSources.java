package org.huibao.proof.cells;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.huibao.model.LowerSet;
import org.huibao.model.LowerSet.LowerFigure;
import org.huibao.model.LowerSet.LowerSource;
import org.huibao.model.LowerSet.Passed;

/** The hidden part of a return that the level below filled in, which says where its values come from. */
public final class HiddenSources {

    private static final int MOST = 100_000;

    /** In bytes; the run reads no more of it. */
    private static final long LARGEST = 16L << 20;

    private HiddenSources() {}

    /** Nothing for a department's own return, and where nobody can read it. */
    public static Optional<LowerSet> of(Path file) {
        return SourceFile.open(file, List.of(), new SourceFile.Opening<Optional<LowerSet>>() {
                    @Override
                    public Optional<LowerSet> xlsx(ZipFile zip) throws Exception {
                        XlsxPackage parts = new XlsxPackage(zip);
                        for (String part : parts.customParts()) {
                            try (XlsxPart xml = parts.open(part, LARGEST)) {
                                if (xml.toStart() && xml.name().equals("lowerSet")) {
                                    return Optional.of(read(xml));
                                }
                            }
                        }
                        return Optional.empty();
                    }

                    @Override
                    public Optional<LowerSet> xls(DirectoryNode root) {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<LowerSet> excel95(DirectoryNode root) {
                        return Optional.empty();
                    }
                })
                .flatMap(set -> set);
    }

    private static LowerSet read(XlsxPart xml) throws Exception {
        List<String> of = List.of("county", "title", "job", "period", "digest");
        List<String> head = of.stream().map(xml::attribute).toList();
        Map<String, Passed> passed = new HashMap<>();
        Map<String, LowerFigure> figures = new HashMap<>();
        List<LowerSource> sources = new ArrayList<>();
        String last = "";
        int number = 0;
        while (xml.toStart() && number++ < MOST) {
            switch (xml.name()) {
                case "passed" ->
                    passed.put(
                            xml.attribute("item"),
                            new Passed(xml.attribute("figure"), xml.attribute("written"), xml.attribute("unit")));
                case "figure" -> {
                    finish(figures, last, sources);
                    last = xml.attribute("code");
                    figures.put(last, figure(xml, last));
                }
                case "source" -> sources.add(source(xml));
                default -> {
                    // What a later version may add says nothing here.
                }
            }
        }
        finish(figures, last, sources);
        return new LowerSet(head.get(0), head.get(1), head.get(2), head.get(3), head.get(4), passed, figures);
    }

    private static LowerFigure figure(XlsxPart xml, String code) {
        String inputs = xml.attribute("inputs").strip();
        return new LowerFigure(
                code,
                xml.attribute("name"),
                xml.attribute("unit"),
                xml.attribute("value"),
                xml.attribute("formula"),
                inputs.isEmpty()
                        ? List.of()
                        : Stream.of(inputs.split(" +")).distinct().toList(),
                List.of(),
                whole(xml.attribute("others")));
    }

    private static void finish(Map<String, LowerFigure> figures, String code, List<LowerSource> sources) {
        figures.computeIfPresent(
                code,
                (same, figure) -> new LowerFigure(
                        code,
                        figure.name(),
                        figure.unit(),
                        figure.value(),
                        figure.formula(),
                        figure.inputs(),
                        sources,
                        figure.others()));
        sources.clear();
    }

    private static LowerSource source(XlsxPart xml) {
        return new LowerSource(
                xml.attribute("role"),
                xml.attribute("department"),
                xml.attribute("file"),
                xml.attribute("sha256"),
                xml.attribute("sheet"),
                xml.attribute("cells"),
                whole(xml.attribute("number")),
                xml.attribute("raw"),
                xml.attribute("value"),
                xml.attribute("conversion"));
    }

    private static int whole(String written) {
        return written.matches("[0-9]{1,8}") ? Integer.parseInt(written) : 0;
    }
}
