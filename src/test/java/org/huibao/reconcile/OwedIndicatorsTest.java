package org.huibao.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.huibao.County;
import org.junit.jupiter.api.Test;

class OwedIndicatorsTest {

    /** A set of twenty thousand codes has a megabyte, and there may be a hundred indicators. */
    @Test
    void indicatorsThatTheSameDepartmentsOweShareTheirSet() {
        OwedIndicators owed = new OwedIndicators(County.of("aa bb cc")
                .indicator("cases")
                .indicator("closed")
                .indicator("kept", "from=aa")
                .job());

        assertThat(owed.from("cases")).isEqualTo(Set.of("aa", "bb", "cc")).isSameAs(owed.from("closed"));
    }
}
