package org.huibao.notation.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The files that were read so far. */
final class WordStore {

    private static final Map<String, Map<String, List<String>>> FILES = new HashMap<>();
    private static final Map<TradeWords, List<String>> WORDS = new HashMap<>();

    private WordStore() {}

    static synchronized List<String> words(TradeWords section) {
        List<String> known = WORDS.get(section);
        if (known == null) {
            String name = written(section);
            known = List.copyOf(WordSections.spellings(name, read(section).get(name)));
            WORDS.put(section, known);
        }
        return known;
    }

    /** A file's sections are the constants of one enum: the others need not be loaded for it. */
    private static Map<String, List<String>> read(TradeWords section) {
        Map<String, List<String>> known = FILES.get(section.file());
        if (known == null) {
            List<String> sections = new ArrayList<>();
            for (Object each : section.getClass().getEnumConstants()) {
                sections.add(written((TradeWords) each));
            }
            known = WordSections.read(section.file(), sections);
            FILES.put(section.file(), known);
        }
        return known;
    }

    /** row-total of ROW_TOTAL. */
    private static String written(TradeWords section) {
        return section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
