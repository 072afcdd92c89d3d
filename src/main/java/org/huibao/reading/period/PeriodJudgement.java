package org.huibao.reading.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huibao.notation.Period;
import org.huibao.notation.PeriodMention;

/**
 * Compares what is named somewhere with the period of the report.
 *
 * @param stated the words that decided; empty where nothing is said
 */
public record PeriodJudgement(PeriodStanding standing, String stated) {

    public static final PeriodJudgement SILENT = new PeriodJudgement(PeriodStanding.SILENT, "");

    /** A reporting year may begin in December: so many months of a year at least. */
    private static final int MOST_OF_A_YEAR = 11;

    public static PeriodJudgement of(List<PeriodMention> mentions, Period period) {
        List<PeriodMention> specific = specific(mentions, period);
        return first(specific, period, PeriodStanding.OWN)
                .or(() -> first(specific, period, PeriodStanding.PART))
                .or(() -> first(specific, period, PeriodStanding.SILENT).map(neutral -> SILENT))
                .or(() -> first(specific, period, PeriodStanding.OTHER))
                .orElse(SILENT);
    }

    private static Optional<PeriodJudgement> first(
            List<PeriodMention> mentions, Period period, PeriodStanding standing) {
        return mentions.stream()
                .filter(mention -> of(mention, period) == standing)
                .findFirst()
                .map(mention -> new PeriodJudgement(standing, mention.text()));
    }

    /** 第二季度 below 2021年 says which part of that year is meant. */
    private static List<PeriodMention> specific(List<PeriodMention> mentions, Period period) {
        List<PeriodMention> named =
                mentions.stream().filter(mention -> !mention.yearless()).toList();
        if (named.size() == mentions.size()) {
            return mentions;
        }
        List<Integer> years = named.stream()
                .filter(mention -> mention.kind() == PeriodMention.Kind.YEAR)
                .map(mention -> mention.from() / 12)
                .toList();
        int year = years.isEmpty() || years.contains(period.year()) ? period.year() : years.get(0);
        List<PeriodMention> specific = new ArrayList<>();
        for (PeriodMention mention : mentions) {
            if (mention.kind() != PeriodMention.Kind.YEAR || mention.from() / 12 != year) {
                specific.add(mention.in(year));
            }
        }
        return specific;
    }

    private static PeriodStanding of(PeriodMention mention, Period period) {
        int first = period.fromMonth();
        int last = period.toMonth();
        if (mention.to() < first || mention.from() > last) {
            return PeriodStanding.OTHER;
        }
        boolean less = mention.kind() == PeriodMention.Kind.DAYS || mention.kind() == PeriodMention.Kind.PART_OF_MONTH;
        if (!less && mention.from() == first && mention.to() == last) {
            return PeriodStanding.OWN;
        }
        boolean covers = mention.from() <= first && mention.to() >= last;
        int months = Math.min(last, mention.to()) - Math.max(first, mention.from()) + 1;
        boolean year = mention.to() - mention.from() >= MOST_OF_A_YEAR && months >= MOST_OF_A_YEAR;
        return switch (mention.kind()) {
            // 2021年 in the report of a quarter says nothing of its part.
            case YEAR -> PeriodStanding.SILENT;
            case YEARS -> covers || year ? PeriodStanding.OWN : PeriodStanding.PART;
            case MONTH, PART, DAYS, PART_OF_MONTH -> PeriodStanding.PART;
        };
    }
}
