package org.huibao.learn.word;

import java.util.List;

/**
 * Last year's report as it is read.
 *
 * @param bytes of the Word file
 * @param lines in reading order, headers, footers and notes behind the body
 */
public record OldReport(byte[] bytes, List<ReportLine> lines) {

    public OldReport {
        lines = List.copyOf(lines);
    }

    /** What came of opening a file that somebody took for a report. */
    public sealed interface Opened {
        record Good(OldReport report) implements Opened {}

        /** @param key of the sentence that says what the file is: {@code learn.report.pdf} */
        record Bad(String key) implements Opened {}
    }
}
