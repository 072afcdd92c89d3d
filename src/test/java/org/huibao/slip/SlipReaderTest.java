package org.huibao.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.huibao.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do to a slip in Word and WPS, and what is read of it. */
class SlipReaderTest {

    @TempDir
    Path folder;

    private static SlipSample slip() {
        return new SlipSample("law", "2020", "xfj")
                .value("petitions", "71")
                .value("closed", "none")
                .value("visits", "blank");
    }

    private FiledSlip read(SlipSample slip) throws IOException {
        SlipReading read = SlipReader.read(file(slip.bytes()));
        assertThat(read).isInstanceOf(SlipReading.Slip.class);
        return ((SlipReading.Slip) read).slip();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("slip"), bytes);
    }

    @Test
    void saysWhoseItIsAndWhatItConfirms() throws IOException {
        FiledSlip slip = read(slip().agrees().signed("张三"));

        assertThat(slip.department()).isEqualTo("xfj");
        assertThat(slip.period()).isEqualTo("2020");
        assertThat(slip.confirmed().entrySet())
                .containsExactly(
                        Map.entry("petitions", "71"), Map.entry("closed", "none"), Map.entry("visits", "blank"));
        assertThat(slip.answer()).isEqualTo(SlipAnswer.AGREES);
        assertThat(slip.signed()).isEqualTo("张三");
        assertThat(slip.altered()).isEmpty();
        assertThat(slip.retyped()).isFalse();
    }

    /** In place of the boxes that nobody clicked. */
    @ParameterizedTest
    @CsvSource({
        "√, ☐, AGREES",
        "☑, ☐, AGREES",
        "■, □, AGREES",
        "V, ☐, AGREES",
        "√, ×, AGREES",
        "☐, √, OBJECTS",
        "×, √, OBJECTS",
        "☒, ☐, AGREES",
        "√, √, BOTH",
        "☑, ■, BOTH",
        "☐, ☐, NEITHER",
        "'', '', NEITHER",
        "×, ☐, CROSSED",
        "☐, ×, CROSSED",
        "×, ×, CROSSED",
        "√×, ☐, ODD",
    })
    void takesSignsThatWereTyped(String first, String second, SlipAnswer answer) throws IOException {
        assertThat(read(slip().signs(first, second)).answer()).isEqualTo(answer);
    }

    @Test
    void takesBoxesThatWereClicked() throws IOException {
        assertThat(read(slip().agrees()).answer()).isEqualTo(SlipAnswer.AGREES);
        assertThat(read(slip().objects()).answer()).isEqualTo(SlipAnswer.OBJECTS);
        assertThat(read(slip().agrees().objects()).answer()).isEqualTo(SlipAnswer.BOTH);
        assertThat(read(slip()).answer()).isEqualTo(SlipAnswer.NEITHER);
    }

    @Test
    void takesSignsOfSymbolFonts() throws IOException {
        String box = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>";
        String tick = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>";
        String letter = "<w:r><w:rPr><w:rFonts w:ascii=\"Wingdings 2\"/></w:rPr><w:t>R</w:t></w:r>";

        assertThat(read(slip().runs(tick, box)).answer()).isEqualTo(SlipAnswer.AGREES);
        assertThat(read(slip().runs(box, letter)).answer()).isEqualTo(SlipAnswer.OBJECTS);
        assertThat(read(slip().runs(box, box)).answer()).isEqualTo(SlipAnswer.NEITHER);
    }

    /** A program that drops controls leaves the words. */
    @Test
    void findsTheBoxesByTheirWords() throws IOException {
        assertThat(read(slip().runs(SlipSample.run("√"), SlipSample.run("□"))).answer())
                .isEqualTo(SlipAnswer.AGREES);
        assertThat(read(slip().runs(SlipSample.run("□"), SlipSample.run("√"))).answer())
                .isEqualTo(SlipAnswer.OBJECTS);
    }

    @Test
    void whatWasDeletedWithTrackingIsNotThere() throws IOException {
        String deleted = "<w:del><w:r><w:delText>√</w:delText></w:r></w:del>" + SlipSample.run("☐");
        String inserted = "<w:ins>" + SlipSample.run("√") + "</w:ins>";

        assertThat(read(slip().runs(deleted, inserted)).answer()).isEqualTo(SlipAnswer.OBJECTS);
    }

    @Test
    void aChoiceThatWasStruckOutIsNoTick() throws IOException {
        String struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>☐</w:t></w:r>";

        assertThat(read(slip().runs("", struck)).answer()).isEqualTo(SlipAnswer.CROSSED);
    }

    /** A box that was clicked, over which somebody typed the sign of an empty one. */
    @Test
    void aBoxThatSaysOneThingAndShowsAnotherIsOdd() throws IOException {
        String odd = "<w:sdt><w:sdtPr><w:tag w:val=\"huibao.agree\"/><w14:checkbox><w14:checked w14:val=\"1\"/>"
                + "</w14:checkbox></w:sdtPr><w:sdtContent>" + SlipSample.run("□") + "</w:sdtContent></w:sdt>";

        assertThat(read(slip().runs(odd, SlipSample.run("☐"))).answer()).isEqualTo(SlipAnswer.ODD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "无意见", "无异议", "核对无误", "/", "——", "同意", "没有。"})
    void aReasonThatGivesNoneLeavesAnAgreementAsItIs(String reason) throws IOException {
        FiledSlip slip = read(slip().agrees().reason(reason));

        assertThat(slip.answer()).isEqualTo(SlipAnswer.AGREES);
        assertThat(slip.reason()).isEmpty();
    }

    @Test
    void whoeverAgreesAndGivesAReasonIsAsked() throws IOException {
        assertThat(read(slip().agrees().reason("第1项应为75")).answer()).isEqualTo(SlipAnswer.AGREES_BUT);
        assertThat(read(slip().agrees().commented("应为75")).answer()).isEqualTo(SlipAnswer.AGREES_BUT);
        assertThat(read(slip().objects().reason("应为75").commented("见附件")).reason())
                .isEqualTo("应为75；见附件");
    }

    /** In the heads, below a box, in a row more. */
    @ParameterizedTest
    @CsvSource({
        "' 同意，数据无误</w:t></w:r></w:p>', ' 同意，数据无误</w:t></w:r></w:p><w:p><w:r><w:t>但第1项应为6件</w:t></w:r></w:p>'",
        "' 不同意</w:t></w:r></w:p>', ' 不同意</w:t></w:r></w:p><w:p><w:r><w:t>不同意</w:t></w:r></w:p>'",
        "'<w:t>理由<', '<w:t>理由：应为6<'",
        "'<w:t>意见<', '<w:t>意见：第1项应为6件<'",
        "'<w:t>签字<', '<w:t>签字（应为6）<'",
        "'</w:tbl></w:body>', '<w:tr><w:tc><w:p><w:r><w:t>应为6</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body>'",
    })
    void whatIsWrittenElsewhereInTheTableIsARemark(String printed, String now) throws IOException {
        assertThat(read(slip().agrees().signed("张三").edited(printed, now)).answer())
                .isEqualTo(SlipAnswer.AGREES_BUT);
    }

    @Test
    void aNoteIsARemark() throws IOException {
        assertThat(read(slip().agrees().footnoted("应为75")).answer()).isEqualTo(SlipAnswer.AGREES_BUT);
        assertThat(read(slip().agrees()
                                .commented("</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>应为75"
                                        + "</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>"))
                        .answer())
                .isEqualTo(SlipAnswer.AGREES_BUT);
    }

    /** Its control says still that it shows its prompt. */
    @ParameterizedTest
    @CsvSource({"应为75, AGREES_BUT", "请写明, AGREES", "单击或点击此处输入文字。, AGREES"})
    void onlyAPromptIsNoReason(String shown, SlipAnswer answer) throws IOException {
        assertThat(read(slip().agrees().edited("<w:t>请写明<", "<w:t>" + shown + "<"))
                        .answer())
                .isEqualTo(answer);
    }

    @Test
    void aTickBesideWordsThatWereStruckOutIsOdd() throws IOException {
        String words = "<w:r><w:t> 同意，数据无误";

        assertThat(read(slip().agrees().edited(words, words.replace("<w:t>", "<w:rPr><w:strike/></w:rPr><w:t>")))
                        .answer())
                .isEqualTo(SlipAnswer.ODD);
        assertThat(read(slip().agrees().edited(words, words.replace("<w:t>", "<w:rPr><w:vanish/></w:rPr><w:t>")))
                        .answer())
                .isEqualTo(SlipAnswer.ODD);
        assertThat(read(slip().agrees()
                                .edited(
                                        words,
                                        words.replace(
                                                "<w:t>",
                                                "<w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr><w:t>")))
                        .answer())
                .isEqualTo(SlipAnswer.AGREES);
    }

    @Test
    void aTextAmongTheNumbersIsNoOpinion() throws IOException {
        FiledSlip read = read(slip().value("why", "#0123456789ab")
                .runs(SlipSample.run("√"), SlipSample.run("□"))
                .edited("一段文字", "一段文字不同意"));

        assertThat(read.answer()).isEqualTo(SlipAnswer.AGREES);
        assertThat(read.altered()).isEmpty();
        assertThat(read.retyped()).isTrue();
    }

    @Test
    void tellsNumbersThatWereTypedOver() throws IOException {
        assertThat(read(slip().agrees().typed("petitions", "75")).altered())
                .containsExactly(new FiledSlip.Altered("petitions", "71", "75"));
        assertThat(read(slip().agrees().typed("closed", "3")).altered())
                .containsExactly(new FiledSlip.Altered("closed", "无", "3"));
        assertThat(read(slip().agrees().typed("petitions", " 7 1 ")).altered()).isEmpty();
    }

    @Test
    void tellsOtherWordsThatWereChanged() throws IOException {
        assertThat(read(slip().agrees().wrote("建议改为75")).retyped()).isTrue();
        assertThat(read(slip().agrees().wrote("  ")).retyped()).isFalse();
    }

    @Test
    void aCopyWithoutPropertiesIsTold() throws IOException {
        assertThat(SlipReader.read(file(slip().agrees().withoutProperties()))).isInstanceOf(SlipReading.Unmarked.class);
    }

    @Test
    void whatIsNoSlipIsNone() throws IOException {
        byte[] word = SlipSample.zip(new TreeMap<>(Map.of("word/document.xml", "<a/>", "[Content_Types].xml", "<a/>")));
        byte[] archive = SlipSample.zip(new TreeMap<>(Map.of("x", "y")));

        assertThat(SlipReader.read(file(word))).isInstanceOf(SlipReading.NoSlip.class);
        assertThat(SlipReader.read(file(archive))).isInstanceOf(SlipReading.NoSlip.class);
        assertThat(SlipReader.read(file("text".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(SlipReading.Damaged.class);
    }

    /** Its number does not follow from what it says. */
    @Test
    void propertiesThatContradictEachOtherAreNotBelieved() throws IOException {
        byte[] forged = SlipSample.zip(new TreeMap<>(Map.of(
                "word/document.xml",
                "<w:document xmlns:w=\"w\"><w:p/></w:document>",
                "docProps/custom.xml",
                "<Properties><property name=\"huibao.slip\"><lpwstr>AAAAA-BBBBB</lpwstr></property></Properties>")));

        assertThat(SlipReader.read(file(forged))).isInstanceOf(SlipReading.Damaged.class);
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        byte[] hostile = SlipSample.zip(new TreeMap<>(Map.of(
                "word/document.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "docProps/custom.xml",
                "<Properties><property name=\"huibao.slip\"><lpwstr>A</lpwstr></property></Properties>")));

        assertThat(SlipReader.read(file(hostile))).isInstanceOf(SlipReading.Damaged.class);
    }

    /** A text around which thousands of controls stand would be asked for all of them, again and again. */
    @Test
    void controlsWithoutEndAreRefused() throws IOException {
        String deep =
                "<w:sdt><w:sdtContent>".repeat(5000) + SlipSample.run("☐") + "</w:sdtContent></w:sdt>".repeat(5000);

        byte[] hostile = slip().commented("</w:t></w:r>" + deep + "<w:r><w:t>").bytes();

        assertThat(SlipReader.read(file(hostile))).isInstanceOf(SlipReading.Damaged.class);
    }

    @Test
    void whatIsLargerThanAnySlipIsRefused() throws IOException {
        assertThat(SlipReader.read(file(slip().wrote("字".repeat(2 << 20)).bytes())))
                .isInstanceOf(SlipReading.Damaged.class);
        assertThat(SlipReader.read(
                        file(slip().wrote("</w:t></w:r></w:p>" + "<w:p/>".repeat(100_001) + "<w:p><w:r><w:t>")
                                .bytes())))
                .isInstanceOf(SlipReading.Damaged.class);
    }

    @Test
    void aReasonIsNoBook() throws IOException {
        assertThat(read(slip().objects().reason("字".repeat(100_000))).reason()).hasSizeLessThan(600);
    }

    /** Any byte may be anybody's: the answer is one of the four, never an exception. */
    @Test
    void neverThrows() throws IOException {
        byte[] whole = slip().agrees().reason("无").commented("a").bytes();
        Random random = new Random(17);
        for (int round = 0; round < 400; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 1 + round % 5; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(SlipReader.read(file(broken))).isNotNull();
        }
    }

    @Test
    void numbersSayWhoseTheyAre() {
        String number = SlipNumber.of("law", "2020", "xfj", Map.of("a", "1", "b", "2"));

        assertThat(number).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(SlipNumber.firstHalf(number)).isEqualTo(SlipNumber.whose("law", "2020", "xfj"));
        assertThat(SlipNumber.of("law", "2020", "xfj", Map.of("b", "2", "a", "1")))
                .isEqualTo(number);
        assertThat(SlipNumber.of("law", "2020", "xfj", Map.of("a", "1", "b", "3")))
                .isNotEqualTo(number);
        assertThat(SlipNumber.whose("law", "2021", "xfj")).isNotEqualTo(SlipNumber.whose("law", "2020", "xfj"));
        assertThat(SlipNumber.in(
                        "扫描 " + number.toLowerCase(java.util.Locale.ROOT).replace("-", "") + "(1).pdf"))
                .containsExactly(number);
        assertThat(SlipNumber.in("签字 7K2QF 0XMB4.png")).containsExactly("7K2QF-0XMB4");
        assertThat(SlipNumber.in("7K2QF-OXMB4.png")).containsExactly("7K2QF-0XMB4");
        assertThat(SlipNumber.in("scan1_7K2QF-0XMB4.pdf")).contains("7K2QF-0XMB4");
        assertThat(SlipNumber.in("2020年报扫描件.pdf")).isEmpty();
    }

    @Test
    void valuesAreThoseOfTheAuditLog() {
        assertThat(values(false, Role.ADDEND, "5.0")).isEqualTo("5");
        assertThat(values(true, Role.COUNT, "2", Role.COUNT, "3")).isEqualTo("5");
        assertThat(values(false, Role.ADDEND, "2", Role.ADDEND, "3")).isEqualTo("2|3");
        assertThat(values(false, Role.ADDEND, "2", Role.BLANK, "")).isEqualTo("2");
        assertThat(values(false, Role.NONE, "")).isEqualTo("none");
        assertThat(values(false, Role.NO_RETURN, "")).isEqualTo("no-return");
        assertThat(values(false)).isEqualTo("blank");
        assertThat(values(false, Role.TEXT, "=甲")).isEqualTo(values(false, Role.TEXT, "'=甲"));
        assertThat(values(false, Role.TEXT, "甲")).isNotEqualTo(values(false, Role.TEXT, "乙"));
    }

    private static String values(boolean adds, Object... pairs) {
        List<SlipValues.Given> given = new java.util.ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            given.add(new SlipValues.Given((Role) pairs[i], (String) pairs[i + 1]));
        }
        return SlipValues.of(given, adds);
    }
}
