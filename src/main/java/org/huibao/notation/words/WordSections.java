package org.huibao.notation.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of words: {@code == section ==} begins a section, any other line is a word, with a comment behind {@code #}.
 *
 * <pre>
 * == row-total ==        # what the words do
 * 合计[数/栏]             # where it was seen; also 合计数 and 合计栏
 * </pre>
 *
 * {@code [数/栏]} is one of them or nothing, {@code {数/栏}} one of them. Words are folded as labels are: half width, small
 * letters, no spaces, in English neither.
 */
final class WordSections {

    /** More spellings of one line than anybody reads are a slip of the pen. */
    private static final int MOST_SPELLINGS = 200;

    private WordSections() {}

    /** @throws IllegalStateException naming file and line of what is wrong */
    static Map<String, List<String>> read(String name, Collection<String> known) {
        String path = "/words/" + name + ".txt";
        try (InputStream bytes = WordSections.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("words: no " + path);
            }
            return read(name, new String(bytes.readAllBytes(), StandardCharsets.UTF_8), known);
        } catch (IOException e) {
            throw new UncheckedIOException("words: " + path, e);
        }
    }

    /**
     * @param known all sections of this file
     * @return each section's lines, without comments
     */
    static Map<String, List<String>> read(String name, String text, Collection<String> known) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> words = null;
        int number = 0;
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            String line = written(text, from, end);
            from = end + 1;
            number++;
            if (line.isEmpty()) {
                continue;
            }
            String place = name + ".txt:" + number;
            if (line.startsWith("==")) {
                String section = line.replace("==", "").strip();
                words = new ArrayList<>();
                if (!known.contains(section)) {
                    throw new IllegalStateException("words: " + place + ": no section is called " + section);
                }
                if (sections.put(section, words) != null) {
                    throw new IllegalStateException("words: " + place + ": a second section " + section);
                }
            } else if (words == null) {
                throw new IllegalStateException("words: " + place + ": a word before the first section: " + line);
            } else {
                check(line, place);
                words.add(line);
            }
        }
        for (String each : known) {
            if (sections.getOrDefault(each, List.of()).isEmpty()) {
                throw new IllegalStateException("words: " + name + ".txt: no words in " + each);
            }
        }
        return sections;
    }

    /** The line without its comment; a word ends at a {@code #} that begins the line or follows a space. */
    private static String written(String text, int from, int end) {
        int stop = from;
        while (stop < end && !(text.charAt(stop) == '#' && (stop == from || text.charAt(stop - 1) <= ' '))) {
            stop++;
        }
        while (stop > from && text.charAt(stop - 1) <= ' ') {
            stop--;
        }
        return text.substring(from, stop);
    }

    private static void check(String line, String place) {
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter <= ' ' || letter == '\u3000' || letter == '\u00A0' || letter == '\uFEFF') {
                throw new IllegalStateException("words: " + place + ": a stray space in " + line);
            }
            if (letter >= '！' && letter <= '～' || letter >= 'A' && letter <= 'Z') {
                throw new IllegalStateException(
                        "words: " + place + ": half width and small letters instead of " + letter + " in " + line);
            }
        }
    }

    /**
     * Every spelling of the lines, each once, in their order.
     *
     * @throws IllegalStateException for a word that stands twice, and for brackets that do not close
     */
    static List<String> spellings(String section, List<String> lines) {
        List<String> all = new ArrayList<>(lines.size() * 2);
        Set<String> seen = new HashSet<>();
        for (String line : lines) {
            for (String each : spelled(section, line)) {
                if (!seen.add(each)) {
                    throw new IllegalStateException("words: " + section + ": twice " + each);
                }
                all.add(each);
            }
        }
        return all;
    }

    private static List<String> spelled(String section, String line) {
        List<String> begun = List.of("");
        int from = 0;
        for (int open = open(line, 0); open < line.length(); open = open(line, from)) {
            int close = line.indexOf(line.charAt(open) == '[' ? ']' : '}', open);
            String choices = close < 0 ? "" : line.substring(open + 1, close);
            List<String> parts = List.of(choices.split("/", -1));
            if (close < 0 || parts.contains("") || open(choices, 0) < choices.length()) {
                throw new IllegalStateException("words: " + section + ": brackets of " + line);
            }
            List<String> longer = new ArrayList<>();
            for (String each : begun) {
                String so = each + line.substring(from, open);
                if (line.charAt(open) == '[') {
                    longer.add(so);
                }
                parts.forEach(part -> longer.add(so + part));
            }
            begun = longer;
            from = close + 1;
        }
        String rest = line.substring(from);
        if (rest.indexOf(']') >= 0 || rest.indexOf('}') >= 0 || begun.size() > MOST_SPELLINGS) {
            throw new IllegalStateException("words: " + section + ": brackets of " + line);
        }
        return begun.stream().map(each -> each + rest).toList();
    }

    private static int open(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '[' && line.charAt(at) != '{') {
            at++;
        }
        return at;
    }
}
