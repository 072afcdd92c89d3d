package org.huibao.audit.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A cell of which a picture is wanted: for which indicators, and how much. */
final class PictureWish {

    private final Set<String> indicators = new LinkedHashSet<>();
    private int rank;

    PictureWish(int rank) {
        this.rank = rank;
    }

    void join(String indicator, int other) {
        indicators.add(indicator);
        rank = Math.min(rank, other);
    }

    /** Codes; an empty one for what is no indicator's. */
    Set<String> indicators() {
        return indicators;
    }

    /** 0 for the one picture of something that must be there; the second largest cell of a figure has 1. */
    int rank() {
        return rank;
    }

    /** Address → codes. */
    static Map<String, Set<String>> codes(Map<String, PictureWish> wishes) {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        wishes.forEach((address, wish) -> codes.put(address, wish.indicators()));
        return codes;
    }
}
