package org.huibao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the plan of the rooms after the classes and what their packages say of themselves; a plan that is out of date is written anew, and fails once. */
@AnalyzeClasses(packages = "org.huibao", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomPlanTest {

    private static final Path PLAN = Path.of("src/docs/rooms.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("/\\*\\*(.*?)(?:[.](?=\\s)|\\n \\*\\s*\\n|\\*/)", Pattern.DOTALL);
    private static final Path GUIDE = Path.of("src/docs/CONTRIBUTING.md");
    private static final Pattern NAMED = Pattern.compile("[A-Z][A-Za-z]+(?:Test|IT)\\b|[A-Z][A-Za-z]+(?=\\.java)");
    private static final String ROOT = "org.huibao.";

    @ArchTest
    static void thePlanIsUpToDate(JavaClasses classes) throws IOException {
        String plan = plan(classes);
        String before = Files.exists(PLAN) ? Files.readString(PLAN) : "";
        if (!before.equals(plan)) {
            Files.writeString(PLAN, plan);
        }
        assertThat(before)
                .as("%s was out of date and is written anew: look at it and commit it", PLAN)
                .isEqualTo(plan);
    }

    /** Wherever they have moved; what the guide itself tells to write is not there. */
    @ArchTest
    static void theGuideNamesClassesThatAreThere(JavaClasses classes) throws IOException {
        Set<String> there = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .forEach(name -> there.add(name.substring(0, name.length() - ".java".length())));
        }
        assertThat(NAMED.matcher(Files.readString(GUIDE)).results().map(MatchResult::group))
                .isNotEmpty()
                .filteredOn(name -> !name.startsWith("RoundNumber"))
                .isSubsetOf(there);
    }

    private static String plan(JavaClasses classes) throws IOException {
        StringBuilder plan = new StringBuilder("""
                # The rooms

                Written by `RoomPlanTest`. `cli → job → office → stages → leaves`; `HouseTest` holds the directions. What never happens in a room stands in its `package-info.java`.

                | package of `org.huibao` | what it is for | uses |
                |---|---|---|
                """);
        for (String room : rooms(classes)) {
            boolean whole = !room.contains(".");
            plan.append("| ")
                    .append(whole ? "**`" + room + "`**" : "`" + room + "`")
                    .append(" | ")
                    .append(said(room))
                    .append(" | ")
                    .append(whole ? String.join(", ", uses(classes, room)) : "")
                    .append(" |\n");
        }
        return plan.toString();
    }

    private static List<String> rooms(JavaClasses classes) {
        return List.copyOf(classes.stream().map(RoomPlanTest::room).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }

    private static String said(String room) throws IOException {
        Path info = SOURCES.resolve((ROOT + room).replace('.', '/')).resolve("package-info.java");
        Matcher sentence = FIRST_SENTENCE.matcher(Files.readString(info));
        assertThat(sentence.find()).as("%s says what the room is for", info).isTrue();
        return sentence.group(1)
                .replaceAll("\\s*\\n \\*\\s*", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replace("|", "\\|")
                .strip();
    }

    private static TreeSet<String> uses(JavaClasses classes, String whole) {
        return classes.stream()
                .filter(type -> first(room(type)).equals(whole))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> type.getPackageName().startsWith(ROOT))
                .flatMap(type -> Stream.of(first(room(type))))
                .filter(other -> !other.equals(whole))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String first(String room) {
        return room.replaceAll("\\..*", "");
    }
}
