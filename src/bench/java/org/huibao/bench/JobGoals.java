package org.huibao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** P3 to P10: whole jobs and commands in processes of their own, cold. */
final class JobGoals {

    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

    private final Path project;
    private final Path work;
    private final ResultTable table;
    private final ProgramUnderTest program;

    JobGoals(Path project, Path work, ResultTable table) {
        this.project = project;
        this.work = work;
        this.table = table;
        program = new ProgramUnderTest(project, work);
    }

    /** P3, P5, P10: the corpus once, unchanged, with one return changed, blocked, verified, and by the script. */
    void corpus(Path forms, int returns) throws IOException {
        BenchmarkJob job = BenchmarkJob.of(work.resolve("corpus"), forms, returns, false);
        script(job, fresh(job, 0));
        TimedProcess run = fresh(job, 0);
        double floor = floor();
        double bytes = size(job.input());
        table.most(
                "P10",
                "database after the run, bytes of the returns",
                size(job.output().resolve(".huibao"), ".db") / bytes,
                1.5);
        TimedProcess verify = program.huibao(List.of("verify", job.published().toString()), 0);
        table.most("P10", "verify, CPU of the run", verify.cpu() / run.cpu(), 1);
        TimedProcess unchanged = program.huibao(List.of(job.arguments("run")), 0);
        table.most("P5", "nothing changed among %d, CPU of the floor".formatted(returns), unchanged.cpu() / floor, 0.5);
        change(job);
        TimedProcess changed = program.huibao(List.of(job.arguments("run")), 0);
        table.holds(
                "P5",
                "one return changed among %d".formatted(returns),
                "%.2f × the first run's CPU".formatted(changed.cpu() / run.cpu()),
                "≤ 2 ×",
                changed.cpu() <= 2 * run.cpu());
        BenchmarkJob wrong = BenchmarkJob.of(work.resolve("blocked"), forms, returns, true);
        TimedProcess blocked = fresh(wrong, 3);
        table.most(
                "P10", "a blocked draft, every return sent back, CPU of a published one", blocked.cpu() / run.cpu(), 2);
    }

    private void script(BenchmarkJob job, TimedProcess first) throws IOException {
        Optional<String> python = PYTHONS.stream().filter(this::hasLibraries).findFirst();
        if (python.isEmpty()) {
            table.notMeasured("P3", "the whole job beside the script", "no Python with openpyxl and python-docx");
            return;
        }
        List<String> command = List.of(
                python.get(),
                "-W",
                "ignore",
                project.resolve("src/bench/python/consolidate.py").toString(),
                job.input().toString(),
                work.resolve("corpus/jobs/forms/report.docx").toString(),
                work.resolve("script.docx").toString());
        List<Double> cpu = new ArrayList<>();
        List<Double> wall = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            TimedProcess own = round == 0 ? first : fresh(job, 0);
            TimedProcess script = TimedProcess.of(work, command, 0);
            System.out.printf(
                    "whole job: %.1f CPU s, %.1f s; script: %.1f CPU s, %.1f s%n",
                    own.cpu(), own.wall(), script.cpu(), script.wall());
            cpu.add(own.cpu() / script.cpu());
            wall.add(own.wall() / script.wall());
            agrees(job, Double.parseDouble(script.output().strip()));
        }
        table.most("P3", "whole job, cold, CPU of openpyxl + python-docx", ReaderRounds.median(cpu), 0.3);
        table.most("P3", "whole job, cold, wall of openpyxl + python-docx", ReaderRounds.median(wall), 0.2);
    }

    /** The figures of the audit log, each once, add up to what the script printed. */
    private static void agrees(BenchmarkJob job, double expected) throws IOException {
        Pattern figure = Pattern.compile("^(v\\d+),[^,]*,([\\d.]+),");
        TreeMap<String, Double> figures = new TreeMap<>();
        try (Stream<String> lines = Files.lines(job.published().resolve("audit.csv"))) {
            lines.map(figure::matcher)
                    .filter(Matcher::find)
                    .forEach(line -> figures.put(line.group(1), Double.valueOf(line.group(2))));
        }
        double sum = figures.values().stream().mapToDouble(Double::doubleValue).sum();
        if (figures.size() != CorpusFiles.INDICATORS || Math.abs(sum - expected) > 1e-9 * expected) {
            throw new IllegalStateException(
                    "%d figures add up to %.2f, the script's to %.2f".formatted(figures.size(), sum, expected));
        }
    }

    private boolean hasLibraries(String python) {
        try {
            return TimedProcess.of(work, List.of(python, "-c", "import openpyxl, docx"), 0, 1, 127)
                            .code()
                    == 0;
        } catch (IOException failure) {
            return false;
        }
    }

    /** P4 and P7. */
    void growth(Path forms, List<Integer> numbers) throws IOException {
        SortedMap<Integer, Double> seconds = new TreeMap<>();
        for (int returns : numbers) {
            seconds.put(
                    returns,
                    fresh(BenchmarkJob.of(work.resolve("growth" + returns), forms, returns, false), 0)
                            .cpu());
            System.out.printf("%d forms: %.1f CPU s%n", returns, seconds.get(returns));
        }
        Files.writeString(
                work.resolve("growth.svg"),
                GrowthChart.svg("Whole job, cold, by number of returns", "returns", seconds));
        int from = seconds.firstKey();
        int to = seconds.lastKey();
        int middle = numbers.get(numbers.size() / 2);
        double early = (seconds.get(middle) - seconds.get(from)) / (middle - from);
        double late = (seconds.get(to) - seconds.get(middle)) / (to - middle);
        table.holds(
                "P7",
                "CPU a further return, %d–%d against %d–%d".formatted(from, middle, middle, to),
                "%.2f ms, %.2f ms".formatted(1000 * early, 1000 * late),
                "at most 15% more",
                late <= 1.15 * early);
        BenchmarkJob most = new BenchmarkJob(work.resolve("growth" + to));
        delete(most.output());
        TimedProcess bounded = program.bounded("-Xmx256m", List.of(most.arguments("run")), 0, 1);
        table.holds(
                "P4",
                to + " forms at -Xmx256m",
                bounded.code() == 0 ? "published" : "failed",
                "published",
                bounded.code() == 0);
    }

    /** P4: ledgers in bounded memory, and CPU by rows. */
    void ledgers(int rows) throws IOException {
        SortedMap<Integer, Double> seconds = new TreeMap<>();
        for (int length = rows / 100; length <= rows; length *= 10) {
            Path file = work.resolve("ledger" + length + ".xlsx");
            CorpusFiles.ledger(file, length, true);
            BenchmarkJob job = BenchmarkJob.ofLedgers(work.resolve("rows" + length), List.of(file));
            delete(job.output());
            TimedProcess run = program.bounded("-Xmx128m", List.of(job.arguments("run")), 0, 1);
            seconds.put(length, run.cpu());
            if (length == rows) {
                table.holds(
                        "P4",
                        rows + " rows at -Xmx128m",
                        run.code() == 0 ? "published" : "failed",
                        "published",
                        run.code() == 0);
            }
        }
        Files.writeString(
                work.resolve("rows.svg"), GrowthChart.svg("Whole job, cold, by rows of one ledger", "rows", seconds));
    }

    /** P6, P9. */
    void starts() throws IOException {
        double floor = floor();
        double java = median(() -> program.java(List.of("-version")).cpu());
        table.most(
                "P9",
                "--version, CPU of java -version",
                median(() -> program.huibao(List.of("--version"), 0).cpu()) / java,
                10);
        table.most(
                "P9",
                "--help, CPU of java -version",
                median(() -> program.huibao(List.of("--help"), 0).cpu()) / java,
                10);
        List<String> folders = List.of(
                "--jobs",
                project.resolve("jobs").toString(),
                "--input",
                project.resolve("input").toString(),
                "--output",
                work.resolve("demonstration").toString());
        List<String> job = List.of("--job", "rule-of-law", "--period", "2020");
        double run = median(() -> {
            delete(work.resolve("demonstration"));
            return program.huibao(line("run", job, folders), 0).cpu();
        });
        table.most("P6", "the demonstration (28 returns), cold, CPU of the floor", run / floor, 2);
        table.most(
                "P9",
                "nothing changed, CPU of the floor",
                median(() -> program.huibao(line("run", job, folders), 0).cpu()) / floor,
                0.5);
        table.most(
                "P9",
                "status, CPU of the floor",
                median(() -> program.huibao(line("status", job, folders), 0).cpu()) / floor,
                0.5);
        table.most(
                "P9",
                "trace, CPU of the floor",
                median(() -> program.huibao(
                                        line(
                                                "trace",
                                                List.of("petition_cases", "--job", "rule-of-law", "--period", "2020"),
                                                folders),
                                        0)
                                .cpu())
                        / floor,
                0.5);
        Path form;
        try (Stream<Path> files = Files.walk(project.resolve("input/rule-of-law/2020"))) {
            form = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        table.most(
                "P9",
                "check of one form, CPU of the floor",
                median(() -> program.huibao(
                                        line("check", List.of(form.toString(), "--job", "rule-of-law"), folders), 0, 3)
                                .cpu())
                        / floor,
                0.5);
    }

    private static List<String> line(String command, List<String> job, List<String> folders) {
        return Stream.of(List.of(command), job, folders).flatMap(List::stream).toList();
    }

    private double floor() throws IOException {
        return median(() -> program.floor().cpu());
    }

    private interface Timed {
        double seconds() throws IOException;
    }

    private static double median(Timed timed) throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            seconds.add(timed.seconds());
        }
        return ReaderRounds.median(seconds);
    }

    private TimedProcess fresh(BenchmarkJob job, int code) throws IOException {
        delete(job.output());
        return program.huibao(List.of(job.arguments("run")), code);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Another clerk's form in the place of the last one. */
    private static void change(BenchmarkJob job) throws IOException {
        try (Stream<Path> returns = Files.list(job.input())) {
            Path last = returns.max(Comparator.naturalOrder()).orElseThrow();
            Files.delete(last);
            CorpusFiles.form(last, 1_000_000);
        }
    }

    private static double size(Path folder, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            double bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (endings.length == 0 || file.toString().endsWith(endings[0])) {
                    bytes += Files.size(file);
                }
            }
            return bytes;
        }
    }
}
