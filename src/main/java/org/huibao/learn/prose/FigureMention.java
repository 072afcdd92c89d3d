package org.huibao.learn.prose;

import java.util.List;
import org.huibao.learn.word.ReportLine;
import org.huibao.notation.Unit;
import org.huibao.notation.prose.MentionKind;
import org.jspecify.annotations.Nullable;

/**
 * A number of the old report with what stands around it.
 *
 * @param id from 0, in reading order
 * @param start with the sign, in the line's text
 * @param end behind the unit
 * @param number null where no digits are printed
 * @param context pieces of text around it, the nearest first
 * @param sentence number of its sentence in the paragraph; of a cell, the table's row
 */
public record FigureMention(
        int id,
        ReportLine line,
        int start,
        int end,
        MentionKind kind,
        @Nullable PrintedNumber number,
        Unit unit,
        List<ContextPiece> context,
        int sentence,
        Saying saying) {

    public FigureMention {
        context = List.copyOf(context);
    }

    /** As it is printed. */
    public String text() {
        return line.text().substring(start, end);
    }

    public boolean isFigure() {
        return kind.isFigure();
    }

    /** The words straight before it. */
    public String clause() {
        return context.isEmpty() ? "" : context.get(0).text();
    }

    /** @param weight from 0 to 1: how near it stands */
    public record ContextPiece(String text, double weight) {}

    /**
     * What the words around a number say that it is.
     *
     * @param change 1 for a rise, -1 for a fall, 0 where neither is said
     * @param changeStart where the word of the change begins in the line; -1 where none stands straight before the number
     * @param turned whether it is what something rose or fell to, 增加到: the word stays as it is typed
     * @param compared with last year
     * @param points a difference of percentages
     * @param lastYear last year's number itself
     * @param average one thing shared out over another
     * @param total the sum of others
     * @param remainder what is left of others
     * @param share of others, by its words
     */
    public record Saying(
            int change,
            int changeStart,
            boolean turned,
            boolean compared,
            boolean points,
            boolean lastYear,
            boolean average,
            boolean total,
            boolean remainder,
            boolean share) {}
}
