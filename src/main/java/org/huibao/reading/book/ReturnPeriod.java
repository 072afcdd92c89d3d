package org.huibao.reading.book;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.ForeignRule;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.Period;
import org.huibao.notation.PeriodMention;
import org.huibao.notation.words.TimeTerms;
import org.huibao.reading.period.PeriodHeading;
import org.huibao.reading.period.PeriodJudgement;
import org.huibao.reading.period.PeriodStanding;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.period.SheetTitles;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.value.ReturnSoFar;
import org.huibao.workbook.Sheet;
import org.huibao.workbook.Workbook;

/**
 * What a return says of the time that it is about: its properties, then of each sheet the titles, then the name. A sheet of another
 * period is not read; where something stands there that stands nowhere else, that is told.
 */
public final class ReturnPeriod {

    private static final String PERIOD = "huibao.period";
    private static final String JOB = "huibao.job";

    /** 2000 in the name of a sheet need not be a year. */
    private static final int REMEMBERED_YEARS = 15;

    /** 上年处罚台账, but not what this year has taken over from last year. */
    private static final Pattern LAST_YEARS = Pattern.compile(
            TimeTerms.SHEET_LAST_YEAR.any() + "(?!度?末?" + TimeTerms.SHEET_TAKEN_OVER.any() + ")[^本今]*$");

    private static final Pattern TABLE = Pattern.compile(TimeTerms.SHEET_TABLE.any() + "$");

    /** E2002 is the number of an organisation. */
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{1,4}[-_ ]?[0-9]{3,}");

    private static final Pattern MERE_NUMBER = Pattern.compile("[0-9 .-]+");

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{1,5}$");

    private final Optional<Period> period;
    private final String path;
    private final Set<String> indicatorLabels;
    private final SheetHeadings headings;
    private final Function<Sheet, Optional<SheetIndex>> indexes;
    private final boolean propertyHolds;
    private final boolean datesFrom1904;
    private final Map<Integer, SheetTitles.Said> known = new HashMap<>();
    private final Map<Sheet, PeriodStanding> told = new LinkedHashMap<>();

    /**
     * @param file its path: where no sheet says anything, its name does
     * @param indexes of the sheets that are held in memory
     */
    ReturnPeriod(
            Workbook workbook,
            ReportJob job,
            String file,
            Set<String> indicatorLabels,
            SheetHeadings headings,
            Function<Sheet, Optional<SheetIndex>> indexes) {
        this.path = file;
        this.indexes = indexes;
        this.period = Period.of(job.period());
        this.indicatorLabels = indicatorLabels;
        this.headings = headings;
        this.datesFrom1904 = workbook.datesFrom1904();
        this.propertyHolds = property(workbook, PERIOD).isPresent();
    }

    /** @return true if the file must not be read: a finding says why */
    public boolean refuses(Workbook workbook, ReportJob job, ReturnSoFar gathered) {
        Optional<String> ofJob = property(workbook, JOB);
        if (ofJob.isPresent() && !ofJob.get().equals(job.name())) {
            foreign(gathered, ForeignRule.OTHER_JOB, gathered.file(), ofJob.get(), job.name());
            return true;
        }
        Optional<String> ofPeriod = property(workbook, PERIOD);
        if (ofPeriod.isPresent()) {
            boolean other = !ofPeriod.get().equals(job.period());
            if (other) {
                foreign(gathered, ForeignRule.OTHER_PERIOD, gathered.file(), ofPeriod.get(), job.period());
            }
            return other;
        }
        Optional<Sheet> cover = cover(workbook.sheets());
        cover.ifPresent(sheet -> finding(sheet, PeriodStanding.OTHER, gathered));
        return cover.isPresent();
    }

    private static Optional<String> property(Workbook workbook, String name) {
        return Optional.ofNullable(workbook.properties().get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The title of the first visible sheet speaks for those that say nothing, unless a sheet names the report's own period. */
    private Optional<Sheet> cover(List<Sheet> sheets) {
        List<Sheet> visible = sheets.stream().filter(sheet -> !sheet.hidden()).toList();
        Optional<Sheet> first = visible.stream().findFirst();
        boolean own =
                visible.stream().map(this::of).anyMatch(of -> of == PeriodStanding.OWN || of == PeriodStanding.PART);
        return own
                ? Optional.empty()
                : first.filter(sheet -> of(sheet) == PeriodStanding.OTHER
                        && !said(sheet).address().isEmpty());
    }

    public PeriodStanding of(Sheet sheet) {
        return said(sheet).judgement().standing();
    }

    private SheetTitles.Said said(Sheet sheet) {
        return known.computeIfAbsent(sheet.number(), any -> read(sheet));
    }

    private SheetTitles.Said read(Sheet sheet) {
        if (period.isEmpty()) {
            return new SheetTitles.Said(PeriodJudgement.SILENT, "");
        }
        PeriodJudgement name = ofName(sheet.name(), period.get());
        if (propertyHolds) {
            return new SheetTitles.Said(name.standing() == PeriodStanding.OTHER ? name : PeriodJudgement.SILENT, "");
        }
        SheetTitles titles = new SheetTitles(period, indicatorLabels, headings, datesFrom1904);
        Optional<SheetIndex> index = indexes.apply(sheet);
        if (index.isPresent()) {
            titles.rows(index.get().grid());
            titles.notes(index.get());
        } else {
            sheet.rows(titles::row);
        }
        SheetTitles.Said title = titles.judged(period.get());
        boolean nameIsNearer =
                name.standing() == PeriodStanding.PART && title.judgement().standing() == PeriodStanding.OWN;
        SheetTitles.Said said = title.judgement().standing() == PeriodStanding.SILENT || nameIsNearer
                ? new SheetTitles.Said(name, "")
                : title;
        return said.judgement().standing() == PeriodStanding.SILENT
                ? new SheetTitles.Said(ofFileName(period.get()), "")
                : said;
    }

    /** 2019年台账.xlsx, 二季度.xlsx; where the file's name says nothing, the folder that it lies in. */
    private PeriodJudgement ofFileName(Period of) {
        String[] steps = path.split("/");
        int last = steps.length - 1;
        PeriodJudgement judgement = ofFileName(EXTENSION.matcher(steps[last]).replaceFirst(""), of, false);
        for (int i = last - 1; judgement.standing() == PeriodStanding.SILENT && i >= 0; i--) {
            judgement = ofFileName(steps[i], of, true);
        }
        return judgement;
    }

    /**
     * A time after the report's end is when the file was made, a folder of a month may hold what came in then, and a mere number may be
     * anything.
     */
    private static PeriodJudgement ofFileName(String written, Period of, boolean folder) {
        String name = CODE.matcher(written).replaceAll(" ");
        List<PeriodMention> mentions = PeriodMention.inName(name).stream()
                .filter(mention -> mention.yearless()
                        || isRemembered(mention, of)
                                && mention.from() <= of.toMonth()
                                && !SheetTitles.isWhenMade(mention, of))
                .filter(mention -> !folder
                        || mention.to() > mention.from()
                                && !MERE_NUMBER.matcher(name).matches())
                .toList();
        PeriodJudgement named = PeriodJudgement.of(mentions, of);
        return mentions.isEmpty() && relative(name) == PeriodHeading.PREVIOUS
                ? new PeriodJudgement(PeriodStanding.OTHER, name)
                : named;
    }

    private static boolean isRemembered(PeriodMention mention, Period of) {
        return Math.abs(mention.from() / 12 - of.year()) <= REMEMBERED_YEARS;
    }

    /** True for a sheet's name that says a time, as 2019年 and 去年 do. */
    static boolean isNamedIn(String name) {
        return !PeriodMention.inName(name).isEmpty() || relative(name) != PeriodHeading.NONE;
    }

    private static PeriodJudgement ofName(String name, Period period) {
        List<PeriodMention> mentions = PeriodMention.inName(name).stream()
                .filter(mention -> mention.yearless() || isRemembered(mention, period))
                .toList();
        PeriodJudgement named = PeriodJudgement.of(mentions, period);
        if (named.standing() != PeriodStanding.SILENT) {
            return named;
        }
        return switch (relative(name)) {
            case THIS -> new PeriodJudgement(PeriodStanding.OWN, name);
            case PREVIOUS -> new PeriodJudgement(PeriodStanding.OTHER, name);
            case OTHER, NONE -> named;
        };
    }

    private static PeriodHeading relative(String name) {
        if (LAST_YEARS.matcher(LabelFolding.fold(name)).lookingAt()) {
            return PeriodHeading.PREVIOUS;
        }
        return PeriodHeading.of(TABLE.matcher(LabelFolding.fold(name)).replaceFirst(""), Optional.empty());
    }

    /** To be called for each sheet that a value was taken from. */
    public void used(Sheet sheet) {
        if (of(sheet) == PeriodStanding.PART) {
            told.put(sheet, PeriodStanding.PART);
        }
    }

    /** To be called for each sheet of another period that holds what no other does. */
    public void passedOver(Sheet sheet) {
        told.put(sheet, PeriodStanding.OTHER);
    }

    public void report(ReturnSoFar gathered) {
        told.forEach((sheet, standing) -> finding(sheet, standing, gathered));
    }

    private void finding(Sheet sheet, PeriodStanding standing, ReturnSoFar gathered) {
        SheetTitles.Said said = said(sheet);
        CellRef place = gathered.ref(sheet.name(), said.address());
        String stated = ReturnSoFar.shortened(said.judgement().stated());
        if (standing == PeriodStanding.PART) {
            gathered.add(new PartOfPeriod(gathered.whole(place), stated, gathered.period()));
        } else {
            foreign(gathered, ForeignRule.OTHER_PERIOD, place, stated, gathered.period());
        }
    }

    private static void foreign(ReturnSoFar gathered, ForeignRule rule, CellRef place, String stated, String expected) {
        gathered.add(new ForeignReturn(rule, gathered.whole(place), ReturnSoFar.shortened(stated), expected));
    }
}
