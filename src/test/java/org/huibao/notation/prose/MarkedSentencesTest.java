package org.huibao.notation.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the goal is measured by: prose of such reports, labelled before the grammar was. */
class MarkedSentencesTest {

    @Test
    void figuresOfOfficialProseAreFound() throws IOException {
        MarkedSentences own = MarkedSentences.of("own-sentences.txt");

        assertThat(own.found()).isGreaterThan(150);
        assertThat(own.missed()).isEmpty();
        assertThat(own.invented()).isEmpty();
    }

    /** Written and labelled without a look at what the grammar makes of them; the number of the first look stands in README.md. */
    @Test
    void figuresOfOtherReportsAreFound() throws IOException {
        MarkedSentences blind = MarkedSentences.of("blind-sentences.txt");

        assertThat(blind.precision()).as(blind.invented().toString()).isGreaterThanOrEqualTo(0.99);
        assertThat(blind.recall()).as(blind.missed().toString()).isGreaterThanOrEqualTo(0.97);
    }
}
