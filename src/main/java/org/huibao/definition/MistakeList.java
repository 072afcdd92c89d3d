package org.huibao.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huibao.message.Messages;
import org.huibao.notation.NearestName;
import org.jspecify.annotations.Nullable;

/** The mistakes of all files of a job, in the reader's language. */
public final class MistakeList {

    private static final int LONGEST_FOUND = 60;

    private static final Comparator<DefinitionMistake> ORDER = Comparator.comparingInt(DefinitionMistake::line)
            .thenComparingInt(DefinitionMistake::column)
            .thenComparing(DefinitionMistake::found)
            .thenComparing(DefinitionMistake::message);

    private static final Comparator<InTab> BY_TAB = Comparator.comparing(
                    (InTab each) -> each.mistake().file())
            .thenComparingInt(InTab::tab)
            .thenComparing(InTab::mistake, ORDER);

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
    private final List<InTab> mistakes = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();

    /** @param tab number of the sheet, 0 in a text */
    private record InTab(DefinitionMistake mistake, int tab) {}

    private final Set<ToldPlace> told = new HashSet<>();

    private record ToldPlace(String file, TextPlace place) {}

    MistakeList(Messages messages) {
        this.messages = messages;
    }

    /** Mistakes of one file. */
    InFile in(String file) {
        return new InFile(file, Map.of(), null);
    }

    /**
     * Mistakes of a workbook: what a sentence says of a key, it says of the column.
     *
     * @param headers key → what people read over the column
     */
    InFile inWorkbook(String file, Map<String, String> headers) {
        return new InFile(file, headers, null);
    }

    boolean isEmpty() {
        return mistakes.isEmpty();
    }

    /** Whether nothing was said about this file yet. */
    boolean noneIn(String file) {
        return mistakes.stream().noneMatch(each -> each.mistake().file().equals(file));
    }

    List<DefinitionMistake> sorted() {
        return mistakes.stream().distinct().sorted(BY_TAB).map(InTab::mistake).toList();
    }

    /** What one file has against it. */
    public final class InFile {
        private final String file;
        private final Map<String, String> headers;
        private final @Nullable TextPlace everywhere;

        private InFile(String file, Map<String, String> headers, @Nullable TextPlace everywhere) {
            this.file = file;
            this.headers = headers;
            this.everywhere = everywhere;
        }

        /** Lines of the file, with whatever stood in them, are not read. */
        void lose() {
            lost.add(file);
        }

        boolean hasLost() {
            return lost.contains(file);
        }

        /** Mistakes of a text that stands in one cell. */
        public InFile within(TextPlace cell) {
            return new InFile(file, headers, cell);
        }

        /** Nobody hears what this one is told. */
        public InFile unheard() {
            return new MistakeList(messages).new InFile(file, headers, everywhere);
        }

        public void add(TextPlace place, String found, String rule, Object... arguments) {
            String inWorkbook = "definition.workbook." + rule;
            if (!headers.isEmpty() && messages.has(inWorkbook)) {
                Object[] words = Arrays.stream(arguments).map(this::header).toArray();
                // What is written there says nothing of what is missing.
                addText(place, rule.equals("missing-key") ? "" : headers(found), text(inWorkbook, words));
            } else if (!hasLost() || !isOfNothing(rule, found)) {
                addText(place, found, text("definition." + rule, arguments));
            }
        }

        private static boolean isOfNothing(String rule, String found) {
            return OF_WHAT_IS_MISSING.contains(rule) || rule.equals("expected") && found.isBlank();
        }

        private Object header(Object argument) {
            return argument instanceof String key ? headers(key) : argument;
        }

        private String headers(String keys) {
            return headers.getOrDefault(keys, keys);
        }

        /** Whether something was said of this very cell. */
        public boolean isTold(TextPlace place) {
            return told.contains(new ToldPlace(file, place));
        }

        public void add(YamlNode value, String rule, Object... arguments) {
            add(value.place(), value.shown(), rule, arguments);
        }

        /** With the nearest known name where there is one: {@code <rule>-near}, its first argument the name. */
        public void unknown(TextPlace place, String found, String rule, Collection<String> known) {
            if (headers.isEmpty() && found.indexOf('：') >= 0) {
                add(place, found, "full-width-colon");
                return;
            }
            if (headers.isEmpty() && found.indexOf('，') >= 0) {
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

        void addText(TextPlace where, String found, String message) {
            TextPlace place = everywhere == null ? where : everywhere;
            String line = found.replaceAll("\\s+", " ").strip();
            String shown = line.codePointCount(0, line.length()) <= LONGEST_FOUND
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST_FOUND)) + "…";
            told.add(new ToldPlace(file, place));
            mistakes.add(new InTab(
                    new DefinitionMistake(file, place.tab().name(), place.line(), place.column(), shown, message),
                    place.tab().number()));
        }

        public String text(String key, Object... arguments) {
            String inWorkbook = "workbook." + key;
            return messages.text(!headers.isEmpty() && messages.has(inWorkbook) ? inWorkbook : key, arguments);
        }
    }
}
