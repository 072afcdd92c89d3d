package org.huibao.proof;

import java.util.List;

/**
 * Something in a set that is not as it must be. Its sentence is the template {@code proof.<kind>} of the bundle.
 *
 * @param kind dotted and lower-case: {@code report.figure}
 * @param figure code of the figure concerned, empty where none is
 * @param arguments of the message template, in order
 */
public record Difference(String kind, String figure, List<String> arguments) {

    public Difference {
        arguments = List.copyOf(arguments);
    }

    static Difference of(String kind, String figure, String... arguments) {
        return new Difference(kind, figure, List.of(arguments));
    }
}
