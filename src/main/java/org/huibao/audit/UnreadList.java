package org.huibao.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.huibao.model.FiledReturn;
import org.huibao.model.UnreadNumber;

/**
 * Writes {@code unread.csv}: one line for each number of an accepted return that no figure uses, and why; return by return in the order in
 * which they come, so that nothing is held but one of them. {@code department} is the code, {@code reason} one of
 * {@link org.huibao.model.UnreadReason#label}.
 */
public final class UnreadList implements Closeable {

    private static final List<String> COLUMNS =
            List.of("department", "file", "sha256", "sheet", "cell", "raw", "shown", "reason", "nearest_label");

    private final CsvFile csv;

    /** @param file is written anew */
    public UnreadList(Path file) throws IOException {
        csv = CsvFile.create(file, COLUMNS);
    }

    /** @throws java.io.UncheckedIOException if the file cannot be written */
    public void add(FiledReturn filed, List<UnreadNumber> unread) {
        for (UnreadNumber number : unread) {
            csv.line(
                    filed.department(),
                    filed.path(),
                    filed.sha256(),
                    number.sheet(),
                    number.cells(),
                    number.raw(),
                    number.shown(),
                    number.reason().label(),
                    number.nearest());
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
