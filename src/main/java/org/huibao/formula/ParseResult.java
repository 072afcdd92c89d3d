package org.huibao.formula;

import java.util.List;

/** What came of parsing: the expression or its mistakes. */
public sealed interface ParseResult<T> {
    record Good<T>(T expression) implements ParseResult<T> {}

    record Bad<T>(List<ExpressionMistake> mistakes) implements ParseResult<T> {
        public Bad {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * @param start from 0, into the expression's text
     * @param end exclusive
     * @param message in the bundle, {@code formula.mistake.…}
     * @param found the piece of text meant
     */
    record ExpressionMistake(int start, int end, String message, String found, List<String> arguments) {
        public ExpressionMistake {
            arguments = List.copyOf(arguments);
        }
    }
}
