package org.huibao.learn.prose;

import java.util.ArrayList;
import java.util.List;
import org.huibao.learn.prose.FigureMention.ContextPiece;
import org.huibao.learn.word.ReportLine;
import org.huibao.notation.Unit;
import org.huibao.notation.prose.NumberMention;
import org.huibao.notation.prose.ProseNumbers;

/** The numbers of a paragraph outside of tables. */
final class LineMentions {

    private static final String SENTENCE = "。；！？!?;\n";
    private static final String CLAUSE = "，、：,:";
    private static final String BRACKETS = "（）()“”";

    /** So many letters behind a number may still say what it is of. */
    private static final int BEHIND = 24;

    /** So far the verb of an object may stand. */
    private static final int FAR = 30;

    private final ReportLine line;
    private final String text;
    private final List<ContextPiece> outside;

    /** @param outside of the paragraph: its heading */
    LineMentions(ReportLine line, List<ContextPiece> outside) {
        this.line = line;
        this.text = line.text();
        this.outside = outside;
    }

    List<FigureMention> list(int firstId) {
        List<FigureMention> mentions = new ArrayList<>();
        List<NumberMention> numbers = ProseNumbers.in(text);
        int last = 0;
        for (int i = 0; i < numbers.size(); i++) {
            NumberMention number = numbers.get(i);
            int next = i + 1 < numbers.size() ? numbers.get(i + 1).start() : text.length();
            mentions.add(mention(firstId + i, number, last, next));
            last = number.isFigure() ? number.end() : last;
        }
        return mentions;
    }

    private FigureMention mention(int id, NumberMention number, int last, int next) {
        int start = number.start();
        int sentence = backTo(start, SENTENCE, 0);
        int clause = Math.max(backTo(start, SENTENCE + CLAUSE, 0), last > sentence ? last : sentence);
        String before = text.substring(clause, start);
        int stop = number.end();
        while (stop < Math.min(next, number.end() + BEHIND)
                && (SENTENCE + CLAUSE + BRACKETS).indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        String behind = text.substring(number.end(), stop);
        List<ContextPiece> context = new ArrayList<>();
        context.add(new ContextPiece(before, 1));
        context.add(new ContextPiece(behind, 0.85));
        boolean carried = before.startsWith("其中")
                || clause > 0 && text.charAt(clause - 1) == '、'
                || TellingWords.said(before) < 3;
        int earlier = backTo(Math.max(0, clause - 1), SENTENCE + CLAUSE, sentence);
        context.add(new ContextPiece(text.substring(Math.max(sentence, earlier), clause), carried ? 0.85 : 0.7));
        context.add(new ContextPiece(text.substring(sentence, clause), carried ? 0.75 : 0.6));
        int sentenceBefore = backTo(Math.max(0, sentence - 1), "。！？\n", 0);
        context.add(new ContextPiece(text.substring(sentenceBefore, sentence), sentenceBefore == 0 ? 0.5 : 0.4));
        int lead = 0;
        while (lead < text.length() && (SENTENCE + CLAUSE).indexOf(text.charAt(lead)) < 0) {
            lead++;
        }
        context.add(new ContextPiece(text.substring(0, Math.min(lead, start)), 0.5));
        int sentenceEnd = stop;
        while (sentenceEnd < Math.min(text.length(), stop + FAR) && SENTENCE.indexOf(text.charAt(sentenceEnd)) < 0) {
            sentenceEnd++;
        }
        if (isObject(before, sentence, clause)) {
            context.add(new ContextPiece(text.substring(stop, sentenceEnd), 0.6));
        }
        context.addAll(outside);
        return new FigureMention(
                id,
                line,
                start,
                number.end(),
                number.kind(),
                PrintedNumber.of(text, number),
                Unit.of(unit(number)),
                context,
                (int) text.substring(0, start)
                        .chars()
                        .filter(each -> SENTENCE.indexOf(each) >= 0)
                        .count(),
                SayingReader.of(before, start, behind, unit(number), false));
    }

    /** 对16件重要合同、12件重大决策事项进行了合法性审查: what was done stands behind. */
    private boolean isObject(String before, int sentence, int clause) {
        boolean listed = before.isEmpty() && clause > 0 && text.charAt(clause - 1) == '、';
        return before.endsWith("对")
                || listed && text.substring(sentence, clause).contains("对");
    }

    /** As written, without scale words: 元 of 15.89万元. */
    private static String unit(NumberMention number) {
        return number.unit().text();
    }

    /** Behind the last of the letters before the place. */
    private int backTo(int from, String letters, int least) {
        int at = Math.min(from, text.length());
        while (at > least && letters.indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }
}
