package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterSetTest {

    @Test
    void aTextMeetsTheLettersThatItHolds() {
        LetterSet letters = LetterSet.of("万元0％\uFFFF");

        assertThat(letters.meets("金额（万）")).isTrue();
        assertThat(letters.meets("10％")).isTrue();
        assertThat(letters.meets("x\uFFFF")).isTrue();
        assertThat(letters.meets("金额（亿）1%")).isFalse();
        assertThat(letters.meets("")).isFalse();
    }

    /** A letter's neighbours, and those 64 and 1,024 further, stand in the same words of the set. */
    @Test
    void noOtherLetterIsTakenForOne() {
        LetterSet letters = LetterSet.of("年");

        for (char letter = 0; letter < Character.MAX_VALUE; letter++) {
            assertThat(letters.has(letter)).isEqualTo(letter == '年');
        }
    }
}
