package org.huibao.learn.draft;

import java.util.List;
import org.huibao.learn.match.NumberMeaning;
import org.huibao.learn.match.NumberMeaning.Held;
import org.huibao.learn.match.NumberMeaning.Way;
import org.huibao.learn.match.NumberMeaning.WorkedOut;
import org.huibao.learn.match.NumberSuggestion;
import org.huibao.learn.match.QuantityName;
import org.huibao.learn.prose.TellingWords;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.LearnTerms;

/** What a thing that is worked out is called: as the report calls it, else after what it is worked out from. */
final class FormulaName {

    private static final List<String> POINTS = LearnTerms.LEARN_POINTS.list();
    private static final String COMPARED = LearnTerms.LEARN_CHANGE.list().get(1);
    private static final String LAST_YEAR = LearnTerms.LEARN_LAST_YEAR.list().get(0);
    private static final String RATE = LearnTerms.LEARN_RATE.list().get(0);
    private static final String TOTAL = LearnTerms.LEARN_TOTAL.list().get(1);
    private static final String REST = LearnTerms.LEARN_REMAINDER.list().get(4);
    private static final String AVERAGE = LearnTerms.LEARN_AVERAGE.list().get(0);
    private static final int LONGEST = 30;

    private FormulaName() {}

    static String of(NumberMeaning meaning, NumberSuggestion suggestion) {
        if (meaning instanceof Held held) {
            return QuantityName.of(held.quantity()) + LAST_YEAR;
        }
        WorkedOut worked = (WorkedOut) meaning;
        String first = worked.parts().get(0) instanceof Held held
                ? QuantityName.of(held.quantity())
                : of(worked.parts().get(0), suggestion);
        return switch (worked.way()) {
            case CHANGE, RISE -> first + COMPARED;
            case POINTS -> first + COMPARED + POINTS.get(0);
            case RATE -> said(suggestion, worked, first + RATE);
            case PLUS -> said(suggestion, worked, first + TOTAL);
            case LESS -> said(suggestion, worked, first + REST);
            case OVER -> said(suggestion, worked, first + AVERAGE);
        };
    }

    /** As the row of the table or the clause says, where it is about this number. */
    private static String said(NumberSuggestion suggestion, WorkedOut worked, String otherwise) {
        if (!worked.equals(suggestion.meaning())) {
            return otherwise;
        }
        String clause = suggestion.mention().line().cell() == null
                ? TellingWords.telling(suggestion.mention().clause())
                : LabelFolding.fold(suggestion.mention().clause());
        boolean rate = worked.way() != Way.RATE || clause.endsWith(RATE);
        return clause.length() >= 4 && clause.length() <= LONGEST && rate ? clause : otherwise;
    }

    static String unit(NumberMeaning meaning, NumberSuggestion suggestion) {
        if (meaning instanceof WorkedOut worked && worked.way() == Way.POINTS) {
            return POINTS.get(0);
        }
        return meaning.unit().text().isEmpty()
                        && !suggestion.mention().unit().base().equals("%")
                ? suggestion.mention().unit().text()
                : meaning.unit().text();
    }
}
