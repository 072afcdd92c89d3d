package org.huibao.proof;

import java.util.List;

/**
 * Something in a set that is not as it must be. Its sentence is the template {@code proof.<kind>} of the bundle.
 *
 * @param kind dotted and lower-case: {@code report.figure}
 * @param figure code of the figure concerned, empty where none is
 * @param arguments of the message template, in order
 */
public record SetDifference(String kind, String figure, List<String> arguments) {

    public SetDifference {
        arguments = List.copyOf(arguments);
    }

    public static SetDifference of(String kind, String figure, String... arguments) {
        return new SetDifference(kind, figure, List.of(arguments));
    }
}
