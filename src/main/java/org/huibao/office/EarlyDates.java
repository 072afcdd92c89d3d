package org.huibao.office;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.DefinitionWords;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.notation.Period;
import org.jspecify.annotations.Nullable;

/**
 * Dates of {@code job.yaml} that are those of the period before: a new year's forms would ask for returns by last January, its report would bear last
 * January's date. A day in the first half of the period cannot be meant; who asks for the year's figures in November means it.
 */
public final class EarlyDates {

    private EarlyDates() {}

    /** Sentences; none where the dates can be meant. */
    public static List<String> of(ReportJob job, Messages words) {
        Messages messages = DefinitionWords.of(job, words);
        List<String> sentences = new ArrayList<>();
        if (isEarly(job.date(), job.period())) {
            sentences.add(messages.text("job.date-early", String.valueOf(job.date()), job.period()));
        }
        if (isEarly(job.deadline(), job.period())) {
            sentences.add(messages.text("job.deadline-early", String.valueOf(job.deadline()), job.period()));
        }
        return sentences;
    }

    private static boolean isEarly(@Nullable LocalDate day, String code) {
        Period period = Period.of(code).orElseThrow();
        long half = ChronoUnit.DAYS.between(period.first(), period.last()) / 2;
        return day != null && day.isBefore(period.first().plusDays(half));
    }
}
