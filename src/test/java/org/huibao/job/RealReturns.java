package org.huibao.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The returns of 444 English authorities and the totals that were published; see {@code real/README.md} in the test resources. */
final class RealReturns {

    static final String JOB = "cor4";
    static final String PERIOD = "2015";

    private RealReturns() {}

    /** Lays jobs, input and a template with every figure below the folder. */
    static void layOut(Path root) throws IOException {
        Path job = Files.createDirectories(root.resolve("jobs").resolve(JOB));
        for (String file : new String[] {"job.yaml", "departments.csv", "indicators.yaml"}) {
            try (InputStream in = resource("cor4/" + file)) {
                Files.copy(in, job.resolve(file));
            }
        }
        String[] sentences = published().keySet().stream()
                .map(code -> code + ": {{" + code + "}}.")
                .toArray(String[]::new);
        Files.write(job.resolve("report.docx"), SmallCounty.docx(sentences));
        Path input = Files.createDirectories(root.resolve("input").resolve(JOB).resolve(PERIOD));
        try (ZipInputStream zip = new ZipInputStream(resource("uk-cor4-2014-15.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, input.resolve(entry.getName()));
            }
        }
    }

    /** Indicator code → the total of England as published. */
    static Map<String, String> published() throws IOException {
        Map<String, String> totals = new TreeMap<>();
        try (InputStream in = resource("expected-england-totals.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] columns = line.split("\t");
                        totals.put(columns[0], columns[1]);
                    });
        }
        return totals;
    }

    static String[] settings(Path root) {
        return new String[] {
            "--huibao.jobs=" + root.resolve("jobs"),
            "--huibao.input=" + root.resolve("input"),
            "--huibao.output=" + root.resolve("output")
        };
    }

    private static InputStream resource(String name) {
        InputStream in = RealReturns.class.getResourceAsStream("/real/" + name);
        if (in == null) {
            throw new IllegalStateException("no such test resource: " + name);
        }
        return in;
    }
}
