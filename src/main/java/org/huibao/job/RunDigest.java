package org.huibao.job;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibao.definition.ReportJob;
import org.huibao.model.EarlierFigures;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.PastFigures;
import org.huibao.model.Sha256;
import org.huibao.model.Value;

/** SHA-256 over all that a result depends on, piece by piece with their lengths, so that no two lists of pieces run together. */
final class RunDigest {

    private final MessageDigest digest = Sha256.digest();

    private RunDigest() {}

    static String of(
            ReportJob job,
            List<FiledReturn> files,
            List<Finding> intakeFindings,
            Map<String, BigDecimal> previousFigures,
            Map<String, Map<String, Value>> previousByDepartment,
            PastFigures past,
            String locale,
            String code) {
        RunDigest digest = new RunDigest();
        digest.add("run", job.name(), job.period(), locale, code);
        digest.addDefinition(job);
        for (FiledReturn file : files) {
            digest.add(
                    "file", file.path(), file.sha256(), file.verdict().name(), file.department(), file.recognisedBy());
        }
        intakeFindings.forEach(finding -> digest.add("finding", finding.id()));
        new TreeMap<>(previousFigures)
                .forEach((indicator, amount) -> digest.add("previous", indicator, amount.toPlainString()));
        new TreeMap<>(previousByDepartment)
                .forEach((department, values) -> new TreeMap<>(values)
                        .forEach((indicator, value) -> digest.add("previous", department, indicator, text(value))));
        past.inYear().ifPresent(earlier -> digest.add("in year", earlier));
        past.rightBefore().ifPresent(earlier -> digest.add("right before", earlier));
        past.wholeYear().ifPresent(earlier -> digest.add("whole year", earlier));
        return Sha256.hex(digest.digest);
    }

    private void add(String which, EarlierFigures earlier) {
        add(which, earlier.period());
        new TreeMap<>(earlier.county()).forEach((code, amount) -> add(which, code, amount.toPlainString()));
        new TreeMap<>(earlier.departments())
                .forEach((department, values) ->
                        new TreeMap<>(values).forEach((code, value) -> add(which, department, code, text(value))));
    }

    private static String text(Value value) {
        return value instanceof Value.Number number ? number.amount().toPlainString() : "none";
    }

    /** What a program found to be without mistakes, it need not look through again. */
    static String description(ReportJob job, String locale, String code) {
        RunDigest digest = new RunDigest();
        digest.add("description", job.name(), job.period(), locale, code);
        digest.addDefinition(job);
        return Sha256.hex(digest.digest);
    }

    /** What two machines compare: whether they have the same definition. */
    static String definition(ReportJob job) {
        RunDigest digest = new RunDigest();
        digest.add("definition", job.name(), job.period());
        digest.addDefinition(job);
        return Sha256.hex(digest.digest);
    }

    /** What the readings of a job's returns depend on besides the returns: made once, for the definition is as long as there are departments. */
    static String rules(ReportJob job, String code) {
        RunDigest digest = new RunDigest();
        digest.add("rules", code, job.name(), job.period());
        digest.addRules(job);
        return Sha256.hex(digest.digest);
    }

    /** The key of a reading: the same return under the same rules reads the same. */
    static String reading(FiledReturn file, String rules) {
        RunDigest digest = new RunDigest();
        digest.add("reading", rules, file.path(), file.sha256(), file.department());
        return Sha256.hex(digest.digest);
    }

    private void addDefinition(ReportJob job) {
        job.files().forEach(file -> add("definition", file.name(), Sha256.hex(file.bytes())));
    }

    private void addRules(ReportJob job) {
        job.files().stream()
                .filter(file -> List.of("job.yaml", "departments.csv", "indicators.yaml", "definition.xlsx")
                        .contains(file.name()))
                .forEach(file -> add("rules", file.name(), Sha256.hex(file.bytes())));
    }

    private void add(String... pieces) {
        for (String piece : pieces) {
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
    }
}
