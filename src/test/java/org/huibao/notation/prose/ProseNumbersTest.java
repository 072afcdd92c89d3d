package org.huibao.notation.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar by its clauses: what a number is, how much, of what, how exactly. */
class ProseNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            办结3件                  ~ 3件 COUNT 3 件
            罚款15.89万元            ~ 15.89万元 COUNT 158900 元
            罚款 1,234.50 元         ~ 1,234.50 元 COUNT 1234.50 元
            整改１２３处             ~ １２３处 COUNT 123 处
            公路48公里               ~ 48公里 COUNT 48000 米
            占98.5%                  ~ 98.5% SHARE 98.5 %
            再犯罪率0.3‰             ~ 0.3‰ SHARE 0.03 %
            百分之五                 ~ 百分之五 SHARE 5 %
            千分之二点四             ~ 千分之二点四 SHARE 0.24 %
            配备率百分之百           ~ 百分之百 SHARE 100 %
            七成                     ~ 七成 SHARE 70 %
            三成五                   ~ 三成五 SHARE 35 %
            两三成                   ~ 两三成 SHARE 20..30 %
            提高1.5个百分点          ~ 1.5个百分点 SHARE 1.5 个百分点
            -3.2%                    ~ -3.2% SHARE -3.2 %
            近三分之二               ~ 三分之二 FRACTION 2/3 NEARLY
            1/4                      ~ 1/4 FRACTION 1/4
            发病率402.7/10万         ~ 402.7/10万 FRACTION 402.7/100000
            之比为1:36               ~ 1:36 FRACTION 1/36
            过了一半                 ~ 一半 FRACTION 1/2
            3至5件                   ~ 3至5件 COUNT 3..5 件
            10%—15%                  ~ 10%—15% SHARE 10..15 %
            15—20万元                ~ 15—20万元 COUNT 150000..200000 元
            两到三千人               ~ 两到三千人 COUNT 2000..3000 人
            建成1+12+186个           ~ 1+12+186个 COUNT 199 个
            援助12件（次）           ~ 12件（次） COUNT 12 件(次)
            出动8900台次             ~ 8900台次 COUNT 8900 台次
            浓度23微克/立方米        ~ 23微克/立方米 COUNT 23 微克/立方米
            五十余篇                 ~ 五十余篇 COUNT 50..60 篇 OVER
            3700余万元               ~ 3700余万元 COUNT 37000000..38000000 元 OVER
            二三十个                 ~ 二三十个 COUNT 20..30 个
            上千人次                 ~ 上千人次 COUNT 1000..2000 人次 OVER
            十几万份                 ~ 十几万份 COUNT 100000..200000 份 OVER
            千余人次                 ~ 千余人次 COUNT 1000..2000 人次 OVER
            数十起                   ~ 数十起 COUNT 10..100 起 OVER
            近200人                  ~ 200人 COUNT 200 人 NEARLY
            投入超万元               ~ 万元 COUNT 10000 元 OVER
            栽植近千株               ~ 千株 COUNT 1000 株 NEARLY
            约3.6亿元                ~ 3.6亿元 COUNT 360000000 元 ABOUT
            85%左右                  ~ 85% SHARE 85 % ABOUT
            超过90%                  ~ 90% SHARE 90 % OVER
            增长25%以上              ~ 25% SHARE 25.. % AT_LEAST
            每村不少于3名            ~ 3名 COUNT 3.. 名 AT_LEAST
            控制在1.5%以内           ~ 1.5% SHARE ..1.5 % AT_MOST
            三万四千五百六十七人     ~ 三万四千五百六十七人 COUNT 34567 人
            一千零五十户             ~ 一千零五十户 COUNT 1050 户
            二百五十四万元           ~ 二百五十四万元 COUNT 2540000 元
            十五点七万亩             ~ 十五点七万亩 COUNT 157000 亩
            平均用时6分42秒          ~ 6分42秒 TOOK 402 秒
            罚款12元5角2分           ~ 12元5角2分 COUNT 12.52 元
            平均3.5天                ~ 3.5天 TOOK 3.5 天
            排名第8位                ~ 第8位 RANK 8
            位列全省第3              ~ 第3 RANK 3
            翻了一番                 ~ 一番 COUNT 1 番
            综合指数3.12             ~ 3.12 BARE 3.12
            败诉三件                 ~ 三件 COUNT 3 件
            共发生一起               ~ 一起 COUNT 1 起
            报表168项                ~ 168项 COUNT 168 项
            代表25人                 ~ 25人 COUNT 25 人
            地图6幅                  ~ 6幅 COUNT 6 幅
            关注340人                ~ 340人 COUNT 340 人
            从7个方面                ~ 7个 COUNT 7 个
            阅读量10万+              ~ 10万 BARE 100000
            """)
    void isAFigure(String text, String told) {
        assertThat(figures(text)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年，2月3日，1—11月，二〇二〇年，9:30至17:30",
                "近3年来，10余年来，5个工作日内，24小时自助，为期3个月",
                "第12条、第三次会议、第十五届、第一责任人",
                "国发〔2020〕5号，（2021）粤01行终123号",
                "《关于做好10件民生实事的通知》“3+N”“四个一”",
                "12345热线、110、0755-12345678、5G、A4、GB/T 9704—2012、V2.1.3、321国道、7×24、12·4",
                "表3 图2 附件1 见表4",
                "1. 总则\n2、分则\n（三）附则\n四、罚则\n2.1 概况",
                "三个方面，两个维护，八项规定，五位一体，一个，一批，一是",
                "5人以上集体访，2000万元以上项目，每5人",
                "四川，百姓，千方百计，万无一失，统一，十分，三农，一体化，千家万户",
                "收拾，陆地，队伍，拾起，放肆",
                "http://example.org/?a=30%25"
            })
    void isNone(String text) {
        assertThat(figures(text)).isEmpty();
    }

    @Test
    void whatIsNoFigureIsANumberAllTheSame() {
        assertThat(ProseNumbers.in("近3年来，第12条，5人以上集体访，三个方面，12345热线。"))
                .extracting(NumberMention::kind)
                .containsExactly(
                        MentionKind.SPAN,
                        MentionKind.ORDINAL,
                        MentionKind.CONDITION,
                        MentionKind.SLOGAN,
                        MentionKind.CODE);
    }

    /** A text that somebody prepared costs no more than any other: half a second here, hours where the cost grows with the square. */
    @Test
    void takesNoTimeOverAnyText() {
        assertTimeout(Duration.ofSeconds(30), () -> {
            for (String piece : List.of(
                    "1",
                    "一",
                    "万",
                    "十",
                    "1,",
                    "1.",
                    "1-",
                    "1:",
                    "1/",
                    "1+",
                    "第",
                    "《",
                    "“",
                    "〔2020",
                    "一点",
                    "几十",
                    "1至",
                    "3元",
                    "百分之",
                    "一又",
                    "http",
                    "上千",
                    "零",
                    "两",
                    "（1",
                    "1年",
                    "近",
                    "负",
                    "受理12件，办结率98.5%，",
                    " ",
                    "两三")) {
                ProseNumbers.in(piece.repeat(100_000 / piece.length()));
            }
        });
    }

    @Test
    void mentionsStandInOrderAndDoNotOverlap() {
        String[] pieces =
                ("1 23 4.5 1,234 ０ 一 二 三 十 百 千 万 亿 零 两 几 数 余 多 点 半 成 % ‰ 分之 又 第 上 近 约 超过 以上 件 人次 元 公里 年 月 日 号 个 "
                                + "至 — - : / + . , ， 。 （ ） 《 》 “ ” 〔 〕 表 A x 每 负 拾 佰 壹 伍 次 \n")
                        .split(" ");
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(2 + random.nextInt(12), 0, pieces.length)
                    .mapToObj(each -> pieces[each])
                    .collect(Collectors.joining());
            int last = 0;
            for (NumberMention each : ProseNumbers.in(text)) {
                assertThat(each.start()).as(text).isBetween(last, text.length() - 1);
                assertThat(each.end()).as(text).isBetween(each.start() + 1, text.length());
                last = each.end();
            }
        }
    }

    private static String figures(String text) {
        return ProseNumbers.figures(text).stream().map(each -> told(text, each)).collect(Collectors.joining(" | "));
    }

    private static String told(String text, NumberMention mention) {
        AmountRange amount = mention.amount();
        String low = amount.low() == null ? "" : amount.low().toPlainString();
        String high = amount.high() == null ? "" : amount.high().toPlainString();
        String value = amount.isExact() ? low : low + ".." + high;
        String over = amount.over().intValue() == 1 ? "" : "/" + amount.over().toPlainString();
        String unit = mention.unit().isNone() ? "" : " " + mention.unit().base();
        String rounding = mention.rounding() == RoundingWord.NONE ? "" : " " + mention.rounding();
        return mention.in(text) + " " + mention.kind() + " " + value + over + unit + rounding;
    }
}
