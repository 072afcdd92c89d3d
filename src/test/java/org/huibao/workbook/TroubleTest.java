package org.huibao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.huibao.message.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleTest {

    @ParameterizedTest
    @EnumSource
    void has_its_message_in_both_languages(Trouble trouble) {
        String key = "finding.file." + trouble.code();
        assertThat(Messages.of("zh-CN").text(key)).containsPattern("\\p{IsHan}");
        assertThat(Messages.of("en").text(key)).doesNotContainPattern("\\p{IsHan}");
    }
}
