package org.huibao.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huibao.message.Messages;
import org.huibao.notation.NearestName;

/** The mistakes of all files of a job, in the reader's language. */
final class MistakeList {

    private static final int LONGEST_FOUND = 60;

    private static final Comparator<DefinitionMistake> ORDER = Comparator.comparing(DefinitionMistake::file)
            .thenComparingInt(DefinitionMistake::line)
            .thenComparingInt(DefinitionMistake::column)
            .thenComparing(DefinitionMistake::found)
            .thenComparing(DefinitionMistake::message);

    /** What cannot be said of a file of which lines were left out. */
    private static final Set<String> OF_WHAT_IS_MISSING = Set.of(
            "missing-key",
            "no-source",
            "no-departments",
            "empty-value",
            "at-incomplete",
            "ledger-one",
            "ledger-condition",
            "yaml-alias",
            "yaml-alias-near");

    private final Messages messages;
    private final List<DefinitionMistake> mistakes = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();

    MistakeList(Messages messages) {
        this.messages = messages;
    }

    /** Mistakes of one file. */
    InFile in(String file) {
        return new InFile(file);
    }

    boolean isEmpty() {
        return mistakes.isEmpty();
    }

    /** Whether nothing was said about this file yet. */
    boolean noneIn(String file) {
        return mistakes.stream().noneMatch(mistake -> mistake.file().equals(file));
    }

    List<DefinitionMistake> sorted() {
        return mistakes.stream().distinct().sorted(ORDER).toList();
    }

    final class InFile {
        private final String file;

        private InFile(String file) {
            this.file = file;
        }

        void add(TextPlace place, String found, String rule, Object... arguments) {
            boolean ofNothing = OF_WHAT_IS_MISSING.contains(rule) || rule.equals("expected") && found.isBlank();
            if (!hasLost() || !ofNothing) {
                addText(place, found, text("definition." + rule, arguments));
            }
        }

        /** Lines of the file, with whatever stood in them, are not read. */
        void lose() {
            lost.add(file);
        }

        boolean hasLost() {
            return lost.contains(file);
        }

        void add(YamlNode value, String rule, Object... arguments) {
            add(value.place(), value.shown(), rule, arguments);
        }

        /** With the nearest known name where there is one: {@code <rule>-near}, its first argument the name. */
        void unknown(TextPlace place, String found, String rule, Collection<String> known) {
            if (found.indexOf('：') >= 0) {
                add(place, found, "full-width-colon");
                return;
            }
            if (found.indexOf('，') >= 0) {
                add(place, found, "full-width-comma");
                return;
            }
            Optional<String> near = NearestName.to(found, known);
            if (near.isPresent()) {
                add(place, found, rule + "-near", near.get(), known);
            } else {
                add(place, found, rule, known);
            }
        }

        void addText(TextPlace place, String found, String message) {
            String line = found.replaceAll("\\s+", " ").strip();
            String shown = line.codePointCount(0, line.length()) <= LONGEST_FOUND
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST_FOUND)) + "…";
            mistakes.add(new DefinitionMistake(file, place.line(), place.column(), shown, message));
        }

        String text(String key, Object... arguments) {
            return messages.text(key, arguments);
        }
    }
}
