package org.huibao.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.ReportJob;
import org.huibao.model.Level;
import org.huibao.notation.Labels;
import org.huibao.notation.Period;
import org.huibao.workbook.Workbook;

/** Last year's form filled in again, and a form of another report. */
final class OtherPeriod {

    private static final String PERIOD = "huibao.period";
    private static final String JOB = "huibao.job";

    /** Titles stand in the first rows. */
    private static final int TITLE_ROWS = 6;

    /** 2019年度, but not 2019年3月 (a date) and not 2019年修订 (of the form). */
    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})年(?!度?(?:[0-9]|修订|修正|制定|印制|制$|版))");

    private OtherPeriod() {}

    /** @return true if the file must not be read: a finding says why */
    static boolean refuses(Workbook workbook, Sheets sheets, ReportJob job, Gathered gathered) {
        Map<String, String> properties = workbook.properties();
        Optional<String> ofJob = property(properties, JOB);
        if (ofJob.isPresent() && !ofJob.get().equals(job.name())) {
            gathered.fileFinding(Level.ERROR, "file.other-job", gathered.file(), ofJob.get(), job.name());
            return true;
        }
        Optional<String> ofPeriod = property(properties, PERIOD);
        if (ofPeriod.isPresent()) {
            if (ofPeriod.get().equals(job.period())) {
                return false;
            }
            gathered.fileFinding(Level.ERROR, "file.other-period", gathered.file(), ofPeriod.get(), job.period());
            return true;
        }
        return Period.of(job.period())
                .filter(period -> titleRefuses(sheets, period, gathered))
                .isPresent();
    }

    private static Optional<String> property(Map<String, String> properties, String name) {
        return Optional.ofNullable(properties.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static boolean titleRefuses(Sheets sheets, Period period, Gathered gathered) {
        List<SheetIndex> read = sheets.named("");
        List<Label> titles = new ArrayList<>();
        Set<String> years = new TreeSet<>();
        for (SheetIndex sheet : read) {
            sheet.labels().stream()
                    .takeWhile(label -> label.top() <= TITLE_ROWS)
                    .filter(label -> isTitle(sheet, label))
                    .forEach(label -> {
                        Set<String> named = yearsIn(label.plain());
                        if (!named.isEmpty()) {
                            titles.add(label);
                            years.addAll(named);
                        }
                    });
            if (!titles.isEmpty()) {
                String year = Integer.toString(period.year());
                if (years.contains(year) || namedAnywhere(read, year)) {
                    return false;
                }
                gathered.fileFinding(
                        Level.ERROR,
                        "file.other-period",
                        gathered.ref(sheet.sheet().name(), titles.get(0).cell().address()),
                        String.join(", ", years),
                        period.code());
                return true;
            }
        }
        return false;
    }

    /** A title has its row to itself, or nearly so; 2019年 over a column of last year's values has not. */
    private static boolean isTitle(SheetIndex sheet, Label label) {
        return sheet.grid().row(label.top()).stream()
                        .filter(SheetIndex::hasContent)
                        .count()
                <= 2;
    }

    private static Set<String> yearsIn(String plain) {
        Set<String> years = new HashSet<>();
        Matcher matcher = YEAR.matcher(plain);
        while (matcher.find()) {
            years.add(matcher.group(1));
        }
        return years;
    }

    private static boolean namedAnywhere(List<SheetIndex> sheets, String year) {
        return sheets.stream()
                .anyMatch(sheet -> Labels.plain(sheet.sheet().name()).contains(year)
                        || sheet.labels().stream()
                                .anyMatch(label -> label.plain().contains(year)));
    }
}
