package org.huibao.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.huibao.model.Contribution;
import org.huibao.model.Role;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;

class LargestSourcesTest {

    @Test
    void theyAreTheFirstOfAllInOrder() {
        Random random = new Random(3);
        for (int number : new int[] {0, 1, 9, 10, 11, 500}) {
            LargestSources sources = new LargestSources(10);
            List<Contribution> all = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                BigDecimal size = new BigDecimal(random.nextInt(40)).movePointLeft(i % 2);
                Contribution source = contribution(i, size);
                all.add(source);
                sources.add(source, size);
            }

            assertThat(sources.number()).isEqualTo(number);
            assertThat(sources.largest())
                    .isEqualTo(all.stream()
                            .sorted(Comparator.comparing(LargestSourcesTest::size)
                                    .reversed())
                            .limit(10)
                            .toList());
        }
    }

    private static Contribution contribution(int number, BigDecimal size) {
        return new Contribution(
                Role.ADDEND, "d" + number, "cases", "2020", new Value.Number(size), null, size.toString(), "");
    }

    private static BigDecimal size(Contribution source) {
        return ((Value.Number) source.value()).amount();
    }
}
