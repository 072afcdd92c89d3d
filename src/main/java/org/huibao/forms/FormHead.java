package org.huibao.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huibao.definition.Department;
import org.huibao.definition.ReportJob;
import org.huibao.message.Messages;
import org.huibao.notation.Period;
import org.huibao.notation.TextWidth;
import org.huibao.workbook.WrittenSheet.Entry;
import org.huibao.workbook.WrittenSheet.Line;
import org.huibao.workbook.WrittenSheet.Look;

/** The lines above a form's table: title, department and deadline, how to fill it in. */
record FormHead(Messages messages, ReportJob job, Department department) {

    private static final double TITLE_CHARACTERS = 44;

    /**
     * @param kind 填报表, or the ledger's name
     * @param from the first column to be seen
     */
    List<Line> lines(String kind, String instruction, int from, int to, double characters) {
        String title = job.county() + period() + job.title();
        List<Entry> subtitle = new ArrayList<>();
        int middle = Math.max(from, from + (to - from) / 2);
        subtitle.add(Entry.text(from, messages.text("forms.department", department.name()), Look.SUBTITLE)
                .to(middle));
        if (middle < to) {
            subtitle.add(Entry.text(middle + 1, deadline(), Look.SUBTITLE_RIGHT).to(to));
        }
        int titleLines = TextWidth.lines(title + kind, Math.min(TITLE_CHARACTERS, characters / 1.7));
        return List.of(
                new Line(
                        14 + 24 * titleLines,
                        List.of(Entry.text(from, title + kind, Look.TITLE).to(to))),
                new Line(22, subtitle),
                new Line(
                        6 + 14.5 * TextWidth.lines(instruction, characters * 1.05),
                        List.of(Entry.text(from, instruction, Look.INSTRUCTION).to(to))));
    }

    private String period() {
        return Period.of(job.period()).map(Period::inChinese).orElse(job.period());
    }

    private String deadline() {
        LocalDate date = job.deadline();
        return date == null
                ? ""
                : messages.text("forms.deadline", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
