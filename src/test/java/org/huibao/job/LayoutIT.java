package org.huibao.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn package} lays out, copied to where somebody may want it and started by its script. */
@DisabledOnOs(OS.WINDOWS)
class LayoutIT {

    /** What the script calls besides Java. */
    private static final List<String> TOOLS = List.of("dirname", "readlink", "sed", "uname", "mkdir", "find", "sh");

    @TempDir
    private Path folder;

    private Path huibao;
    private Path loaded;

    @BeforeEach
    void copy() throws IOException {
        Path home = folder.resolve("共享 文件/汇报");
        try (Stream<Path> files = Files.walk(Path.of("target/huibao"))) {
            for (Path file : files.toList()) {
                String below = Path.of("target/huibao").relativize(file).toString();
                if (below.startsWith("cache")) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(home.resolve(below));
                } else {
                    Files.copy(file, home.resolve(below));
                }
            }
        }
        huibao = home.resolve("bin/huibao");
        loaded = Files.createDirectories(folder.resolve("loaded"));
    }

    private record Started(int exitCode, String said) {}

    @Test
    void runsFromAnyFolderWithoutALocaleInOneProcess() throws Exception {
        Started run = start(Map.of(), "run", filed());

        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(run.said()).contains("已发布").doesNotContain("warning");
        assertThat(folder.resolve("县/output/small/2020/published/sources/县司法局.xlsx"))
                .exists();
        assertThat(processes()).hasSize(1);
        assertThat(folder.resolve("共享 文件/汇报/cache")).isNotEmptyDirectory();
        // What workers need is for those who have some.
        assertThat(classesOf(0))
                .noneMatch(name -> name.startsWith("org.springframework.integration.")
                        || name.startsWith("org.springframework.messaging.")
                        || name.startsWith("reactor."));

        Started again = start(Map.of(), "run", filed());

        assertThat(again.exitCode()).as(again.said()).isZero();
        assertThat(again.said()).contains("没有变化");
        assertThat(classesOf(1)).filteredOn(LayoutIT::isOfContextOrDatabase).isEmpty();
    }

    @Test
    void commandsThatNeedNeitherDatabaseNorContextLoadNone() throws Exception {
        String[] settings = filed();
        assertThat(start(Map.of(), "run", settings).exitCode()).isZero();
        String set = folder.resolve("县/output/small/2020/published").toString();
        String file = folder.resolve("县/input/small/2020/县司法局.xlsx").toString();
        List<List<String>> commands = List.of(
                List.of("--version"),
                List.of("--help"),
                List.of("status"),
                List.of("trace", "cases"),
                List.of("check", file),
                List.of("forms", "--job", "small", "--period", "2020"),
                List.of("verify", set));
        for (int i = 0; i < commands.size(); i++) {
            List<String> arguments = new ArrayList<>(commands.get(i));
            arguments.addAll(Arrays.asList(settings));

            Started started = start(Map.of(), arguments.toArray(String[]::new));

            assertThat(started.exitCode()).as(started.said()).isZero();
            assertThat(classesOf(i + 1))
                    .as(commands.get(i).toString())
                    .isNotEmpty()
                    .filteredOn(LayoutIT::isOfContextOrDatabase)
                    .isEmpty();
        }
        // Those that open no workbook say nothing of libraries that log.
        assertThat(Stream.of(classesOf(1), classesOf(2), classesOf(3)).flatMap(List::stream))
                .noneMatch(name -> name.startsWith("org.slf4j.") || name.startsWith("ch.qos."));
    }

    @Test
    void everyLibraryIsNamedWithItsLicenceAndInTheListForScanners() throws IOException {
        Path home = Path.of("target/huibao");
        String notice = Files.readString(home.resolve("NOTICE"));
        // Maven makes it only where it may ask for the libraries' own descriptions, not with -o.
        Path scanned = home.resolve("sbom.cdx.json");
        String list = Files.exists(scanned) ? Files.readString(scanned) : "";
        List<String> libraries;
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            libraries = jars.map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", ""))
                    .filter(name -> !name.equals("huibao-app"))
                    .toList();
        }
        assertThat(libraries).hasSizeGreaterThan(50).allSatisfy(name -> {
            String versioned = name.replaceFirst("-(?=[0-9][^-]*$)", " ");
            assertThat(notice).contains("\n  " + versioned + " (");
            String[] both = versioned.split(" ");
            if (!list.isEmpty()) {
                assertThat(list).containsPattern(Pattern.quote("/" + both[0] + "@" + both[1] + "?"));
            }
        });
        assertThat(notice.lines().filter(line -> line.startsWith("  "))).hasSameSizeAs(libraries);
        assertThat(home.resolve("LICENSE")).hasSameTextualContentAs(Path.of("LICENSE"));
    }

    @Test
    void theManualAndWhatAShellCompletesKnowEveryCommand() throws Exception {
        Path share = Path.of("target/huibao/share");
        String english = Files.readString(share.resolve("man/man1/huibao.1"));
        String chinese = Files.readString(share.resolve("man/zh_CN/man1/huibao.1"));
        Path completion = share.resolve("bash-completion/completions/huibao");
        for (String command : List.of("run", "forms", "check", "status", "trace", "verify", "worker")) {
            assertThat(english).contains(".SS huibao " + command + " [OPTION...]");
            assertThat(chinese).contains(".SS huibao " + command + " [OPTION...]");
            assertThat(Files.readString(completion)).contains("_picocli_huibao_" + command);
        }
        assertThat(english).contains("\\-\\-period P").doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese).contains("退出码").containsPattern("\\p{IsHan}");
    }

    @Test
    void withoutJavaOrWithAnOldOneItSaysWhatToDo() throws Exception {
        Path old = Files.createDirectories(folder.resolve("jdk8/bin"));
        Files.copy(Path.of("/bin/true"), old.resolve("java"));
        Files.writeString(folder.resolve("jdk8/release"), "JAVA_VERSION=\"1.8.0_402\"\n");

        Started without = start(Map.of("JAVA_HOME", ""), "status");
        Started tooOld = start(Map.of("JAVA_HOME", folder.resolve("jdk8").toString()), "status");

        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.said()).contains("找不到 Java", "Install Java 17 or later");
        assertThat(tooOld.exitCode()).isEqualTo(1);
        assertThat(tooOld.said()).contains("1.8.0_402", "太旧", "too old");
    }

    @Test
    void aLinkToItAndItsOwnFolderForArchivesDo() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("huibao"), folder.relativize(huibao));
        huibao = link;
        Path cache = folder.resolve("archives");

        Started status = start(Map.of("HUIBAO_CACHE", cache.toString()), "status", filed());

        assertThat(status.exitCode()).as(status.said()).isZero();
        assertThat(cache).isNotEmptyDirectory();
        assertThat(folder.resolve("共享 文件/汇报/cache")).doesNotExist();
    }

    private static boolean isOfContextOrDatabase(String name) {
        return Stream.of(
                        "org.h2.",
                        "org.springframework.context.",
                        "org.springframework.beans.",
                        "org.springframework.boot.logging.LoggingSystem",
                        "com.zaxxer.")
                .anyMatch(name::startsWith);
    }

    private String[] filed() throws IOException {
        SmallCounty county = new SmallCounty(folder.resolve("县"));
        for (String name : List.of("县司法局.xlsx", "县信访局.xlsx")) {
            Files.write(county.input().resolve(name), Returns.of(name));
        }
        return county.settings();
    }

    private Started start(Map<String, String> environment, String command, String[] settings) throws Exception {
        return start(
                environment,
                Stream.concat(Stream.of(command), Arrays.stream(settings)).toArray(String[]::new));
    }

    private Started start(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(huibao.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> variables = new HashMap<>(Map.of(
                "PATH", tools().toString(),
                "JAVA_HOME", System.getProperty("java.home"),
                "HUIBAO_OPTS", "-Xlog:class+load:file=" + loaded + "/%p"));
        variables.putAll(environment);
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Started(process.waitFor(), said);
    }

    /** A PATH on which there is no Java. */
    private Path tools() throws IOException {
        Path tools = folder.resolve("tools");
        if (!Files.exists(tools)) {
            Files.createDirectories(tools);
            for (String tool : TOOLS) {
                Path found = Stream.of("/usr/bin", "/bin")
                        .map(path -> Path.of(path, tool))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow();
                Path call = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
                assertThat(call.toFile().setExecutable(true)).isTrue();
            }
        }
        return tools;
    }

    /** One log for each Java that was started, in that order. */
    private List<Path> processes() throws IOException {
        try (Stream<Path> logs = Files.list(loaded)) {
            return logs.sorted((a, b) -> Integer.compare(number(a), number(b))).toList();
        }
    }

    private static int number(Path log) {
        return Integer.parseInt(log.getFileName().toString().replaceAll("[^0-9]", ""));
    }

    private List<String> classesOf(int start) throws IOException {
        return Files.readAllLines(processes().get(start)).stream()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.replaceAll("^(?:\\[[^]]*\\])+ ", "").replaceAll(" source: .*", ""))
                .toList();
    }
}
