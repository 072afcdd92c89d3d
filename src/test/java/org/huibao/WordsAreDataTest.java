package org.huibao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What people in departments call things stands in {@code resources/words}, where a reader of returns can check it.
 *
 * <p>The rule: a literal may hold the letters of the language's grammar ({@link #GRAMMAR}: numerals, the calendar, particles), as patterns
 * need them between words. Any other Chinese letter in a literal is a word of the trade and belongs into a file, unless its class prints it
 * or reads what only the program writes ({@link #OWN_WORDS}).
 */
class WordsAreDataTest {

    private static final Path SOURCES = Path.of("src/main/java/org/huibao");

    private static final String GRAMMAR = "〇零一二两三四五六七八九十百千万萬亿億拾佰仟廿卅壹贰叁肆伍陆柒捌玖甲乙丙丁戊己庚辛壬癸" // numerals
            + "年月日号字时分秒点度季旬周份星期天上下前后半初底末午今凌早晚晨礼拜学元" // the calendar, documents' numbers, money's unit
            + "对第次共等约计余多几近全本该此这的了为是系属于在以按用均都皆并及和与或同至到从自由起止截指较比不未无非其中将"; // particles

    private static final String PRINTED = "what the program itself writes, and finds again in what it wrote";
    private static final String TEMPLATES = "the language of templates, jobs/README.md";
    private static final String WORKBOOK = "the language of definition.xlsx, jobs/README.md";
    private static final String CALENDAR =
            "dates and times as they are spelled: what stands beside a number makes it a year, or no year";
    private static final String UNITS = "units as they are spelled, and what may stand beside one";
    private static final String NUMBERS = "numbers as they are spelled, and what may stand beside one";
    private static final String EXCEL = "names that Excel and its number formats give to things";

    /** Classes that may hold other words, and why. */
    private static final Map<String, String> OWN_WORDS = new TreeMap<>();

    static {
        because(
                PRINTED,
                "CellComments DraftWatermark ExpectedWordings FigurePrinting FormSheet LedgerSheets PeriodComparison PrintedText ReviewList SignedPeriod");
        because(
                PRINTED,
                "PackageParts ReturnUp ListDocument PlaceholderRows ReportTemplate SampleFigures WordComments");
        because("what an operating system calls a copy of a folder", "CopiedFolder");
        because(
                "samples of a preview: a word too few makes one look odd, and no figure wrong",
                "SampleBeginnings SampleRange");
        because(PRINTED, "TableReader TableSheet TableTotals");
        because("names of fonts", "SlipLooks");
        because("what Word and WPS write into a control that waits for a text", "OpinionTable");
        because("the direction of a comparison in words", "TypedClaims");
        because(PRINTED, "RoundingNote RoundingRemark");
        because("what an operating system says of a disk", "FaultSentence");
        because("what the names of places end with", "PlaceName");
        because(TEMPLATES, "ChartPlaceholder ExpectedCharts ExpectedTables TableLooks TableName");
        because(
                WORKBOOK,
                "BookHeader BookReader BookSheet BookTable BookWriter ChoiceWords ConditionText FileRemarks DrawnLayout LabelPath OwingWords ReportRows");
        because(CALENDAR, "ListedTimes PeriodMention PeriodSpelling TypedYears YearPlaces");
        because(UNITS, "LabelEnd ScaleHint Unit UnitList UnitPhrase UnknownUnit UnitMentions UnitColumns RowRemark");
        because(UNITS, "CellConversion RichRuns ShownNumber UnitWords LegibleText");
        because(
                NUMBERS,
                "LabelFolding NearestFormat NumberAsShown NumberText PlainFormat PrintedFormat RoundFormat SignedFormat CellPlaces");
        because(
                NUMBERS,
                "DigitLetter MentionJudge MentionScan NumeralPart NumeralReader ProseMeasures RoundingWords SmallerUnits TailPart");
        because(
                EXCEL,
                "ChartXml CommentParts FormatRendering FormatScan FormatSection GuideLooks ListParts LookTable ReviewLook ReviewStyles");
    }

    private static void because(String reason, String classes) {
        for (String each : classes.split(" ")) {
            OWN_WORDS.put(each, reason);
        }
    }

    private static final Pattern PARTS = Pattern.compile(
            "\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\n]|\\\\.)+)'|//[^\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);

    @Test
    void noWordOfTheTradeStandsInTheProgram() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                Set<String> words = words(Files.readString(file));
                if (!words.isEmpty()) {
                    found.put(name, words);
                }
            }
        }
        Map<String, Set<String>> others = new TreeMap<>(found);
        others.keySet().removeAll(OWN_WORDS.keySet());
        assertThat(others).isEmpty();
        assertThat(found.keySet()).as("classes that need no exception any more").containsAll(OWN_WORDS.keySet());
    }

    private static Set<String> words(String source) {
        Set<String> words = new TreeSet<>();
        Matcher part = PARTS.matcher(source);
        while (part.find()) {
            for (int i = 1; i <= part.groupCount(); i++) {
                if (part.group(i) != null) {
                    words.addAll(words(part.group(i), new ArrayList<>()));
                }
            }
        }
        return words;
    }

    private static List<String> words(String literal, List<String> words) {
        if (literal.chars().anyMatch(each -> each >= 0x4E00 && each <= 0x9FFF && GRAMMAR.indexOf(each) < 0)) {
            words.add(literal);
        }
        return words;
    }
}
