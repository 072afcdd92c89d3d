package org.huibao.workbook;

import java.util.List;

/** What came of opening and reading a file that anyone may have written. */
public sealed interface Opened<T> {
    record Readable<T>(T result) implements Opened<T> {}

    /**
     * @param code the last part of the finding's code {@code file.<code>}: damaged, encrypted, too-large, wrong-format, empty,
     *     xlsb, html, csv, et …
     * @param arguments of its message
     */
    record Unreadable<T>(String code, List<String> arguments) implements Opened<T> {
        public Unreadable {
            arguments = List.copyOf(arguments);
        }
    }
}
