package org.huibao.learn.match;

import java.util.List;
import org.huibao.learn.prose.FigureMention;
import org.huibao.learn.prose.FigureMention.ContextPiece;
import org.huibao.notation.words.LearnTerms;

/** Whether a clause speaks of the largest or the smallest of several. */
final class ExtremeWords {

    private static final List<String> MOST = LearnTerms.LEARN_MOST.list();
    private static final List<String> LEAST = LearnTerms.LEARN_LEAST.list();

    private ExtremeWords() {}

    static boolean isMost(FigureMention mention) {
        return any(MOST, mention);
    }

    static boolean isLeast(FigureMention mention) {
        return any(LEAST, mention);
    }

    private static boolean any(List<String> words, FigureMention mention) {
        return mention.context().stream()
                .filter(piece -> piece.weight() >= 0.7)
                .map(ContextPiece::text)
                .anyMatch(text -> words.stream().anyMatch(text::contains));
    }
}
