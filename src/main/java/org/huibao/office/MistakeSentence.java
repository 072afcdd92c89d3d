package org.huibao.office;

import org.huibao.definition.DefinitionMistake;
import org.huibao.message.Messages;

/** A mistake in {@code jobs/} in a line for people: where it stands, what was found, what is expected. */
public final class MistakeSentence {

    private MistakeSentence() {}

    public static String of(DefinitionMistake mistake, Messages messages) {
        String found = mistake.found().isBlank() ? "" : messages.text("cli.found", mistake.found());
        return mistake.place() + "  " + found + mistake.message();
    }
}
