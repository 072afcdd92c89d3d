package org.huibao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.huibao.model.UnreadNumber;
import org.huibao.model.UnreadReason;
import org.junit.jupiter.api.Test;

class UnreadTableTest {

    @Test
    void givesBackWhatItWasGiven() {
        List<UnreadNumber> numbers = Arrays.stream(UnreadReason.values())
                .map(reason -> new UnreadNumber("表\u0000𠀀", "C3:C12", "１２ 件\n", "", reason, "合计 / 本年数"))
                .toList();

        assertThat(UnreadTable.numbers(UnreadTable.piece(numbers))).isEqualTo(numbers);
        assertThat(UnreadTable.numbers(UnreadTable.piece(List.of()))).isEmpty();
    }
}
