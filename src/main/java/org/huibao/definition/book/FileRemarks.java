package org.huibao.definition.book;

import java.util.List;
import java.util.Map;

/**
 * What people noted in one file, or in the sheets that stand for it; nothing of it means anything to a program.
 *
 * @param around by the place at which they stand: {@link #HEAD}, a key such as {@code returns.passwords}, or {@link #END}
 * @param entries of the file's list, as many as it has entries, or none
 * @param after headings and notes below the last entry
 */
public record FileRemarks(Map<String, List<String>> around, List<OfEntry> entries, List<String> after) {

    public static final String HEAD = "^";
    public static final String END = "$";

    private static final Map<String, String> PLACES = Map.of(HEAD, "开头", END, "结尾");

    public static final FileRemarks NOTHING = new FileRemarks(Map.of(), List.of(), List.of());

    public FileRemarks {
        around = Map.copyOf(around);
        entries = List.copyOf(entries);
        after = List.copyOf(after);
    }

    /**
     * @param before headings and notes above it
     * @param beside what is noted beside it
     * @param others columns that are no part of the definition, with what stands there
     */
    public record OfEntry(List<String> before, List<String> beside, Map<String, String> others) {
        /** Before the key of a column, in {@link #others}: a note on the cell of that column. */
        public static final String NOTE = "@";

        public static final OfEntry NOTHING = new OfEntry(List.of(), List.of(), Map.of());

        public OfEntry {
            before = List.copyOf(before);
            beside = List.copyOf(beside);
        }
    }

    /** A place as people read it. */
    static String shown(String place) {
        return PLACES.getOrDefault(place, place);
    }

    /** The place that people read so. */
    static String placed(String shown) {
        return PLACES.keySet().stream()
                .filter(place -> shown(place).equals(shown))
                .findFirst()
                .orElse(shown);
    }

    public List<String> around(String place) {
        return around.getOrDefault(place, List.of());
    }

    public OfEntry entry(int number) {
        return number < entries.size() ? entries.get(number) : OfEntry.NOTHING;
    }
}
