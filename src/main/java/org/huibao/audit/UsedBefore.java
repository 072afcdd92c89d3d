package org.huibao.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/**
 * {@code previous.gone}: figures of the period before that a set of this period has used as they were published, and that are published no more. The sets
 * say so themselves: {@code previous.csv}, and a finding that was told already; where they are gone, too, nobody can know.
 */
public final class UsedBefore {

    private static final String SEPARATOR = ", ";
    private static final int TOLD = 10;

    private UsedBefore() {}

    /**
     * @param sets of this period, whether they are there or not
     * @param previous the period before
     * @param published the codes of its figures that can be used now
     */
    public static Optional<Finding> gone(ReportJob job, List<Path> sets, String previous, Set<String> published) {
        Set<String> used = new TreeSet<>();
        for (Path set : sets) {
            Optional<Manifest> manifest = Manifest.read(set);
            manifest.filter(its -> its.holds(set, "definition/previous.csv"))
                    .ifPresent(its -> read(set.resolve("definition/previous.csv"), "figure", "source", "published")
                            .forEach(used::add));
            manifest.filter(its -> its.holds(set, "findings.csv"))
                    .ifPresent(its -> read(set.resolve("findings.csv"), "found", "code", PreviousGone.RULE.code())
                            .flatMap(found -> Arrays.stream(found.split(SEPARATOR)))
                            .forEach(used::add));
        }
        List<Indicator> gone = job.indicators().stream()
                .filter(indicator -> used.contains(indicator.code()) && !published.contains(indicator.code()))
                .filter(indicator -> indicator.previous().equals("published"))
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(new PreviousGone(
                        FindingSubject.ofReport(job.period()),
                        previous,
                        Integer.toString(gone.size()),
                        names(gone),
                        gone.stream().map(Indicator::code).collect(Collectors.joining(SEPARATOR)))));
    }

    private static String names(List<Indicator> gone) {
        String first = gone.stream().limit(TOLD).map(Indicator::name).collect(Collectors.joining("、"));
        return gone.size() > TOLD ? first + "…" : first;
    }

    /** What stands in one column where another holds a word. */
    private static Stream<String> read(Path file, String wanted, String column, String word) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file, UTF_8)) {
            return csv.stream()
                    .filter(line -> line.getField(column).equals(word))
                    .map(line -> line.getField(wanted))
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException | CsvParseException damaged) {
            return Stream.of();
        }
    }

    /**
     * @param previous the period of the figures
     * @param number how many there are
     * @param indicators names, of the first of them
     * @param found codes of all of them, in the order of the definition
     */
    record PreviousGone(FindingSubject about, String previous, String number, String indicators, String found)
            implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("previous.gone", Level.WARNING);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("previous", previous).and("number", number).and("indicators", indicators);
        }
    }
}
