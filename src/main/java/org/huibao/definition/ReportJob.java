package org.huibao.definition;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huibao.model.Level;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.HeaderTerms;
import org.jspecify.annotations.Nullable;

/**
 * A report as an administrator describes it for one period; valid in itself.
 *
 * @param name of the folder below {@code jobs/}
 * @param period as the folder below {@code input/<job>/} is named: 2020, 2021Q3, 2021-11
 * @param departments in the administrator's order, which is the order of every list in the report
 * @param levels finding codes whose level the administrator changed
 * @param indicators in the administrator's order
 * @param comparisons {@code x.previous} and {@code x.change} of each indicator that the template compares with the period before; only
 *     figures are made of them: nobody owes them, and no check looks at them
 * @param tables whose cells are among the indicators
 * @param upward how the level above gets its return; null where it gets none
 * @param printing what holds for all that is printed
 * @param files what the definition was read from, for the digest and for {@code definition/} of a set
 */
public record ReportJob(
        String name,
        String period,
        String title,
        String county,
        @Nullable LocalDate date,
        @Nullable LocalDate deadline,
        List<Department> departments,
        Returns returns,
        ChangeLimit changeLimit,
        Map<String, Level> levels,
        List<String> untracedAllowed,
        List<Indicator> indicators,
        List<Indicator> comparisons,
        List<FixedTable> tables,
        List<WrittenCheck> checks,
        List<Acceptance> acceptances,
        @Nullable Upward upward,
        PrintRules printing,
        List<DefinitionFile> files) {

    public ReportJob {
        departments = List.copyOf(departments);
        levels = Map.copyOf(levels);
        untracedAllowed = List.copyOf(untracedAllowed);
        indicators = List.copyOf(indicators);
        comparisons = List.copyOf(comparisons);
        tables = List.copyOf(tables);
        checks = List.copyOf(checks);
        acceptances = List.copyOf(acceptances);
        files = List.copyOf(files);
    }

    /** As it is described, whatever its template compares; without tables. */
    public ReportJob(
            String name,
            String period,
            String title,
            String county,
            @Nullable LocalDate date,
            @Nullable LocalDate deadline,
            List<Department> departments,
            Returns returns,
            ChangeLimit changeLimit,
            Map<String, Level> levels,
            List<String> untracedAllowed,
            List<Indicator> indicators,
            List<WrittenCheck> checks,
            List<Acceptance> acceptances,
            List<DefinitionFile> files) {
        this(
                name,
                period,
                title,
                county,
                date,
                deadline,
                departments,
                returns,
                changeLimit,
                levels,
                untracedAllowed,
                indicators,
                List.of(),
                List.of(),
                checks,
                acceptances,
                null,
                PrintRules.USUAL,
                files);
    }

    /** The report of a template that loops over indicators. */
    public ReportJob withComparisons() {
        List<Indicator> compared = loopedNumbers().stream()
                .flatMap(indicator -> Stream.of(
                        PeriodComparison.previous(indicator), PeriodComparison.change(indicator, printing.rounding())))
                .toList();
        return with(returns, compared, tables, upward, printing);
    }

    /** The report of a template in which expressions use the values of the period before of these. */
    public ReportJob withPrevious(Set<String> codes) {
        List<Indicator> more = indicators.stream()
                .filter(indicator -> codes.contains(indicator.code()))
                .map(PeriodComparison::previous)
                .filter(previous -> indicator(previous.code()).isEmpty())
                .toList();
        return more.isEmpty()
                ? this
                : with(
                        returns,
                        Stream.concat(comparisons.stream(), more.stream()).toList(),
                        tables,
                        upward,
                        printing);
    }

    /** With a return for the level above. */
    ReportJob withUpward(@Nullable Upward given) {
        return with(returns, comparisons, tables, given, printing);
    }

    /** With tables whose cells are among the indicators. */
    ReportJob withTables(List<FixedTable> drawn) {
        return with(returns, comparisons, drawn, upward, printing);
    }

    ReportJob withPrinting(PrintRules rules) {
        return with(returns, comparisons, tables, upward, rules);
    }

    /** With these to be tried, if it has any. */
    ReportJob withPasswords(List<String> passwords) {
        return returns.passwords().isEmpty()
                ? this
                : with(new Returns(returns.valueColumns(), passwords), comparisons, tables, upward, printing);
    }

    private ReportJob with(
            Returns read, List<Indicator> compared, List<FixedTable> drawn, @Nullable Upward given, PrintRules rules) {
        return new ReportJob(
                name,
                period,
                title,
                county,
                date,
                deadline,
                departments,
                read,
                changeLimit,
                levels,
                untracedAllowed,
                indicators,
                compared,
                drawn,
                checks,
                acceptances,
                given,
                rules,
                files);
    }

    /**
     * What a loop over indicators runs over: the numbers that the county has a figure of, without those that are but a change, or that
     * the definition keeps out.
     */
    public List<Indicator> loopedNumbers() {
        return indicators.stream()
                .filter(indicator -> indicator.loop().printed())
                .filter(indicator -> indicator.kind() == Indicator.Kind.NUMBER && indicator.hasCountyFigure())
                .filter(indicator -> !PeriodComparison.isWritten(indicator))
                .toList();
    }

    /** All that figures are made of: the indicators, then the comparisons. */
    public List<Indicator> figures() {
        return Stream.concat(indicators.stream(), comparisons.stream()).toList();
    }

    /** An indicator or a comparison. */
    public Optional<Indicator> indicator(String code) {
        return Stream.concat(indicators.stream(), comparisons.stream())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /** By its name as people write it. */
    public Optional<FixedTable> table(String name) {
        String wanted = LabelFolding.fold(name);
        return tables.stream()
                .filter(each -> LabelFolding.fold(each.name()).equals(wanted))
                .findFirst();
    }

    public Optional<Department> department(String code) {
        return departments.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The file as a set holds it: without the passwords of {@code job.yaml} or {@code definition.xlsx}. */
    public byte[] published(DefinitionFile file) {
        if (file.name().equals(JobFolder.BOOK) && !returns.passwords().isEmpty()) {
            return BookPasswords.hidden(file.bytes());
        }
        return file.name().equals(JobFolder.JOB) && !returns.passwords().isEmpty()
                ? PasswordRemoval.hidden(new String(file.bytes(), StandardCharsets.UTF_8), returns.passwords())
                        .getBytes(StandardCharsets.UTF_8)
                : file.bytes();
    }

    /** The Word template, {@code report.docx}. */
    public DefinitionFile template() {
        return files.stream()
                .filter(file -> file.name().equals("report.docx"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a valid definition has a template"));
    }

    /** The blank form of the level above, {@code upward.xlsx}; nothing where there is none. */
    public Optional<DefinitionFile> formAbove() {
        return files.stream()
                .filter(file -> file.name().equals(JobFolder.UPWARD))
                .findFirst();
    }

    /**
     * @param valueColumns headers that may stand over the values
     * @param passwords tried on protected workbooks, never logged or published
     */
    public record Returns(List<String> valueColumns, List<String> passwords) {
        public static final List<String> VALUE_COLUMNS = HeaderTerms.HEADER_VALUE.list();

        public Returns {
            valueColumns = List.copyOf(valueColumns);
            passwords = List.copyOf(passwords);
        }
    }

    /** A change beyond {@code percent} and at least {@code units} is a warning. */
    public record ChangeLimit(BigDecimal percent, BigDecimal units) {
        public static final ChangeLimit DEFAULT = new ChangeLimit(BigDecimal.valueOf(50), BigDecimal.TEN);
    }

    /**
     * @param rounding of all indicators that say nothing themselves
     * @param balance totals by their codes, and checks by their ids, whose largest part takes what rounding leaves over
     */
    public record PrintRules(Indicator.Rounding rounding, Set<String> balance) {
        public static final PrintRules USUAL = new PrintRules(Indicator.Rounding.HALF_UP, Set.of());

        public PrintRules {
            balance = Set.copyOf(balance);
        }
    }

    /**
     * The county's result as a return for the level above.
     *
     * @param figures code of the form above → code of the figure here, where they do not bear the same name
     */
    public record Upward(Map<String, String> figures) {
        public Upward {
            figures = Map.copyOf(figures);
        }
    }

    /** @param id of the finding accepted */
    public record Acceptance(String id, String who, String why) {}

    /**
     * @param name {@code indicators.yaml}, without the folder: the period's file stands for the job's
     * @param bytes as read
     */
    public record DefinitionFile(String name, byte[] bytes) {}
}
