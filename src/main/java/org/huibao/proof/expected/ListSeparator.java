package org.huibao.proof.expected;

import java.util.List;
import org.huibao.proof.seen.VisibleCharacters;
import org.huibao.proof.word.WordText.Piece;

/** 甲、乙、丙: behind the last one nothing stands. */
final class ListSeparator {

    private ListSeparator() {}

    /** @param written what the last turn of the section ends with */
    static void drop(List<TemplateMark> marks, SectionExtents.Extent extent, List<Piece> written) {
        if (!(marks.get(extent.close() - 1) instanceof TemplateMark.Words words)
                || !(written.get(written.size() - 1) instanceof Piece.Text)) {
            return;
        }
        String last = VisibleCharacters.stripTrailing(words.text());
        if (last.endsWith("、") || last.matches("(?s).*[，；]") && endsClause(marks, extent.close() + 1)) {
            written.set(written.size() - 1, new Piece.Text(last.substring(0, last.length() - 1)));
        }
    }

    private static boolean endsClause(List<TemplateMark> marks, int from) {
        for (int i = from; i < marks.size(); i++) {
            if (marks.get(i) instanceof TemplateMark.Words words) {
                String text = VisibleCharacters.of(words.text()).text().strip();
                if (!text.isEmpty()) {
                    return "。，；、：）".indexOf(text.charAt(0)) >= 0;
                }
            } else {
                return marks.get(i) instanceof TemplateMark.Boundary || marks.get(i) instanceof TemplateMark.Close;
            }
        }
        return true;
    }
}
