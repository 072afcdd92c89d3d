package org.huibao.intake;

import java.util.List;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/** {@code confirm.unreadable}, {@code confirm.unmarked}: a slip of which nobody can say what it says. It may hold an objection. */
record UnreadableSlip(Kind rule, FindingSubject about, String sha256) implements FileFinding {

    /** Its bytes, too: nobody has accepted another file of the same name. */
    @Override
    public String identity() {
        return found() + "\u001f" + sha256;
    }

    enum Kind implements FindingRule {
        DAMAGED("confirm.unreadable"),
        /** What says which slip it is has gone. */
        UNMARKED("confirm.unmarked");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<Level> levels() {
            return List.of(Level.WARNING);
        }
    }
}
