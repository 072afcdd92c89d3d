package org.huibao.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The exit code of a command on several jobs: the one that the administrator must hear of first. */
final class ExitCodes {

    static final int DONE = 0;
    static final int FAULT = 1;
    static final int MISTAKE = 2;
    static final int BUSY = 75;

    private static final List<Integer> FIRST_TO_LAST = List.of(FAULT, MISTAKE, BUSY, 3, 4, 5, DONE);

    private ExitCodes() {}

    static int first(Stream<Integer> codes) {
        return codes.min(Comparator.comparingInt(FIRST_TO_LAST::indexOf)).orElse(DONE);
    }
}
