package org.huibao.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CheckCodeTest {

    private static final String[] CODES = {
        "township_legal_reviews",
        "certified_officers",
        "petition_cases",
        "petition_cases_closed",
        "mediation_cases",
        "mediation_success",
        "legal_lectures",
        "legal_lecture_participants",
        "legal_materials",
        "villages_total",
        "villages_with_counsel",
        "department_counsel",
        "info_disclosed",
        "info_requests",
        "info_requests_replied",
        "head_reports"
    };

    private static String code(String... contents) {
        List<Map.Entry<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < contents.length; i++) {
            rows.add(new SimpleEntry<>(CODES[i], contents[i]));
        }
        return CheckCode.of(rows);
    }

    @Test
    void isWhatLibreOfficeMakesOfTheFormula() {
        // soffice --convert-to csv of forms that openpyxl had filled in and saved without a result.
        assertThat(code("14", "7", "33", "33", "/", "114", "5", "352", "870", "12", "12", "", "89", "0", "0", "1"))
                .isEqualTo("648-143");
        String third = CheckCode.number(new BigDecimal("0.3333333333333333"));
        String tenths = CheckCode.number(new BigDecimal("0.30000000000000004"));
        assertThat(code(
                        "14", "7", "33", "33", "15.89", third, tenths, "352", "870", "12", "12", "", "89", "0", "0",
                        "1"))
                .isEqualTo("039-068");
    }

    @Test
    void numbersAreTextsAsAProgramMakesThem() {
        assertThat(List.of("57", "57.0", "5.7E1", "0.30", "-3.50", "0", "0.0", "123456789012345678"))
                .extracting(number -> CheckCode.number(new BigDecimal(number)))
                .containsExactly("57", "57", "57", "0.3", "-3.5", "0", "0", "123456789012346000");
    }

    @Test
    void tellsWhatIsTypedAndNotHow() {
        assertThat(code("25 ")).as("blanks behind").isEqualTo(code("25"));
        assertThat(code("/")).isEqualTo(code("无")).isNotEqualTo(code("0")).isNotEqualTo(code(""));
        assertThat(code("0")).isNotEqualTo(code(""));
        assertThat(code("25件")).isNotEqualTo(code("25"));
        assertThat(code("约25")).isNotEqualTo(code("25"));
        assertThat(code("12", "21")).isNotEqualTo(code("21", "12"));
    }

    @Test
    void doesNotCareWhereTheRowsStand() {
        Random random = new Random(17);
        for (int i = 0; i < 200; i++) {
            List<Map.Entry<String, String>> rows = new ArrayList<>();
            for (String each : CODES) {
                rows.add(new SimpleEntry<>(each, Integer.toString(random.nextInt(10_000))));
            }
            String before = CheckCode.of(rows);
            Collections.shuffle(rows, random);
            assertThat(CheckCode.of(rows)).isEqualTo(before);
        }
    }

    @Test
    void changesWithEachNumberAndEachPairOfThem() {
        Random random = new Random(71);
        int same = 0;
        for (int i = 0; i < 20_000; i++) {
            String[] contents = random.ints(CODES.length, 0, 2_000)
                    .mapToObj(Integer::toString)
                    .toArray(String[]::new);
            String before = code(contents);
            int one = random.nextInt(CODES.length);
            int other = random.nextInt(CODES.length);
            String its = contents[one];
            contents[one] = random.nextBoolean() ? contents[other] : Integer.toString(random.nextInt(2_000));
            contents[other] = random.nextBoolean() ? its : contents[other];
            Set<String> now = new HashSet<>(List.of(code(contents)));
            boolean changed = !contents[one].equals(its);
            same += changed && now.contains(before) ? 1 : 0;
        }
        assertThat(same).as("of a million codes").isLessThanOrEqualTo(1);
    }

    @Test
    void usesWhatAllThreeProgramsHave() {
        String formula = CheckCode.formula("A5:A20", "E5:E20");
        assertThat(Pattern.compile("[A-Z]{2,}(?=\\()")
                        .matcher(formula)
                        .results()
                        .map(found -> found.group())
                        .distinct())
                .containsExactlyInAnyOrder("TEXT", "MOD", "SUMPRODUCT", "MMULT", "FIND", "MID", "REPT");
        assertThat(formula.length()).as("Excel 97 takes 1024").isLessThan(1024);
    }
}
