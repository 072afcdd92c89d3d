package org.huibao.workbook.grid;

import java.io.IOException;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import org.huibao.workbook.Row;
import org.huibao.workbook.SheetTooLarge;
import org.huibao.workbook.limit.UnreadableFile;
import org.huibao.workbook.limit.UnreadableReason;

/**
 * Turns whatever a file makes our readers throw into {@link UnreadableFile}, and lets through what the caller's own code throws. Memory that runs
 * out is let through as well: whose fault it is cannot be told while other files are read.
 */
public final class GuardedReading {

    private GuardedReading() {}

    public interface Reading<T> {
        T read() throws IOException, XMLStreamException;
    }

    public static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (CallerFailed failure) {
            throw failure.unwrapped();
        } catch (UnreadableFile | SheetTooLarge known) {
            throw known;
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError error) {
            throw new UnreadableFile(UnreadableReason.DAMAGED, error);
        }
    }

    /** The caller's visitor, to be called from within {@link #reading}. */
    public static Predicate<Row> visiting(Predicate<Row> visitor) {
        return row -> {
            try {
                return visitor.test(row);
            } catch (RuntimeException | Error failure) {
                throw new CallerFailed(failure);
            }
        };
    }

    private static final class CallerFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Throwable failure;

        CallerFailed(Throwable failure) {
            super(failure);
            this.failure = failure;
        }

        RuntimeException unwrapped() {
            if (failure instanceof Error error) {
                throw error;
            }
            return (RuntimeException) failure;
        }
    }
}
