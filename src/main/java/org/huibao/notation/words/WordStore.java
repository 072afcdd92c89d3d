package org.huibao.notation.words;

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
            known = List.copyOf(
                    WordSections.spellings(name, read(section.file()).get(name)));
            WORDS.put(section, known);
        }
        return known;
    }

    private static Map<String, List<String>> read(String file) {
        Map<String, List<String>> known = FILES.get(file);
        if (known == null) {
            known = WordSections.read(
                    file,
                    TradeWords.all().stream()
                            .filter(each -> each.file().equals(file))
                            .map(WordStore::written)
                            .toList());
            FILES.put(file, known);
        }
        return known;
    }

    /** row-total of ROW_TOTAL. */
    private static String written(TradeWords section) {
        return section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
