package org.huibao.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of one sheet that stand together for one value: of a ledger, the rows that were counted.
 *
 * @param number how many
 * @param ranges A1 notation in the order of the rows, {@code E2:E17,E19:E10453}; of more than {@value #SHOWN} ranges the first ones,
 *     {@code …} and the last {@value #LAST}
 */
public record Cells(int number, String ranges) {

    static final int SHOWN = 100;
    static final int LAST = 12;
    static final String LEFT_OUT = "…";

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})(?::[A-Z]{1,3}([0-9]{1,7}))?");

    public static Cells one(String address) {
        return new Cells(1, address);
    }

    /** Addresses of the first of them. */
    public List<String> first(int most) {
        List<String> first = new ArrayList<>();
        String[] parts = ranges.split(",");
        for (int i = 0; i < parts.length && first.size() < most && !parts[i].equals(LEFT_OUT); i++) {
            first.addAll(addresses(parts[i], most - first.size(), false));
        }
        return first;
    }

    /** Addresses of the last of them, in their order. */
    public List<String> last(int most) {
        List<String> last = new ArrayList<>();
        String[] parts = ranges.split(",");
        for (int i = parts.length - 1; i >= 0 && last.size() < most && !parts[i].equals(LEFT_OUT); i--) {
            last.addAll(0, addresses(parts[i], most - last.size(), true));
        }
        return last;
    }

    private static List<String> addresses(String range, int most, boolean fromEnd) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            return List.of();
        }
        int first = Integer.parseInt(matcher.group(2));
        int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
        int from = fromEnd ? Math.max(first, last - most + 1) : first;
        int to = fromEnd ? last : Math.min(last, first + most - 1);
        List<String> addresses = new ArrayList<>();
        for (int row = from; row <= to; row++) {
            addresses.add(matcher.group(1) + row);
        }
        return addresses;
    }
}
