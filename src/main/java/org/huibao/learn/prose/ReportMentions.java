package org.huibao.learn.prose;

import java.util.ArrayList;
import java.util.List;
import org.huibao.learn.prose.FigureMention.ContextPiece;
import org.huibao.learn.word.OldReport;
import org.huibao.learn.word.ReportLine;
import org.huibao.learn.word.ReportLine.TablePlace;

/** Every number of a report in reading order. */
public final class ReportMentions {

    private ReportMentions() {}

    public static List<FigureMention> of(OldReport report) {
        List<FigureMention> mentions = new ArrayList<>();
        String[] headings = new String[10];
        List<ReportLine> lines = report.lines();
        String caption = "";
        for (int i = 0; i < lines.size(); i++) {
            ReportLine line = lines.get(i);
            TablePlace place = line.cell();
            if (place != null) {
                int end = i;
                while (end < lines.size() && isOf(lines.get(end), line.part(), place.table())) {
                    end++;
                }
                List<ContextPiece> outside = new ArrayList<>(outside(headings));
                outside.add(new ContextPiece(caption, 0.5));
                mentions.addAll(new TableMentions(lines.subList(i, end), outside).list(mentions.size()));
                i = end - 1;
                continue;
            }
            if (line.level() > 0) {
                headings[line.level()] = line.text();
                for (int deeper = line.level() + 1; deeper < headings.length; deeper++) {
                    headings[deeper] = "";
                }
            }
            caption = line.text();
            mentions.addAll(new LineMentions(line, outside(headings)).list(mentions.size()));
        }
        return mentions;
    }

    private static boolean isOf(ReportLine line, String part, int table) {
        TablePlace place = line.cell();
        return place != null && place.table() == table && line.part().equals(part);
    }

    private static List<ContextPiece> outside(String[] headings) {
        List<ContextPiece> outside = new ArrayList<>();
        double weight = 0.35;
        for (int level = headings.length - 1; level > 0; level--) {
            if (headings[level] != null && !headings[level].isEmpty()) {
                outside.add(new ContextPiece(headings[level], weight));
                weight = 0.2;
            }
        }
        return outside;
    }
}
