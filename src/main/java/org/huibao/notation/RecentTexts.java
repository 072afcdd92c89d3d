package org.huibao.notation;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a function gave for short texts: the returns of one form repeat the same labels thousands of times. It holds a fixed
 * number of texts, each in a place of its own that the next one takes, and may be used by several threads.
 *
 * @param <T> immutable
 */
public final class RecentTexts<T> {

    /**
     * Of two texts that fall in the same place the later one is kept; a small heap has no room for the texts of a long ledger, which are
     * hardly ever repeated.
     */
    private static final int PLACES = Runtime.getRuntime().maxMemory() < 1 << 28 ? 1 << 11 : 1 << 13;

    private static final int LONGEST = 80;

    private final Function<String, T> function;

    /** Entries are immutable: whichever of two threads' entries another one sees is whole. */
    private final @Nullable Entry<T>[] entries;

    private record Entry<T>(String text, T result) {}

    /** @param function gives the same for the same text at any time */
    public RecentTexts(Function<String, T> function) {
        this.function = function;
        this.entries = places();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable Entry<T>[] places() {
        return new Entry[PLACES];
    }

    public T of(String text) {
        if (text.length() > LONGEST) {
            return function.apply(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 13 ^ hash >>> 22) & PLACES - 1;
        Entry<T> known = entries[place];
        if (known != null && known.text.equals(text)) {
            return known.result;
        }
        T result = function.apply(text);
        entries[place] = new Entry<>(text, result);
        return result;
    }
}
