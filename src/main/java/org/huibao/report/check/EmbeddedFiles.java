package org.huibao.report.check;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.report.file.ArchiveParts;
import org.huibao.report.file.PartTree;
import org.w3c.dom.Document;

/** What lies in a template as a file of its own, embedded workbooks and documents, pages, old objects: none of it is filled. */
final class EmbeddedFiles {

    /** Nobody packs files deeper. */
    private static final int DEEPEST = 5;

    private static final Pattern XML = Pattern.compile("(?i).*\\.(?:xml|rels|vml)");
    private static final Pattern BRACES = Pattern.compile("\\{\\{[^{}\\p{Cntrl}]{1,80}\\}\\}");

    /** Compound files, metafiles: they hold text as it is; in pictures it would be chance. */
    private static final List<byte[]> HOLD_TEXT =
            List.of(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, new byte[] {1, 0, 0, 0}, new byte[] {
                (byte) 0xd7, (byte) 0xcd, (byte) 0xc6, (byte) 0x9a
            });

    private static final Set<String> TEXTS = Set.of("htm", "html", "mht", "txt", "csv", "svg");

    private final BiConsumer<String, Document> trees;
    private final BiConsumer<String, String> texts;

    /**
     * @param trees takes the XML in packages, by its place: {@code word/embeddings/a.xlsx/xl/sharedStrings.xml}
     * @param texts takes what stands between double braces elsewhere
     */
    EmbeddedFiles(BiConsumer<String, Document> trees, BiConsumer<String, String> texts) {
        this.trees = trees;
        this.texts = texts;
    }

    /** A part of the template that is no XML. */
    void search(String part, byte[] content) {
        search(part, content, 0);
    }

    private void search(String part, byte[] content, int depth) {
        if (begins(content, new byte[] {'P', 'K', 3, 4})) {
            inPackage(part, content, depth);
            return;
        }
        Optional<Document> tree = depth > 0 && XML.matcher(part).matches() ? PartTree.parse(content) : Optional.empty();
        tree.ifPresent(each -> trees.accept(part, each));
        if (tree.isEmpty() && holdsText(part, content)) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                Matcher braces = BRACES.matcher(new String(content, charset));
                while (braces.find()) {
                    texts.accept(part, braces.group());
                }
            }
        }
    }

    private void inPackage(String part, byte[] content, int depth) {
        if (depth == DEEPEST) {
            return;
        }
        try {
            for (Map.Entry<String, byte[]> each : ArchiveParts.of(content).entrySet()) {
                search(part + "/" + each.getKey(), each.getValue(), depth + 1);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // No program reads what it holds.
            return;
        }
    }

    private static boolean holdsText(String part, byte[] content) {
        String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TEXTS.contains(extension) || HOLD_TEXT.stream().anyMatch(each -> begins(content, each));
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }
}
