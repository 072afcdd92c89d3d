package org.huibao.notation.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSectionsTest {

    private static final List<String> KNOWN = List.of("total");

    @Test
    void readsSectionsWordsAndNoComments() {
        assertThat(WordSections.read(
                        "rows",
                        "# a file\n\n== total == # of a row\n合计[数] # seen\nsubtotal\t# English\n# 小计\nno.#\n",
                        KNOWN))
                .containsExactly(Map.entry("total", List.of("合计[数]", "subtotal", "no.#")));
    }

    @Test
    void spellsOutWhatMayStandThereOrNot() {
        assertThat(WordSections.spellings("total", List.of("[总]合计[数/栏]", "∑", "{已/未}缴")))
                .containsExactly("合计", "合计数", "合计栏", "总合计", "总合计数", "总合计栏", "∑", "已缴", "未缴");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '== totl ==;合计'             | rows.txt:1: no section is called totl
            '== total ==;合计;== total ==;小计' | rows.txt:3: a second section total
            '合计'                        | rows.txt:1: a word before the first section: 合计
            '== total =='                 | no words in total
            '== total ==; 合计'           | 'rows.txt:2: a stray space in  合计'
            '== total ==;合 计'           | rows.txt:2: a stray space in 合 计
            '== total ==;合　计'          | rows.txt:2: a stray space in 合　计
            '== total ==;合计（数）'      | rows.txt:2: half width and small letters instead of （ in 合计（数）
            '== total ==;SUM'             | rows.txt:2: half width and small letters instead of S in SUM
            """)
    void saysWhereALineIsWrong(String text, String message) {
        assertThatThrownBy(() -> WordSections.read("rows", text.replace(';', '\n'), KNOWN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            合计;小计;合计   | total: twice 合计
            合计[数];合计数  | total: twice 合计数
            合计[数          | total: brackets of 合计[数
            合计[[数]        | total: brackets of 合计[[数]
            合计{数]         | total: brackets of 合计{数]
            合计数]          | total: brackets of 合计数]
            合计[数/]        | total: brackets of 合计[数/]
            """)
    void saysWhichWordIsWrong(String lines, String message) {
        assertThatThrownBy(() -> WordSections.spellings("total", List.of(lines.split(";"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(message);
    }
}
