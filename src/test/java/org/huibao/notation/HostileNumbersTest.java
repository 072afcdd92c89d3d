package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as long as a cell can hold: whoever reads them takes no more time than to look at them, and no stack. */
class HostileNumbersTest {

    private static final int LONG = 60_000;
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "十", "百", "万", "万亿", "人民币", "1", "1,", "1 ", ",111", "(", "(万元)", ")", "一", "零", "壹", " ", "\u200B",
                "、", "元、", "-", "共", "¥", "E+1", "0.", ".", "[", "\"", "\\", ";", "0", "#,##0", "[>1]", "y", "h:mm",
                "?/?", "@", "General", "_0", "*0", "%", ",", "单位：", "√"
            })
    void longTextsTakeAMoment(String repeated) {
        assertTimeoutPreemptively(A_MOMENT, () -> {
            for (String begin : new String[] {"", "1"}) {
                String text = begin + repeated.repeat(LONG / repeated.length());
                Unit unit = Unit.of(text);
                unit.to(Unit.of("元"));
                unit.known();
                unit.counts();
                Unit.scaleWord(text);
                NumberText.parse(text, Unit.of("元"));
                NumberText.unitBehind(text, Unit.of("元"), Unit.of("元"));
                NumberAsShown.of(text);
                CellNumber.of(text);
                LabelFolding.fold(text);
                LabelFolding.units(text);
                LabelFolding.unitsBehind(LabelFolding.plain(text));
                DateSpan.ofText(text);
                assertThat(NumberFormat.of(text).show(BigDecimal.TEN, false).known())
                        .isFalse();
                NumberFormat.of(text).showText(text);
            }
        });
    }

    @Test
    void formatsOfAnySignsAreShownOrNot() {
        Random random = new Random(10);
        String signs = "0#?.,%/E+-;\"\\!_*[]@ymdhsaeG通用格式件$¥()<>=1 8";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder code = new StringBuilder();
            int length = random.nextInt(14);
            for (int k = 0; k < length; k++) {
                code.append(signs.charAt(random.nextInt(signs.length())));
            }
            NumberFormat format = NumberFormat.of(code.toString());
            for (String number : new String[] {"0", "71", "-0.5", "1E+300", "1E-300", "43895.123", "123456789012345"}) {
                NumberFormat.Shown shown = format.show(new BigDecimal(number), random.nextBoolean());
                assertThat(shown.known() || shown.text().isEmpty())
                        .as(code.toString())
                        .isTrue();
                if (format.plain() && shown.known() && !format.date()) {
                    NumberAsShown.of(shown.text());
                }
            }
            format.showText("十五");
        }
    }

    /** A plain format shows the number, rounded to its places. */
    @Test
    void plainFormatsShowTheNumberItself() {
        Random random = new Random(11);
        for (String code : new String[] {"", "General", "0", "0.0", "0.00", "#,##0", "#,##0.00", "0.##", "#,##0.0#"}) {
            assertThat(NumberFormat.of(code).plain()).isTrue();
            for (int i = 0; i < 2_000; i++) {
                BigDecimal number = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(5));
                NumberAsShown shown = NumberAsShown.of(
                                NumberFormat.of(code).show(number, false).text())
                        .orElseThrow();
                BigDecimal half =
                        new BigDecimal("0.5").movePointLeft(shown.number().scale());
                assertThat(shown.number().subtract(number).abs())
                        .as(code + " " + number)
                        .isLessThanOrEqualTo(half);
            }
        }
    }
}
