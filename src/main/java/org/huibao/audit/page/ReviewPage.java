package org.huibao.audit.page;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes {@code review.html}: a page that opens from a disk or a share, without a server and without a network. */
public final class ReviewPage {

    private ReviewPage() {}

    /** @param file is written anew; the same content gives the same bytes */
    public static void write(Path file, PageContent content) throws IOException {
        PageFile page = new PageFile();
        try (Writer html = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            html.write(page.before(content.locale()));
            PageData.write(content, html);
            html.write(page.between());
            html.write(content.comparison().element());
            html.write(page.after());
        }
    }
}
