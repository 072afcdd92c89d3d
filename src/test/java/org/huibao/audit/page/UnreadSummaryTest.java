package org.huibao.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.junit.jupiter.api.Test;

class UnreadSummaryTest {

    @Test
    void aHundredThousandRowsAreAFewLines() {
        List<UnreadNumber> unread = new ArrayList<>();
        unread.add(new UnreadNumber("台账", "A1:A3", "3", "", UnreadReason.ABOVE_HEADER, ""));
        for (int row = 4; row < 100_000; row += 2) {
            UnreadReason reason = row % 10 == 0 ? UnreadReason.NO_VALUE : UnreadReason.FILTER;
            unread.add(new UnreadNumber("台账", "A" + row, "1", "", reason, "罚款金额"));
        }
        unread.add(new UnreadNumber("台账", "A4:A100000", "99997", "", UnreadReason.ORDINAL, "序号"));
        assertThat(UnreadSummary.of(unread))
                .containsExactly(
                        new UnreadSummary.Line("A1:A3", 3, "", UnreadReason.ABOVE_HEADER),
                        new UnreadSummary.Line("A4, A6, A8, A12, …", 39_999, "罚款金额", UnreadReason.FILTER),
                        new UnreadSummary.Line("A10, A20, A30, A40, …", 9_999, "罚款金额", UnreadReason.NO_VALUE),
                        new UnreadSummary.Line("A4:A100000", 99_997, "序号", UnreadReason.ORDINAL));
    }

    @Test
    void aNumberOfASheetThatNothingReadsIsOneAndNotAsManyAsItSays() {
        List<UnreadNumber> unread = List.of(
                new UnreadNumber("草稿", "B2", "1200", "1,200", UnreadReason.SHEET_NOT_READ, "检查"),
                new UnreadNumber("草稿", "B3", "7", "7", UnreadReason.SHEET_NOT_READ, "罚款"));
        assertThat(UnreadSummary.of(unread))
                .containsExactly(new UnreadSummary.Line("B2, B3", 2, "", UnreadReason.SHEET_NOT_READ));
    }
}
