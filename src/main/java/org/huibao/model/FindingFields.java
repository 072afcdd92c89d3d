package org.huibao.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a finding's message may name, in the order given. There are few, so they are looked through one by one. */
public final class FindingFields {

    /** A field whose value is put into words: lines of a {@link Value.Reason}'s label, a tab, and the names of those whom it concerns. */
    public static final String LACKING = "lacking";

    private static final FindingFields NONE = new FindingFields(new String[0]);

    /** A name, its value, the next name … */
    private final String[] pairs;

    private FindingFields(String[] pairs) {
        this.pairs = pairs;
    }

    public static FindingFields none() {
        return NONE;
    }

    public static FindingFields of(String name, String value) {
        return NONE.and(name, value);
    }

    /** These, and one more. */
    public FindingFields and(String name, String value) {
        String[] more = Arrays.copyOf(pairs, pairs.length + 2);
        more[pairs.length] = name;
        more[pairs.length + 1] = value;
        return new FindingFields(more);
    }

    public int size() {
        return pairs.length / 2;
    }

    /** @param field from 0 */
    public String name(int field) {
        return pairs[2 * field];
    }

    /** @param field from 0 */
    public String value(int field) {
        return pairs[2 * field + 1];
    }

    /** Null where there is none of that name. */
    public @Nullable String value(String name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return pairs[i + 1];
            }
        }
        return null;
    }

    public List<String> values() {
        return IntStream.range(0, size()).mapToObj(this::value).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FindingFields fields && Arrays.equals(pairs, fields.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }

    /** {@code amount=12, unit=件} */
    @Override
    public String toString() {
        return String.join(
                ", ",
                IntStream.range(0, size())
                        .mapToObj(i -> name(i) + "=" + value(i))
                        .toList());
    }
}
