package org.huibao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shape of the house: {@code cli → job → office → stages → leaves}; most commands need the office only. */
@AnalyzeClasses(packages = "org.huibao", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final List<String> STAGES = List.of(
            "intake", "reading", "reconcile", "consolidate", "report", "audit", "forms", "confirm", "proof", "learn");
    private static final List<String> LEAVES =
            List.of("model", "message", "notation", "formula", "definition", "workbook", "slip", "store");
    private static final List<String> OF_ROOMS = List.of("definition", "reading", "report", "proof", "workbook");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.huibao.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void noStageKnowsAnother(JavaClasses classes) {
        for (String stage : STAGES) {
            String[] others = STAGES.stream()
                    .filter(other -> !other.equals(stage))
                    .map(HouseTest::in)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(in(stage))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because("what passes between stages are records of the model, through the store")
                    .check(classes);
        }
    }

    /** The rooms of a package are public only because the language wants it. */
    @ArchTest
    static void roomsServeTheirPackageAlone(JavaClasses classes) {
        for (String name : OF_ROOMS) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(in(name))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.huibao." + name + ".*..")
                    .because("others know what stands in the package itself")
                    .check(classes);
        }
    }

    @ArchTest
    static void roomsHaveNoCycles(JavaClasses classes) {
        for (String name : OF_ROOMS) {
            slices().matching("org.huibao." + name + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(classes);
        }
    }

    /** A class of the package itself may open its rooms, and a room may know the package's plain types: never both of one room. */
    @ArchTest
    static void noWayLeadsBackIntoARoom(JavaClasses classes) {
        for (String name : OF_ROOMS) {
            String face = "org.huibao." + name;
            Set<String> rooms = classes.stream()
                    .map(JavaClass::getPackageName)
                    .filter(each -> each.startsWith(face + "."))
                    .collect(Collectors.toSet());
            for (String room : rooms) {
                assertThat(wayBack(classes, face, room)).as("from " + room).isEmpty();
            }
        }
    }

    /** Classes outside the room, within its package, that the room needs and that need the room: a name, and what led there. */
    private static List<String> wayBack(JavaClasses classes, String face, String room) {
        Map<JavaClass, String> ways = new HashMap<>();
        Deque<JavaClass> next = new ArrayDeque<>();
        classes.stream().filter(each -> each.getPackageName().equals(room)).forEach(each -> {
            ways.put(each, each.getSimpleName());
            next.add(each);
        });
        List<String> back = new ArrayList<>();
        while (!next.isEmpty()) {
            JavaClass from = next.remove();
            for (Dependency each : from.getDirectDependenciesFromSelf()) {
                JavaClass to = each.getTargetClass().getBaseComponentType();
                String way = ways.get(from) + " → " + to.getSimpleName();
                if (to.getPackageName().equals(room)) {
                    if (!from.getPackageName().equals(room)) {
                        back.add(way);
                    }
                } else if ((to.getPackageName() + ".").startsWith(face + ".") && ways.putIfAbsent(to, way) == null) {
                    next.add(to);
                }
            }
        }
        return back;
    }

    @ArchTest
    static final ArchRule leavesKnowNoStage = noClasses()
            .that()
            .resideInAnyPackage(in(LEAVES))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in(Stream.concat(STAGES.stream(), Stream.of("office", "job", "cli"))
                    .toList()));

    @ArchTest
    static final ArchRule stagesKnowNoJobAndNoStore = noClasses()
            .that()
            .resideInAnyPackage(in(STAGES))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("office"), in("job"), in("cli"), in("store"));

    @ArchTest
    static final ArchRule nothingKnowsTheCommands = noClasses()
            .that()
            .resideOutsideOfPackage(in("cli"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(in("cli"));

    @ArchTest
    static final ArchRule theOfficeKnowsNoJob = noClasses()
            .that()
            .resideInAPackage(in("office"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(in("job"));

    /** A context takes longer to start than these commands take. */
    @ArchTest
    static final ArchRule commandsAndOfficeStartNoContext = noClasses()
            .that()
            .resideInAnyPackage(in("cli"), in("office"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.context..", "org.springframework.beans..");

    @ArchTest
    static final ArchRule modelAndNotationKnowTheJdkOnly = noClasses()
            .that()
            .resideInAnyPackage(in("model"), in("notation"))
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("are neither of the JDK nor of model and notation") {
                @Override
                public boolean test(JavaClass type) {
                    return Stream.of("java.", "org.jspecify.", "org.huibao.model", "org.huibao.notation")
                                    .noneMatch(type.getBaseComponentType()
                                            .getPackageName()
                                            .concat(".")::startsWith)
                            && !type.getBaseComponentType().isPrimitive();
                }
            });

    @ArchTest
    static void librariesHaveOneDoor(JavaClasses classes) {
        onlyIn(classes, List.of("formula"), "com.ezylang..");
        onlyIn(classes, List.of("definition"), "com.networknt..", "org.snakeyaml..");
        onlyIn(classes, List.of("workbook"), "com.fasterxml.aalto..");
        // The proof has its own way to the cells: what it shares with the run it could not find wrong.
        onlyIn(classes, List.of("workbook", "proof"), "org.apache.poi..");
        // It starts slowly, and no run waits for it: templates are checked and filled without.
        onlyIn(classes, List.of("learn", "confirm"), "org.docx4j..");
        onlyIn(classes, List.of("store"), "org.springframework.jdbc..", "org.flywaydb..", "java.sql..", "javax.sql..");
        onlyIn(classes, List.of("job"), "org.springframework.batch..");
        // Partitions go through a table of the server: the queue is the store's, what is sent through it the job's.
        onlyIn(
                classes,
                List.of("store", "job"),
                "org.springframework.integration..",
                "org.springframework.messaging..");
        onlyIn(classes, List.of("store"), "org.springframework.integration.jdbc..");
        onlyIn(classes, List.of("cli"), "picocli..");
        onlyIn(classes, List.of("job", "office"), "org.slf4j..", "ch.qos.logback..");
    }

    @ArchTest
    static final ArchRule theProofSharesNoWayToTheCells = noClasses()
            .that()
            .resideInAPackage(in("proof"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("workbook"), in("slip"), in("store"));

    /** A library that no class behind its door uses would be guarded in vain; what the JDK brings anybody may reach for. */
    private static void onlyIn(JavaClasses classes, List<String> packages, String... library) {
        for (String each :
                Stream.of(library).filter(name -> !name.startsWith("java")).toList()) {
            DescribedPredicate<JavaClass> its = JavaClass.Predicates.resideInAPackage(each);
            assertThat(classes.that(JavaClass.Predicates.resideInAnyPackage(in(packages))).stream())
                    .as("used in %s: %s", packages, each)
                    .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(dependency -> its.test(dependency.getTargetClass())));
        }
        noClasses()
                .that()
                .resideOutsideOfPackages(in(packages))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because(Arrays.toString(library) + " has one door: " + packages)
                .check(classes);
    }

    private static String in(String name) {
        return "org.huibao." + name + "..";
    }

    private static String[] in(List<String> names) {
        return names.stream().map(HouseTest::in).toArray(String[]::new);
    }
}
