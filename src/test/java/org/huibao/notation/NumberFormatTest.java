package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Excel shows; {@code ?} stands for what nobody can say. */
class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "General¦158900¦158900",
                "General¦0.30000000000000004¦0.3",
                "General¦-71.5¦-71.5",
                "General¦110101199001011234¦1.10101E+17",
                "General¦12345678901¦12345678901",
                "General¦1234567890.5¦1234567891",
                "General¦0.00000000012¦1.2E-10",
                "general¦5¦5",
                "G/通用格式¦15.89¦15.89",
                "G/通用格式\"万元\"¦15.89¦15.89万元",
                "General\"件\"¦71¦71件",
                "\"约\"General¦-71¦-约71",
                "0¦71.5¦72",
                "0¦0.5¦1",
                "0¦-0.4¦0",
                "#¦0¦",
                "0.00¦15.885¦15.89",
                "0.00¦1.005¦1.01",
                "0.##¦5¦5.",
                "#.#¦0¦.",
                "#.00¦0.5¦.50",
                "0.0?¦1.5¦1.5 ",
                "000000¦71¦000071",
                "000-0000¦5551234¦555-1234",
                "(###) ###-####¦5551234¦() 555-1234",
                "#,##0¦1234567¦1,234,567",
                "#,##0.00¦999.995¦1,000.00",
                "#,##0;(#,##0)¦-1234¦(1,234)",
                "0000,000¦12¦0,000,012",
                "0\\.0000\"万元\"¦158900¦15.8900万元",
                "0!.0000\"万元\"¦158900¦15.8900万元",
                "0\".\"0000¦158900¦15.8900",
                "0\\.0,¦158900¦15.9",
                "0\\.0,\"万元\"¦158900¦15.9万元",
                "0\"0000\"¦15.89¦160000",
                "#\".\"00¦1589¦15.89",
                "#\",\"####¦158900¦15,8900",
                "#,##0.00,¦158900¦158.90",
                "0.0,,¦158900000¦158.9",
                "0,.0¦158900¦158.9",
                "0.00\"（万元）\"¦15.89¦15.89（万元）",
                "0.00\"亿\"¦3.6¦3.60亿",
                "0件¦71¦71件",
                "0 \"件\"¦71¦71 件",
                "\"US$\"#,##0.00¦1000¦US$1,000.00",
                "[$US$-409]#,##0.00¦1000¦US$1,000.00",
                "[$€] #,##0.00¦1000¦€ 1,000.00",
                "[$¥-zh-CN]#,##0.00¦1000¦¥1,000.00",
                "¥#,##0.00¦1000¦¥1,000.00",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ¦1234.5¦ 1,234.50 ",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ¦-1234.5¦ -1,234.50 ",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ¦0¦ -   ",
                "0.00;[Red]-0.00¦-71¦-71.00",
                "0.00;[红色]-0.00¦-71¦-71.00",
                "0.00_);[Red]\\(0.00\\)¦-71¦(71.00)",
                "0;0¦-5¦5",
                "0;-0;\"零\"¦0¦零",
                "0;;¦-5¦",
                ";;;¦71¦",
                "0.00%¦0.971¦97.10%",
                "0%¦97.1¦9710%",
                "0.0\"%\"¦97.1¦97.1%",
                "0.00\"‰\"¦5.2¦5.20‰",
                "[=0]\"无\";0¦0¦无",
                "[=0]\"无\";0¦3¦3",
                "[=1]\"是\";[=0]\"否\"¦1¦是",
                "[=1]\"是\";[=0]\"否\"¦2¦?",
                "[>=10000]0!.0,\"万\";0¦158900¦15.9万",
                "[>=10000]0!.0,\"万\";0¦71¦71",
                "[>=10000]0!.0,\"万\";0¦-71¦?",
                "[>=0]0;[Red]-0¦-71¦-71",
                "[<0](0);0¦-71¦(71)",
                "[>0]0;[<0]-0;\"-\"¦-71¦-71",
                "[>0]0;[<0]-0;\"-\"¦0¦-",
                "[<1000]0¦71¦71",
                "[<1000]0¦7100¦?",
                "[>100]0.0;-0;0¦50¦?",
                "0.00E+00¦158900¦1.59E+05",
                "##0.0E+0¦158900¦158.9E+3",
                "0.0E-0¦0.00015¦1.5E-4",
                "0.0E+0¦99.99¦1.0E+2",
                "# ?/?¦0.5¦1/2",
                "# ?/?¦1.5¦1 1/2",
                "# ??/??¦3.14159265¦3 14/99",
                "# ?/8¦1.26¦1 2/8",
                "?/?¦1.5¦3/2",
                "@¦71¦71",
                "@\"万元\"¦15.89¦?",
                "[DBNum1]0¦71¦?",
                "0;0;0;0;0¦71¦?",
                "0.00 RMB¦71¦?",
                "\"abc¦71¦?",
                "0\\¦71¦?",
                "[Turquoise]0¦71¦?",
                "*00¦71¦?",
                "0.00*万¦15.89¦?",
                "0.00*a¦15.89¦?",
                "*-0¦71¦-71",
                "* 0¦71¦71",
                "0.0.0¦71¦?",
                ",0¦71¦?",
                "0@¦71¦?",
            })
    void number(String code, String number, String shown) {
        assertThat(text(NumberFormat.of(code).show(new BigDecimal(number), false)))
                .isEqualTo(shown == null ? "" : shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "yyyy-mm-dd¦43895¦2020-03-05",
                "yyyy/m/d;@¦43895¦2020/3/5",
                "yy.m.d¦43895¦20.3.5",
                "m\"月\"d\"日\"¦43895¦3月5日 no year",
                "mm-dd¦43895¦03-05 no year",
                "yyyy\"年\"m\"月\"¦43895¦2020年3月",
                "yyyy\"年\"¦43895¦2020年",
                "e\"年\"¦43895¦2020年",
                "[$-804]yyyy\"年\"m\"月\"d\"日\" dddd¦43895¦2020年3月5日 星期四",
                "aaaa¦43895¦星期四 no year",
                "aaa¦43895¦四 no year",
                "mmm-yy¦43895¦Mar-20",
                "[$-409]d\\-mmmm\\-yyyy¦43895¦5-March-2020",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy¦43895¦2020年3月5日",
                "[$-F400]h:mm:ss AM/PM¦43895.75¦18:00:00 no year",
                "[$-x-sysdate]dddd\\,\\ mmmm\\ dd\\,\\ yyyy¦43895¦2020年3月5日",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@¦44120¦二〇二〇年十月十六日",
                "[DBNum1]m\"月\"d\"日\"¦44125¦十月二十一日 no year",
                "h:mm¦0.430555555555556¦10:20 no year",
                "h:mm:ss AM/PM¦0.75¦6:00:00 PM no year",
                "上午/下午h\"时\"mm\"分\"¦0.75¦下午6时00分 no year",
                "[$-804]AM/PM h:mm¦0.25¦上午 6:00 no year",
                "[h]:mm¦1.5¦36:00 no year",
                "mm:ss.0¦0.000011574¦00:01.0 no year",
                "h:mm:ss¦0.999999999¦0:00:00 no year",
                "yyyy-mm-dd hh:mm¦43895.75¦2020-03-05 18:00",
                "yyyy-mm-dd¦-1¦?",
                "yyyy-mm-dd¦2958466¦?",
                "yyyy-mm-dd¦1¦?",
                "yyyymmdd\"0\"0¦43895¦?",
                "ggge\"年\"¦43895¦?",
            })
    void date(String code, String serial, String expected) {
        NumberFormat.Shown shown = NumberFormat.of(code).show(new BigDecimal(serial), false);
        assertThat(text(shown) + (shown.year() ? "" : " no year")).isEqualTo(expected);
        assertThat(NumberFormat.of(code).date()).isTrue();
    }

    @Test
    void datesFrom1904() {
        assertThat(NumberFormat.of("yyyy-mm-dd")
                        .show(BigDecimal.valueOf(42433), true)
                        .text())
                .isEqualTo("2020-03-05");
        assertThat(NumberFormat.of("yyyy-mm-dd").show(BigDecimal.ZERO, true).text())
                .isEqualTo("1904-01-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "General¦15.89",
                "0.00¦15.89",
                "@¦15.89",
                "@\"万元\"¦15.89万元",
                "0;0;0;@\"人\"¦15.89人",
                ";;;¦``",
                "0;0;0;\"文\"¦文",
                "0;0;@¦15.89",
                "0;@;0¦?",
                "yyyy/m/d;@¦15.89",
                "0;0;0;0¦?",
            })
    void textCells(String code, String expected) {
        assertThat(text(NumberFormat.of(code).showText("15.89"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "General", "0", "0.00", "#,##0", "#,##0.00", "#,##0.##", "@", "000000"})
    void plain(String code) {
        assertThat(NumberFormat.of(code).plain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "#,###",
                "0%",
                "0.0,",
                "0\\.0",
                "0\"件\"",
                "0;0",
                "[Red][<5]0",
                "0.0E+0",
                "yyyy",
                "General\"件\"",
                "@\"件\"",
                "¥0",
                "# ?/?",
                ";;;",
                "0_ ",
                "0 RMB"
            })
    void notPlain(String code) {
        assertThat(NumberFormat.of(code).plain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#,##0.00;[Red]-#,##0.00",
                "0.00_ ",
                "0_ ;[Red]-0\\ ",
                "#,##0.00_);(#,##0.00)",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
                "0;0"
            })
    void plainAboveZeroAlone(String code) {
        NumberFormat format = NumberFormat.of(code);

        assertThat(format.plain(new BigDecimal("15.89"))).isTrue();
        assertThat(NumberAsShown.of(format.show(new BigDecimal("71"), false).text())
                        .orElseThrow()
                        .number())
                .isEqualByComparingTo("71");
        assertThat(format.plain(new BigDecimal("-15.89"))).isFalse();
        assertThat(format.plain(BigDecimal.ZERO)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[>100]0;0.00",
                "0\"万\";-0",
                "0,;-0",
                "0.0 0",
                "\"约\"0",
                "0%;-0%",
                ";-0",
                "yyyy;0",
                "0.00\\ \"元\"_ "
            })
    void notPlainAboveZero(String code) {
        assertThat(NumberFormat.of(code).plain(new BigDecimal("15.89"))).isFalse();
    }

    private static String text(NumberFormat.Shown shown) {
        return shown.known() ? shown.text() : "?";
    }
}
