package org.huibao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huibao.message.Messages;
import org.huibao.model.Finding;
import org.huibao.model.FindingRule;
import org.huibao.model.Level;
import org.huibao.model.UnreadableRule;
import org.huibao.workbook.limit.UnreadableReason;

/**
 * Each code has its record, and each record its code, its message, what it means and what to do about it, in both languages; the table of the
 * administrators' guide is written from them, and fails once if it was out of date.
 */
@AnalyzeClasses(packages = "org.huibao", importOptions = ImportOption.DoNotIncludeTests.class)
class FindingCodesTest {

    private static final Path GUIDE = Path.of("jobs/README.md");
    private static final String BEGIN =
            "<!-- the codes: written by FindingCodesTest from the records of findings and the bundles -->\n";
    private static final String END = "<!-- the end of the codes -->\n";
    private static final Path ORDER = Path.of("src/main/resources/messages.properties");
    private static final Pattern IN_ORDER = Pattern.compile("(?m)^finding\\.([a-z]+\\.[a-z-]+)=");
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z0-9]+)}");
    private static final Messages CHINESE = Messages.of("zh-CN");
    private static final Messages ENGLISH = Messages.of("en");

    @ArchTest
    static void eachCodeHasItsRecordAndItsMessage(JavaClasses classes) {
        Set<String> codes = byCode(classes).keySet();

        assertThat(ENGLISH.findingCodes()).isEqualTo(codes);
        assertThat(CHINESE.findingCodes()).isEqualTo(codes);
        FindingRecord.in(classes)
                .forEach(record -> assertThat(record.rules())
                        .as("%s: its method rule() gives a constant, or its component rule is of an enum", record)
                        .isNotEmpty());
    }

    /** Two stages may find the same thing, each with its own record. */
    @ArchTest
    static void aCodeHasTheSameLevelsWhoeverFindsIt(JavaClasses classes) {
        byCode(classes)
                .forEach((code, rules) -> assertThat(rules.stream().map(FindingRule::levels))
                        .as(code)
                        .doesNotContain(List.of())
                        .containsOnly(rules.get(0).levels()));
    }

    @ArchTest
    static void messagesNameFieldsOfTheRecordAndTheSameOnesInBothLanguages(JavaClasses classes) {
        for (FindingRecord record : FindingRecord.in(classes)) {
            for (FindingRule rule : record.rules()) {
                Set<String> english = names(ENGLISH, rule.code());
                assertThat(names(CHINESE, rule.code())).as(rule.code()).isEqualTo(english);
                assertThat(record.names()).as(record + ": " + rule.code()).containsAll(english);
            }
        }
    }

    private static Set<String> names(Messages messages, String code) {
        return NAME.matcher(messages.bundle().getString("finding." + code))
                .results()
                .map(result -> result.group(1))
                .filter(name -> !name.equals("expected"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ArchTest
    static void eachRecordIsMadeSomewhereAndEachRuleIsNamedSomewhere(JavaClasses classes) {
        Set<JavaClass> made = classes.stream()
                .flatMap(each -> each.getConstructorCallsFromSelf().stream())
                .filter(call -> !call.getOriginOwner().equals(call.getTargetOwner()))
                .map(JavaConstructorCall::getTargetOwner)
                .collect(Collectors.toSet());
        Set<String> named = classes.stream()
                .flatMap(each -> each.getFieldAccessesFromSelf().stream())
                .filter(access -> !access.getOriginOwner().equals(access.getTargetOwner()))
                .map(JavaFieldAccess::getTarget)
                .map(field -> field.getOwner().getName() + "." + field.getName())
                .collect(Collectors.toCollection(HashSet::new));
        // The workbook knows no findings; what it says is looked up.
        Arrays.stream(UnreadableReason.values())
                .forEach(reason -> named.add(UnreadableRule.class.getName() + "."
                        + UnreadableRule.of(reason.code()).name()));

        for (FindingRecord record : FindingRecord.in(classes)) {
            boolean inside = record.type().getConstructorCallsToSelf().stream()
                    .anyMatch(call -> record.type().getEnclosingClass().isEmpty()
                            && call.getOriginOwner().equals(record.type())
                            && !call.getOrigin().isConstructor());
            assertThat(made.contains(record.type()) || inside)
                    .as("%s is made", record)
                    .isTrue();
            for (FindingRule rule : record.rules()) {
                if (rule instanceof Enum<?> kind) {
                    assertThat(named)
                            .as("%s is raised", rule.code())
                            .contains(kind.getDeclaringClass().getName() + "." + kind.name());
                }
            }
        }
    }

    @ArchTest
    static void noFindingIsMadeOfStringsInARow(JavaClasses classes) {
        assertThat(classes.get(Finding.class).getConstructorCallsToSelf().stream()
                        .map(call -> call.getOriginOwner().getSimpleName())
                        .distinct())
                .as("of a record, or read again from the store")
                .containsExactlyInAnyOrder("Finding", "RecordParts");
    }

    @ArchTest
    static void theTableOfTheGuideIsUpToDate(JavaClasses classes) throws IOException {
        Map<String, List<FindingRule>> byCode = byCode(classes);
        StringBuilder table = new StringBuilder(BEGIN).append("""

                | 代码 code | 级别 level | 意思 meaning | 怎么办 remedy |
                |---|---|---|---|
                """);
        inOrder()
                .forEach(code -> table.append("| `%s` | %s | %s | %s |\n"
                        .formatted(
                                code, levels(byCode.get(code).get(0)), said(code, "meaning"), said(code, "remedy"))));
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf(BEGIN);
        int end = guide.indexOf(END, begin);
        String before = guide.substring(begin, end);
        String now = table.append("\n").toString();
        if (!before.equals(now)) {
            Files.writeString(GUIDE, guide.substring(0, begin) + now + guide.substring(end));
        }
        assertThat(before.equals(now))
                .as(
                        "the table of codes in %s is up to date; it is written anew: look at it and commit it. New lines: %s",
                        GUIDE,
                        now.lines().filter(line -> !before.contains(line)).toList())
                .isTrue();
    }

    private static String levels(FindingRule rule) {
        return rule.levels().stream().map(Level::label).collect(Collectors.joining(" / "));
    }

    private static String said(String code, String what) {
        String key = "finding." + code + "." + what;
        assertThat(CHINESE.has(key) && ENGLISH.has(key))
                .as("%s in both bundles", key)
                .isTrue();
        String chinese = CHINESE.text(key);
        String english = ENGLISH.text(key);
        assertThat(chinese).as(key).matches(".*\\p{IsHan}.*").isNotEqualTo(english);
        assertThat(english).as(key).matches(".*[a-z].*");
        return chinese + " · " + english;
    }

    /** As the English bundle has them. */
    private static List<String> inOrder() throws IOException {
        return IN_ORDER.matcher(Files.readString(ORDER))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static Map<String, List<FindingRule>> byCode(JavaClasses classes) {
        return FindingRecord.in(classes).stream()
                .flatMap(record -> record.rules().stream())
                .collect(Collectors.groupingBy(FindingRule::code, TreeMap::new, Collectors.toList()));
    }
}
