package org.huibao.workbook.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedTextsTest {

    @Test
    void theSameBytesAreTheSameObjectWhereverTheyStand() {
        byte[] first = ("<t>本年累计</t>").getBytes(StandardCharsets.UTF_8);
        byte[] second = ("<si><t>本年累计</t></si>").getBytes(StandardCharsets.UTF_8);

        String text = RepeatedTexts.of(first, 3, first.length - 4);

        assertThat(text).isEqualTo("本年累计");
        assertThat(RepeatedTexts.of(second, 7, second.length - 9)).isSameAs(text);
    }

    @Test
    void moreTextsThanThereArePlacesAreStillTheirOwn() {
        List<String> read = new ArrayList<>();
        List<String> meant = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String text = "案件" + i % 7 + "&lt;" + Integer.toString(i, 36) + (i % 3 == 0 ? "\r\n" : "");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            read.add(RepeatedTexts.of(bytes, 0, bytes.length));
            meant.add(text.replace("&lt;", "<").replace("\r\n", "\n"));
        }

        assertThat(read).isEqualTo(meant);
    }

    @Test
    void anEmptyTextAndALongOneAreRead() {
        byte[] bytes = "说明".repeat(200).getBytes(StandardCharsets.UTF_8);

        assertThat(RepeatedTexts.of(bytes, 5, 5)).isEmpty();
        assertThat(RepeatedTexts.of(bytes, 0, bytes.length)).isEqualTo("说明".repeat(200));
    }
}
