package org.huibao.report.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.workbook.ReproducibleZip;
import org.w3c.dom.Document;

/**
 * A Word file as its parts (ISO/IEC 29500-2). A part that is not {@link #keep kept} is passed on byte for byte.
 *
 * <p>Parts are named as in the archive: {@code word/document.xml}.
 */
public final class WordPackage {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    public static final String HEADER = TYPE + "header+xml";
    public static final String COMMENTS = TYPE + "comments+xml";
    public static final String NUMBERING = TYPE + "numbering+xml";
    public static final String STYLES = TYPE + "styles+xml";
    public static final String SETTINGS = TYPE + "settings+xml";
    private static final String MAIN = TYPE + "document.main+xml";
    private static final List<String> STORIES =
            List.of(HEADER, TYPE + "footer+xml", TYPE + "footnotes+xml", TYPE + "endnotes+xml");

    private static final String CONTENT_TYPES = PartTypes.PART;
    private static final String PACKAGE_RELATIONS = "_rels/.rels";

    /** Any fixed time; with 1 January 1980 itself ZipEntry would add a stamp in the machine's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, byte[]> parts;
    private final Map<String, Document> trees = new TreeMap<>();

    private final Set<String> changed = new TreeSet<>();

    private Runnable putBack = () -> {};

    private WordPackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** What came of opening. */
    public sealed interface Opened {
        record Good(WordPackage docx) implements Opened {}

        /** @param key of the sentence that says why it is no Word file that can be filled */
        record Bad(String key) implements Opened {}
    }

    public static Opened open(byte[] bytes) {
        Map<String, byte[]> parts = new TreeMap<>(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                .thenComparing(Comparator.naturalOrder()));
        try {
            ArchiveParts.of(bytes)
                    .forEach((name, part) ->
                            parts.put(CONTENT_TYPES.equalsIgnoreCase(name) ? CONTENT_TYPES : name, part));
        } catch (IOException | IllegalArgumentException damaged) {
            return new Opened.Bad("report.mistake.no-docx");
        }
        WordPackage docx = new WordPackage(parts);
        if (!docx.readTrees()) {
            return new Opened.Bad("report.mistake.no-docx");
        }
        if (!docx.stories().stream().allMatch(docx::isTransitional)) {
            return new Opened.Bad("report.mistake.strict");
        }
        return new Opened.Good(docx);
    }

    /** Reads every part that will be looked at, so that nothing can fail later; false if one is damaged or missing. */
    private boolean readTrees() {
        if (!read(CONTENT_TYPES) || startingPoint().isEmpty()) {
            return false;
        }
        return Stream.of(stories().stream(), named(SETTINGS), named(COMMENTS), Stream.of(PartRelations.partOf(main())))
                .flatMap(each -> each)
                .filter(each -> parts.containsKey(each) || !each.endsWith(".rels"))
                .allMatch(this::read);
    }

    private boolean read(String part) {
        Optional<Document> tree = Optional.ofNullable(parts.get(part)).flatMap(PartTree::parse);
        tree.ifPresent(read -> trees.put(part, read));
        return tree.isPresent();
    }

    private boolean isTransitional(String story) {
        return WordXml.NS.equals(tree(story).getDocumentElement().getNamespaceURI());
    }

    public String main() {
        return startingPoint().orElseThrow();
    }

    /** The part that the package points at, where several have its type; or else the only one that has it. */
    private Optional<String> startingPoint() {
        List<String> typed = named(MAIN).toList();
        if (typed.size() == 1) {
            return Optional.of(typed.get(0));
        }
        return xml(PACKAGE_RELATIONS)
                .flatMap(tree -> new PartRelations("", tree)
                        .parts(WordXml.R + "/officeDocument").stream()
                                .filter(typed::contains)
                                .findFirst());
    }

    /** The parts that hold text of the report: the body first, then headers, footers and notes by name. */
    public List<String> stories() {
        return Stream.concat(Stream.of(main()), STORIES.stream().flatMap(this::named))
                .toList();
    }

    /** The parts of a content type, by name. */
    public Stream<String> named(String contentType) {
        PartTypes types = new PartTypes(tree(CONTENT_TYPES));
        return parts.keySet().stream()
                .filter(part -> types.of(part).equals(contentType))
                .sorted();
    }

    /** The tree of a story or of the settings; who changes it keeps it. */
    public Document tree(String part) {
        Document tree = trees.get(part);
        if (tree == null) {
            throw new IllegalStateException("not read: " + part);
        }
        return tree;
    }

    /** From now on the part is what its tree says. */
    public void keep(String part) {
        if (part.equals(main())) {
            putBack.run();
        }
        parts.put(part, PartTree.bytes(tree(part)));
    }

    /** @param putBack brings back what was put aside from the main part, before the part becomes what its tree says */
    public void putAside(Runnable putBack) {
        this.putBack = putBack;
    }

    /** The same once the file is complete: what was put aside stays there until then. */
    public void changed(String part) {
        changed.add(part);
    }

    /** A new part beside the main one, to which the main part refers by {@code id}. */
    public void add(String fileName, Document content, String contentType, String relationType, String id) {
        String part = folder() + fileName;
        trees.put(part, content);
        put(part, PartTree.bytes(content), contentType);
        PartRelations relations = relations(main());
        relations.add(id, relationType, fileName);
        keep(relations);
    }

    /** Writes a part, a new one with its content type. */
    public void put(String part, byte[] content, String contentType) {
        if (parts.put(part, content) == null) {
            new PartTypes(tree(CONTENT_TYPES)).add(part, contentType);
            keep(CONTENT_TYPES);
        }
    }

    public void remove(String part) {
        if (parts.remove(part) != null && new PartTypes(tree(CONTENT_TYPES)).remove(part)) {
            keep(CONTENT_TYPES);
        }
    }

    public String typeOf(String part) {
        return new PartTypes(tree(CONTENT_TYPES)).of(part);
    }

    /** By name: whatever may hold text, what says how parts are related included. */
    public List<String> xmlParts() {
        return parts.keySet().stream()
                .filter(part -> part.matches("(?i).*\\.(?:xml|rels|vml)") && !part.equals(CONTENT_TYPES))
                .toList();
    }

    /** By name: what is no XML. */
    public List<String> otherParts() {
        List<String> xml = xmlParts();
        return parts.keySet().stream()
                .filter(part -> !xml.contains(part) && !part.equals(CONTENT_TYPES))
                .toList();
    }

    public byte[] content(String part) {
        return parts.getOrDefault(part, new byte[0]);
    }

    /** With its relations and with what no other part points at. */
    public void removeAlone(String part) {
        List<String> its = relations(part).parts();
        remove(part);
        trees.remove(PartRelations.partOf(part));
        parts.remove(PartRelations.partOf(part));
        Set<String> needed = parts.keySet().stream()
                .filter(each -> each.endsWith(".rels"))
                .flatMap(each -> relations(PartRelations.sourceOf(each)).parts().stream())
                .collect(Collectors.toSet());
        its.stream().filter(each -> !needed.contains(each)).forEach(this::remove);
    }

    public boolean has(String part) {
        return parts.containsKey(part);
    }

    /** A part that is no story, as a tree of its own. */
    public Optional<Document> xml(String part) {
        return Optional.ofNullable(parts.get(part)).flatMap(PartTree::parse);
    }

    /** What a part points at; who changes it keeps it. */
    public PartRelations relations(String part) {
        String its = PartRelations.partOf(part);
        return new PartRelations(
                part, trees.computeIfAbsent(its, each -> xml(each).orElseGet(PartRelations::none)));
    }

    public void keep(PartRelations relations) {
        parts.put(PartRelations.partOf(relations.source()), PartTree.bytes(relations.tree()));
    }

    /** The story that the main part refers to by {@code id}. */
    public Optional<String> story(String id) {
        return relations(main()).part(id).filter(trees::containsKey);
    }

    /** Of the main part; ends with '/'. */
    public String folder() {
        return main().substring(0, main().lastIndexOf('/') + 1);
    }

    /** The archive: content types first, the rest by name, one fixed time. */
    public byte[] bytes() {
        changed.forEach(this::keep);
        try {
            return ReproducibleZip.of(parts, TIME);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
