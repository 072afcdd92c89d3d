package org.huibao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs all of it and leaves {@code target/bench/results.md}, {@code growth.svg} and {@code rows.svg}. Properties: {@code bench.forms} (2000),
 * {@code bench.rows} (100000), {@code bench.growth} (200,2000,20000), {@code bench.only} (readers, ledgers, starts, corpus, growth).
 */
final class BenchmarkRun {

    private static final int READ = 500;

    private BenchmarkRun() {}

    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]).toAbsolutePath();
        Path work = Files.createDirectories(project.resolve("target/bench"));
        int returns = Integer.getInteger("bench.forms", 2_000);
        int rows = Integer.getInteger("bench.rows", 100_000);
        List<Integer> growth = Arrays.stream(
                        System.getProperty("bench.growth", "200,2000,20000").split(","))
                .map(number -> Integer.valueOf(number.strip()))
                .sorted()
                .toList();
        String only = System.getProperty("bench.only", "readers,ledgers,starts,corpus,growth");
        Path forms = work.resolve("forms");
        CorpusFiles.forms(forms, 0, Math.max(READ, returns));
        ResultTable table = new ResultTable();
        JobGoals jobs = new JobGoals(project, work, table);
        if (only.contains("readers")) {
            readers(table, work, forms, rows);
        }
        if (only.contains("ledgers")) {
            jobs.ledgers(rows);
        }
        if (only.contains("starts")) {
            jobs.starts();
        }
        if (only.contains("corpus")) {
            jobs.corpus(forms, returns);
        }
        if (only.contains("growth")) {
            CorpusFiles.forms(forms, 0, growth.get(growth.size() - 1));
            jobs.growth(forms, growth);
        }
        table.notMeasured("P8", "two workers beside one", "workers are not there yet");
        String machine = "Java %s, %d processors, %s %s, %s"
                .formatted(
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        LocalDate.now());
        Files.writeString(work.resolve("results.md"), table.markdown(machine));
        System.out.println("target/bench/results.md");
    }

    private static void readers(ResultTable table, Path work, Path forms, int rows) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int number = 0; number < READ; number++) {
            files.add(forms.resolve("单位%05d.xlsx".formatted(number)));
        }
        ReaderGoals goals = new ReaderGoals(table);
        goals.forms(files);
        Path shared = work.resolve("shared.xlsx");
        CorpusFiles.ledger(shared, rows, true);
        goals.ledger("shared strings", shared);
        Path inline = work.resolve("inline.xlsx");
        CorpusFiles.ledger(inline, rows, false);
        goals.ledger("inline strings", inline);
    }
}
