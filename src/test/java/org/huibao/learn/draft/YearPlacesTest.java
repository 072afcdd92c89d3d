package org.huibao.learn.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.huibao.learn.word.OldReport;
import org.huibao.learn.word.ReportLine;
import org.huibao.learn.word.ReportLine.TablePlace;
import org.huibao.learn.word.TemplateWriter.Replaced;
import org.huibao.notation.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearPlacesTest {

    private static String template(String period, ReportLine line) {
        YearPlaces years = YearPlaces.of(
                new OldReport(new byte[0], List.of(line)), Period.of(period).orElseThrow(), Set.of(line));
        StringBuilder text = new StringBuilder(line.text());
        years.places().stream()
                .sorted(Comparator.comparing(Replaced::start).reversed())
                .forEach(each -> text.replace(each.start(), each.end(), each.with()));
        return text.toString();
    }

    private static ReportLine line(String text) {
        return new ReportLine("word/document.xml", 0, text, 0, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2021 ; 示例县2021年度法治政府建设报告 ; 示例县{{period}}度法治政府建设报告",
                "2021 ; 现将2021年情况报告如下 ; 现将{{period}}情况报告如下",
                "2021 ; 2021年，截至2021年底，截止到2021年底 ; {{period}}，截至{{period}}底，截止到{{period}}底",
                "2021 ; 截至2021年12月31日 ; 截至{{period}}12月31日",
                "2021 ; 2021年1月1日至2021年12月31日 ; {{period}}1月1日至{{period}}12月31日",
                "2021 ; 比2020年增加3件，与2020年同期相比 ; 比{{period|上一年}}增加3件，与{{period|上一年}}同期相比",
                "2021 ; 五、2022年工作打算 ; 五、{{period|下一年}}工作打算",
                "2021 ; 2021年以来，水平不断提升 ; {{period}}以来，水平不断提升",
                "2021 ; 2022年将继续推进 ; {{period|下一年}}将继续推进",
                "2021 ; （二）2022年重点任务 ; （二）{{period|下一年}}重点任务",
                "2021 ; 现将2022年工作安排报告如下。2022年度计划 ; 现将{{period|下一年}}工作安排报告如下。{{period|下一年}}度计划",
                "2021Q3 ; 2021年第三季度，2021年前三季度 ; {{period}}，{{period|2021年前三季度}}",
                "2021Q2 ; 2021年上半年 ; {{period|2021年上半年}}",
                "2021-11 ; 2021年1-11月，2021年11月 ; {{period|2021年1-11月}}，{{period}}",
            })
    void whatGoesOnBeingTrueFollowsThePeriod(String period, String old, String template) {
        assertThat(template(period, line(old))).isEqualTo(template);
    }

    /** What happened once, has a name of its own, or would print otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2021 ; 2021年3月5日召开会议",
                "2021 ; 2021年3月，县委召开会议",
                "2021 ; 2021年上半年召开会议",
                "2021 ; 2016—2021年、2021—2025年、2020年至2021年3月",
                "2021 ; 《2021年法治政府建设工作要点》",
                "2021 ; 《行政处罚法》（2021年修订）自2021年起施行",
                "2021 ; 2020年被评为示范县，2020年1月10日",
                "2021 ; 2019年比2018年多",
                "2021 ; 二〇二一年，示府〔2021〕3号，２０２１年",
                "2021 ; 投资12021年",
                "2021 ; 《方案》要求到2022年底实现县域全覆盖",
                "2021 ; 力争2022年全部建成，项目2022年6月完工，2022年实现全覆盖",
                "2021 ; （三）到2022年底全部建成",
                "2021 ; 自2021年以来累计，2021年以来，从2021年1月以来，2021年初以来",
                "2021 ; 2021年以来，全县累计办理3件",
                "2021 ; 要求到2021年底实现县域全覆盖",
                "2021Q3 ; 2021年，2021年二季度，2021年1-8月",
            })
    void whatDoesNotStaysAsItIsTyped(String period, String old) {
        assertThat(template(period, line(old))).isEqualTo(old);
    }

    @Test
    void whatStaysIsTold() {
        ReportLine line = line("2021年3月5日召开会议，印发《2021年法治政府建设工作要点》（示府〔2021〕3号），二〇二一年");
        YearPlaces years = YearPlaces.of(
                new OldReport(new byte[0], List.of(line)), Period.of("2021").orElseThrow(), Set.of(line));
        assertThat(years.places()).isEmpty();
        assertThat(years.typed()).hasSize(4).first().asString().isEqualTo("2021年3月5日召开会议，印…");
    }

    @Test
    void goalsAndBeginningsAreToldToo() {
        ReportLine line = line("《方案》要求到2022年底实现县域全覆盖；自2021年以来累计办理3件");
        YearPlaces years = YearPlaces.of(
                new OldReport(new byte[0], List.of(line)), Period.of("2021").orElseThrow(), Set.of(line));
        assertThat(years.places()).isEmpty();
        assertThat(years.typed()).hasSize(2);
    }

    @Test
    void aHeadingNamesTheYearToCome() {
        ReportLine heading = new ReportLine("word/document.xml", 0, "2022年重点任务", 1, null);
        assertThat(template("2021", heading)).isEqualTo("{{period|下一年}}重点任务");
        assertThat(template("2021", line("2022年重点任务"))).isEqualTo("2022年重点任务");
    }

    @Test
    void theDayBelowTheTextIsTheDateOfTheReport() {
        ReportLine line = line("示例县人民政府　2022年1月20日");
        YearPlaces years = YearPlaces.of(
                new OldReport(new byte[0], List.of(line)), Period.of("2021").orElseThrow(), Set.of(line));
        assertThat(years.date()).isEqualTo(LocalDate.of(2022, 1, 20));
        assertThat(template("2021", line)).isEqualTo("示例县人民政府　{{date}}");
        assertThat(template("2021", line("示例县人民政府　2022年01月20日"))).doesNotContain("{{");
        assertThat(template("2021", line("2021年3月5日"))).doesNotContain("{{");
    }

    @Test
    void aHeaderOfLastYearsColumnFollowsThePeriodToo() {
        ReportLine cell = new ReportLine("word/document.xml", 0, "2020年", 0, new TablePlace(0, 0, 1, 1, false));
        assertThat(template("2021", cell)).isEqualTo("{{period|上一年}}");
    }

    @Test
    void aLineThatCannotBeWrittenIntoStays() {
        ReportLine line = line("2021年");
        YearPlaces years = YearPlaces.of(
                new OldReport(new byte[0], List.of(line)), Period.of("2021").orElseThrow(), Set.of());
        assertThat(years.places()).isEmpty();
        assertThat(years.typed()).containsExactly("2021年");
    }
}
