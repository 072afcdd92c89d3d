package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionMarksTest {

    @ParameterizedTest
    @ValueSource(ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202C, 0x202E, 0x2066, 0x2067, 0x2069})
    void areTakenOut(int mark) {
        assertThat(DirectionMarks.isOne(mark)).isTrue();
        assertThat(DirectionMarks.without("同" + Character.toString(mark) + "意")).isEqualTo("同意");
    }

    @Test
    void allElseStays() {
        assertThat(DirectionMarks.without("同意\u200b，𠮷 71件\ufeff")).isEqualTo("同意\u200b，𠮷 71件\ufeff");
    }
}
