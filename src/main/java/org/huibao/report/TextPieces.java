package org.huibao.report;

import java.util.ArrayList;
import java.util.List;
import org.huibao.model.ReportPassage.Piece;

/** The text of one paragraph: neighbours that look alike are one piece, and a figure is one piece however many runs it has. */
final class TextPieces {

    private final List<Piece> pieces = new ArrayList<>();
    private boolean parted = true;
    private boolean brokePage;

    /** What a content control says of itself; empty texts outside of any. */
    record Control(String tag, String title) {
        static final Control NONE = new Control("", "");
    }

    void add(String text, Control figure, boolean bold) {
        if (text.isEmpty()) {
            return;
        }
        int last = pieces.size() - 1;
        boolean joins = !parted
                && pieces.get(last).figure().equals(figure.tag())
                && (!figure.tag().isEmpty() || pieces.get(last).bold() == bold);
        if (joins) {
            Piece before = pieces.get(last);
            pieces.set(last, new Piece(before.text() + text, figure.tag(), figure.title(), before.bold()));
        } else {
            pieces.add(new Piece(text, figure.tag(), figure.title(), bold));
        }
        parted = false;
    }

    void lineBreak(String type, Control figure, boolean bold) {
        if (type.equals("page")) {
            brokePage |= pieces.isEmpty();
        } else {
            add("\n", figure, bold);
        }
    }

    /** What follows does not join what stands before: the same figure twice in a row is two figures. */
    void part() {
        parted = true;
    }

    boolean brokePage() {
        return brokePage;
    }

    List<Piece> list() {
        return pieces;
    }
}
