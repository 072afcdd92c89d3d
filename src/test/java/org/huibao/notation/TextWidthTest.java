package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void inPlacesOfATerminal() {
        assertThat(TextWidth.inPlaces("汇报abc")).isEqualTo(7);
        assertThat(TextWidth.inPlaces("（１）")).isEqualTo(6);
        assertThat(TextWidth.inPlaces("한글")).isEqualTo(4);
        assertThat(TextWidth.inPlaces("e\u0301")).isEqualTo(1);
        assertThat(TextWidth.inPlaces("𠮷")).isEqualTo(2);
        assertThat(TextWidth.inPlaces("“a”")).isEqualTo(3);
    }

    @Test
    void asAChineseFontDrawsIt() {
        assertThat(TextWidth.drawn("“a”")).isEqualTo(5);
        assertThat(TextWidth.drawn("𠮷é—")).isEqualTo(5);
    }

    @Test
    void linesOfACell() {
        assertThat(TextWidth.lines("", 10)).isEqualTo(1);
        assertThat(TextWidth.lines("一二三四五", 10)).isEqualTo(1);
        assertThat(TextWidth.lines("一二三四五六\n\n七", 10)).isEqualTo(4);
    }
}
