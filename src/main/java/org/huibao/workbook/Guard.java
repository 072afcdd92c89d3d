package org.huibao.workbook;

import java.io.IOException;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;

/**
 * Turns whatever a file makes our readers throw into {@link UnreadableFile}, and lets through what the caller's own code throws.
 */
final class Guard {

    private Guard() {}

    interface Reading<T> {
        T read() throws IOException, XMLStreamException;
    }

    static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (CallerFailed failure) {
            throw failure.unwrapped();
        } catch (UnreadableFile | SheetTooLarge known) {
            throw known;
        } catch (OutOfMemoryError error) {
            // The readers of .xls allocate what a record claims; a claim that does not fit is the file's fault.
            throw new UnreadableFile(Trouble.TOO_LARGE, error);
        } catch (IOException | XMLStreamException | RuntimeException | StackOverflowError error) {
            throw new UnreadableFile(Trouble.DAMAGED, error);
        }
    }

    /** The caller's visitor, to be called from within {@link #reading}. */
    static Predicate<Row> visiting(Predicate<Row> visitor) {
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
