package org.huibao.workbook.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.huibao.message.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnreadableReasonTest {

    @ParameterizedTest
    @EnumSource
    void has_its_message_in_both_languages(UnreadableReason reason) {
        String key = "finding.file." + reason.code();
        assertThat(Messages.of("zh-CN").bundle().getString(key)).containsPattern("\\p{IsHan}");
        assertThat(Messages.of("en").bundle().getString(key)).doesNotContainPattern("\\p{IsHan}");
    }
}
