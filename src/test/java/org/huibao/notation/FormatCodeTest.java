package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatCodeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "General¦",
                "0.00¦",
                "@¦",
                "#,##0.0¦",
                "#,##0.00_);[Red](#,##0.00)¦",
                "0.00E+00¦",
                "G/通用格式¦",
                "¥#,##0.00¦",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ¦",
                "0%¦percent",
                "0.00%¦percent",
                "0.0\"%\"¦suffix %",
                "0.0\\%¦suffix %",
                "yyyy-mm-dd¦date",
                "m/d/yy h:mm¦date",
                "[h]:mm:ss¦date",
                "yyyy\"年\"m\"月\"¦date suffix 年月",
                "[$-804]aaaa;@¦",
                "[$-F800]dddd\\,\\ mmmm\\ dd¦date suffix ,",
                "mmm-yy¦date",
                "0.00\"万元\"¦suffix 万元",
                "0\"件\"¦suffix 件",
                "0件¦suffix 件",
                "0.0,¦divides",
                "0!.0,\"万\"¦divides suffix 万",
                "#,##0,,¦divides",
                "[>=10000]0!.0,\"万\";0¦divides",
            })
    void says(String code, String expected) {
        FormatCode format = FormatCode.of(code);
        String said = (format.percent() ? "percent " : "")
                + (format.date() ? "date " : "")
                + (format.divides() ? "divides " : "")
                + (format.suffix().isEmpty() ? "" : "suffix " + format.suffix());
        assertThat(said.strip()).isEqualTo(expected == null ? "" : expected);
    }
}
