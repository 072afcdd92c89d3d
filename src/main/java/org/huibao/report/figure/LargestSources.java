package org.huibao.report.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huibao.model.Contribution;

/** The few largest of a figure's sources, which may be thousands; of equal ones the first. */
final class LargestSources {

    private final int most;
    private final List<Contribution> largest = new ArrayList<>();
    private final List<BigDecimal> sizes = new ArrayList<>();
    private int number;

    LargestSources(int most) {
        this.most = most;
    }

    void add(Contribution source, BigDecimal size) {
        number++;
        int place = largest.size();
        while (place > 0 && sizes.get(place - 1).compareTo(size) < 0) {
            place--;
        }
        if (place < most) {
            largest.add(place, source);
            sizes.add(place, size);
            if (largest.size() > most) {
                largest.remove(most);
                sizes.remove(most);
            }
        }
    }

    /** From the largest to the smallest. */
    List<Contribution> largest() {
        return largest;
    }

    /** Of all that were added. */
    int number() {
        return number;
    }
}
