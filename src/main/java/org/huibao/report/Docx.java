package org.huibao.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A Word file as its parts (ISO/IEC 29500-2). A part that is not {@link #keep kept} is passed on byte for byte.
 *
 * <p>Parts are named as in the archive: {@code word/document.xml}.
 */
final class Docx {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    static final String HEADER = TYPE + "header+xml";
    static final String COMMENTS = TYPE + "comments+xml";
    static final String SETTINGS = TYPE + "settings+xml";
    private static final String MAIN = TYPE + "document.main+xml";
    private static final List<String> STORIES =
            List.of(MAIN, HEADER, TYPE + "footer+xml", TYPE + "footnotes+xml", TYPE + "endnotes+xml");

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String CONTENT_TYPES_NS = "http://schemas.openxmlformats.org/package/2006/content-types";

    /** Any fixed time; with 1 January 1980 itself ZipEntry would add a stamp in the machine's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, byte[]> parts;
    private final Map<String, Document> trees = new TreeMap<>();

    private Docx(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** What came of opening. */
    sealed interface Opened {
        record Good(Docx docx) implements Opened {}

        /** @param key of the sentence that says why it is no Word file that can be filled */
        record Bad(String key) implements Opened {}
    }

    static Opened open(byte[] bytes) {
        Map<String, byte[]> parts = new TreeMap<>(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                .thenComparing(Comparator.naturalOrder()));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return new Opened.Bad("report.mistake.no-docx");
        }
        Docx docx = new Docx(parts);
        if (!docx.readTrees()) {
            return new Opened.Bad("report.mistake.no-docx");
        }
        return docx.stories().stream().allMatch(docx::isTransitional)
                ? new Opened.Good(docx)
                : new Opened.Bad("report.mistake.strict");
    }

    /** Reads every part that will be looked at, so that nothing can fail later; false if one is damaged or missing. */
    private boolean readTrees() {
        if (!read(CONTENT_TYPES) || named(MAIN).count() != 1) {
            return false;
        }
        return Stream.of(stories().stream(), named(SETTINGS), named(COMMENTS), Stream.of(Relations.partOf(main())))
                .flatMap(each -> each)
                .filter(each -> parts.containsKey(each) || !each.endsWith(".rels"))
                .allMatch(this::read);
    }

    private boolean read(String part) {
        Optional<Document> tree = Optional.ofNullable(parts.get(part)).flatMap(Xml::parse);
        tree.ifPresent(read -> trees.put(part, read));
        return tree.isPresent();
    }

    private boolean isTransitional(String story) {
        return W.NS.equals(tree(story).getDocumentElement().getNamespaceURI());
    }

    String main() {
        return named(MAIN).findFirst().orElseThrow();
    }

    /** The parts that hold text of the report: the body first, then headers, footers and notes by name. */
    List<String> stories() {
        return STORIES.stream().flatMap(this::named).toList();
    }

    /** The parts of a content type, by name. */
    Stream<String> named(String contentType) {
        return W.children(tree(CONTENT_TYPES).getDocumentElement()).stream()
                .filter(each -> each.getAttribute("ContentType").equals(contentType))
                .map(each -> each.getAttribute("PartName"))
                .filter(name -> name.startsWith("/"))
                .map(name -> name.substring(1))
                .sorted();
    }

    /** The tree of a story or of the settings; who changes it keeps it. */
    Document tree(String part) {
        Document tree = trees.get(part);
        if (tree == null) {
            throw new IllegalStateException("not read: " + part);
        }
        return tree;
    }

    /** From now on the part is what its tree says. */
    void keep(String part) {
        parts.put(part, Xml.bytes(tree(part)));
    }

    /** A new part beside the main one, to which the main part refers by {@code id}. */
    void add(String fileName, Document content, String contentType, String relationType, String id) {
        String part = folder() + fileName;
        trees.put(part, content);
        put(part, Xml.bytes(content), contentType);
        Relations relations = relations(main());
        relations.add(id, relationType, fileName);
        keep(relations);
    }

    /** Writes a part, a new one with its content type. */
    void put(String part, byte[] content, String contentType) {
        boolean known = parts.put(part, content) != null;
        Document types = tree(CONTENT_TYPES);
        if (!known) {
            Element override = types.createElementNS(CONTENT_TYPES_NS, "Override");
            override.setAttribute("PartName", "/" + part);
            override.setAttribute("ContentType", contentType);
            types.getDocumentElement().appendChild(override);
            keep(CONTENT_TYPES);
        }
    }

    void remove(String part) {
        if (parts.remove(part) == null) {
            return;
        }
        List<Element> named = W.children(tree(CONTENT_TYPES).getDocumentElement()).stream()
                .filter(each -> each.getAttribute("PartName").equals("/" + part))
                .toList();
        if (!named.isEmpty()) {
            named.forEach(each -> each.getParentNode().removeChild(each));
            keep(CONTENT_TYPES);
        }
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    /** A part that is no story, as a tree of its own. */
    Optional<Document> xml(String part) {
        return Optional.ofNullable(parts.get(part)).flatMap(Xml::parse);
    }

    /** What a part points at; who changes it keeps it. */
    Relations relations(String part) {
        String its = Relations.partOf(part);
        return new Relations(part, trees.computeIfAbsent(its, each -> xml(each).orElseGet(Relations::none)));
    }

    void keep(Relations relations) {
        parts.put(Relations.partOf(relations.source()), Xml.bytes(relations.tree()));
    }

    /** The story that the main part refers to by {@code id}. */
    Optional<String> story(String id) {
        return relations(main()).part(id).filter(trees::containsKey);
    }

    /** Of the main part; ends with '/'. */
    String folder() {
        return main().substring(0, main().lastIndexOf('/') + 1);
    }

    /** The archive: content types first, the rest by name, one fixed time. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
