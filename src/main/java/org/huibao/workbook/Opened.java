package org.huibao.workbook;

import java.util.List;

/** What came of opening and reading a file that anyone may have written. */
public sealed interface Opened<T> {
    record Readable<T>(T result) implements Opened<T> {}

    /**
     * @param code the last part of the finding's code {@code file.<code>}: empty, damaged, failed, encrypted, password-wrong, too-large, xlsb, ods, html, xml,
     *     csv, et, word, old-excel, not-a-workbook
     * @param arguments of its message
     */
    record Unreadable<T>(String code, List<String> arguments) implements Opened<T> {
        public Unreadable {
            arguments = List.copyOf(arguments);
        }
    }
}
