package org.huibao.proof.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.huibao.proof.cells.PartNames;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The parts of a Word file, and which of them hold text (ISO/IEC 29500-1, clause 11.3). */
public final class WordFile {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final List<String> STORIES = List.of(
            "wordprocessingml.document.main+xml",
            "wordprocessingml.header+xml",
            "wordprocessingml.footer+xml",
            "wordprocessingml.footnotes+xml",
            "wordprocessingml.endnotes+xml");

    private static final List<String> DRAWN = List.of("drawingml.chart+xml", "drawingml.diagramData+xml");

    /** No report is so long; a file that unpacks to more is an attack. */
    private static final long LARGEST = 1L << 30;

    private static final Pattern COMMENTS = Pattern.compile(".*/(?:comments(?:Extended|Ids|Extensible)?|people)");

    private final Map<String, byte[]> parts;
    private final Map<String, Document> stories = new TreeMap<>();
    private final Map<String, Document> drawn = new TreeMap<>();

    private WordFile(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    public static Optional<WordFile> open(byte[] bytes) {
        Map<String, byte[]> parts = new TreeMap<>();
        try {
            for (Map.Entry<String, byte[]> part :
                    ArchiveDirectory.read(bytes, LARGEST).entrySet()) {
                parts.put(
                        CONTENT_TYPES.equalsIgnoreCase(part.getKey()) ? CONTENT_TYPES : part.getKey(), part.getValue());
            }
            WordFile file = new WordFile(parts);
            return file.readStories() ? Optional.of(file) : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private boolean readStories() {
        Optional<Document> types = parse(parts.getOrDefault(CONTENT_TYPES, new byte[0]));
        if (types.isEmpty()) {
            return false;
        }
        for (String name : parts.keySet()) {
            String type = typeOf(name, types.get().getDocumentElement());
            if (STORIES.stream().anyMatch(type::endsWith)) {
                Optional<Document> story = parse(parts.get(name));
                if (story.isEmpty()) {
                    return false;
                }
                stories.put(name, story.get());
            } else if (DRAWN.stream().anyMatch(type::endsWith)) {
                parse(parts.get(name)).ifPresent(part -> drawn.put(name, part));
            }
        }
        return !stories.isEmpty();
    }

    /** A part's own type, or else that of its extension. */
    private static String typeOf(String part, Element types) {
        String byExtension = "";
        for (Element each : DomElements.children(types)) {
            if (each.getAttribute("PartName").equalsIgnoreCase("/" + part)) {
                return each.getAttribute("ContentType");
            }
            String extension = each.getAttribute("Extension").toLowerCase(Locale.ROOT);
            if (!extension.isEmpty() && part.toLowerCase(Locale.ROOT).endsWith("." + extension)) {
                byExtension = each.getAttribute("ContentType");
            }
        }
        return byExtension;
    }

    /** Charts and SmartArt, which hold lines of text of their own. */
    public List<Document> drawn() {
        return List.copyOf(drawn.values());
    }

    /** Text-bearing parts by name: the body, headers, footers, notes. */
    public Map<String, Document> stories() {
        return stories;
    }

    /** What is neither text nor says which parts there are: styles, pictures, charts, settings. */
    public Map<String, byte[]> otherParts() {
        Map<String, byte[]> others = new TreeMap<>(parts);
        others.keySet().removeAll(stories.keySet());
        others.keySet().removeIf(name -> name.equals(CONTENT_TYPES) || name.endsWith(".rels") || name.endsWith("/"));
        return others;
    }

    /** Comments, what belongs to them, and the pictures in them: a report has none of its template's. */
    public Set<String> authorNotes() {
        Set<String> notes = new TreeSet<>();
        parts.keySet().stream()
                .filter(part -> isBody(stories.get(part)))
                .flatMap(part -> relations(part).stream()
                        .filter(each ->
                                COMMENTS.matcher(each.getAttribute("Type")).matches())
                        .map(each -> PartNames.target(part, each.getAttribute("Target"))))
                .forEach(notes::add);
        for (String part : List.copyOf(notes)) {
            relations(part).forEach(each -> notes.add(PartNames.target(part, each.getAttribute("Target"))));
        }
        return notes;
    }

    /** The parts that hold text in the order of reading: the body first. */
    public List<Document> reading() {
        List<Document> reading = new ArrayList<>();
        stories.entrySet().stream()
                .sorted((a, b) -> Boolean.compare(isBody(b.getValue()), isBody(a.getValue())))
                .forEach(story -> reading.add(story.getValue()));
        return reading;
    }

    /** A part that is XML; nothing if it is not there or damaged. */
    public Optional<Document> xml(String part) {
        return Optional.ofNullable(parts.get(part)).flatMap(WordFile::parse);
    }

    public Optional<byte[]> bytes(String part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** The part that a part points at by this id. */
    public Optional<String> related(String source, String id) {
        return relations(source).stream()
                .filter(each -> each.getAttribute("Id").equals(id))
                .map(each -> PartNames.target(source, each.getAttribute("Target")))
                .findFirst();
    }

    /** All parts that a part points at. */
    public List<String> related(String source) {
        return relations(source).stream()
                .map(each -> PartNames.target(source, each.getAttribute("Target")))
                .toList();
    }

    /** The workbooks and other files that a part embeds. */
    public List<String> embedded(String source) {
        return relations(source).stream()
                .filter(each -> each.getAttribute("Type").endsWith("/package"))
                .map(each -> PartNames.target(source, each.getAttribute("Target")))
                .toList();
    }

    private List<Element> relations(String source) {
        return xml(PartNames.relations(source)).stream()
                .flatMap(tree -> DomElements.children(tree.getDocumentElement()).stream())
                .filter(each -> !each.getAttribute("TargetMode").equals("External"))
                .toList();
    }

    private static boolean isBody(@Nullable Document story) {
        return story != null && "document".equals(story.getDocumentElement().getLocalName());
    }

    private static Optional<Document> parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            javax.xml.parsers.DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return Optional.of(builder.parse(new ByteArrayInputStream(bytes)));
        } catch (ParserConfigurationException | SAXException | IOException damaged) {
            return Optional.empty();
        }
    }
}
