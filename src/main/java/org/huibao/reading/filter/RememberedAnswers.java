package org.huibao.reading.filter;

import java.util.HashMap;
import java.util.Map;
import org.huibao.workbook.Cell;

/** A filter that looks at the same content once: a column that is filtered by says the same few things in every row. */
final class RememberedAnswers implements LedgerFilter {

    private static final int MOST = 1000;

    /** Longer content is hardly the same twice. */
    private static final int LONGEST = 40;

    private final LedgerFilter filter;
    private final Map<Content, Answer> known = new HashMap<>();

    private record Content(Cell.Kind kind, String legible, String format) {}

    RememberedAnswers(LedgerFilter filter) {
        this.filter = filter;
    }

    @Override
    public Answer of(Cell cell) {
        if (cell.legible().length() > LONGEST) {
            return filter.of(cell);
        }
        Content content = new Content(cell.kind(), cell.legible(), cell.format());
        Answer answer = known.get(content);
        if (answer == null) {
            answer = filter.of(cell);
            if (known.size() < MOST) {
                known.put(content, answer);
            }
        }
        return answer;
    }

    @Override
    public boolean blankIsNo() {
        return filter.blankIsNo();
    }

    @Override
    public boolean isDate() {
        return filter.isDate();
    }
}
