package org.huibao.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a file is, by its first bytes and, where they do not tell, by what it is called. */
enum FileContent {
    /** Called a workbook or table: what is inside is judged when it is opened. */
    WORKBOOK,
    /** A zip or OLE2 container under another name: a workbook perhaps. */
    CONTAINER,
    /** A PDF file or picture. */
    PAGE,
    OTHER;

    private static final Set<String> WORKBOOKS =
            Set.of("xlsx", "xlsm", "xls", "xltx", "xltm", "xlt", "xlsb", "et", "ett", "ods", "csv", "tsv", "numbers");
    private static final List<String> PAGES =
            List.of("%PDF-", "\u0089PNG\r\n", "\u00ff\u00d8\u00ff", "II*\0", "MM\0*", "GIF87a", "GIF89a");
    private static final List<String> CONTAINERS =
            List.of("PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    private static final int HEAD = 8;

    /** @param path as filed @param staged its bytes */
    static FileContent of(String path, Path staged) throws IOException {
        String extension = extension(path);
        if (WORKBOOKS.contains(extension)) {
            return WORKBOOK;
        }
        String head = head(staged);
        // "BM" alone also begins ordinary texts.
        if (startsWith(head, PAGES) || (head.startsWith("BM") && extension.equals("bmp"))) {
            return PAGE;
        }
        return startsWith(head, CONTAINERS) ? CONTAINER : OTHER;
    }

    /** Lower-case, without the dot; empty where there is none. */
    static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(stem(name).length()).replace(".", "").toLowerCase(Locale.ROOT);
    }

    /** A name without its extension. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String head(Path staged) throws IOException {
        try (InputStream bytes = Files.newInputStream(staged)) {
            return new String(bytes.readNBytes(HEAD), ISO_8859_1);
        }
    }

    private static boolean startsWith(String head, List<String> marks) {
        return marks.stream().anyMatch(head::startsWith);
    }
}
