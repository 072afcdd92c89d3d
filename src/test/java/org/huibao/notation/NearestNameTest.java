package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource({
        "petition_case, petition_cases",
        "petition_cases, petition_cases",
        "petitoin_cases, petition_cases",
        "finse, fines",
        "xyz, ''",
        "'', ''",
        "受理案件, 受理案件数",
    })
    void to(String name, String nearest) {
        assertThat(NearestName.to(name, List.of("fines", "petition_cases", "petition_persons", "受理案件数"))
                        .orElse(""))
                .isEqualTo(nearest);
    }
}
