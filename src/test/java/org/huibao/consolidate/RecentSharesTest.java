package org.huibao.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.huibao.County;
import org.huibao.definition.Indicator;
import org.huibao.model.Value;
import org.junit.jupiter.api.Test;

class RecentSharesTest {

    private final List<String> made = new ArrayList<>();

    private List<DepartmentShare> three(Indicator indicator, String period) {
        made.add(indicator.code() + " " + period);
        DepartmentShare share = new DepartmentShare("a", Value.none(), List.of());
        return List.of(share, share, share);
    }

    @Test
    void whatFitsIsMadeOnceAndTheOldestGoesFirst() {
        List<Indicator> indicators = County.of("a")
                .indicator("x")
                .indicator("y")
                .indicator("z")
                .job()
                .indicators();
        RecentShares recent = new RecentShares(6);
        for (int at : new int[] {0, 1, 0, 1, 0, 2, 0, 1}) {
            assertThat(recent.of(indicators.get(at), "2020", this::three)).hasSize(3);
        }

        assertThat(made).containsExactly("x 2020", "y 2020", "z 2020", "y 2020");
        recent.of(indicators.get(1), "2019", this::three);
        assertThat(made).endsWith("y 2019");
    }

    /** Else who asks for it twice would wait for it twice. */
    @Test
    void theOneAskedForLastIsKeptHoweverManyTheyAre() {
        Indicator indicator = County.of("a").indicator("x").job().indicators().get(0);
        RecentShares recent = new RecentShares(1);
        recent.of(indicator, "2020", this::three);
        recent.of(indicator, "2020", this::three);

        assertThat(made).hasSize(1);
    }
}
