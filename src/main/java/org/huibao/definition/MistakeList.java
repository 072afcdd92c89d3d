package org.huibao.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huibao.message.Messages;
import org.huibao.notation.Nearest;

/** The mistakes of all files of a job, in the reader's language. */
final class MistakeList {

    private static final int LONGEST_FOUND = 60;

    private static final Comparator<Mistake> ORDER = Comparator.comparing(Mistake::file)
            .thenComparingInt(Mistake::line)
            .thenComparingInt(Mistake::column)
            .thenComparing(Mistake::found)
            .thenComparing(Mistake::message);

    private final Messages messages;
    private final List<Mistake> mistakes = new ArrayList<>();

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

    List<Mistake> sorted() {
        return mistakes.stream().distinct().sorted(ORDER).toList();
    }

    final class InFile {
        private final String file;

        private InFile(String file) {
            this.file = file;
        }

        void add(Place place, String found, String rule, Object... arguments) {
            addText(place, found, text("definition." + rule, arguments));
        }

        void add(Yaml value, String rule, Object... arguments) {
            add(value.place(), value.shown(), rule, arguments);
        }

        /** With the nearest known name where there is one: {@code <rule>-near}, its first argument the name. */
        void unknown(Place place, String found, String rule, Collection<String> known) {
            Optional<String> near = Nearest.to(found, known);
            if (near.isPresent()) {
                add(place, found, rule + "-near", near.get(), known);
            } else {
                add(place, found, rule, known);
            }
        }

        void addText(Place place, String found, String message) {
            String line = found.replaceAll("\\s+", " ").strip();
            String shown = line.codePointCount(0, line.length()) <= LONGEST_FOUND
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST_FOUND)) + "…";
            mistakes.add(new Mistake(file, place.line(), place.column(), shown, message));
        }

        String text(String key, Object... arguments) {
            return messages.text(key, arguments);
        }
    }
}
