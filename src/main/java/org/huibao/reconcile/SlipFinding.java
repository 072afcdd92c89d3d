package org.huibao.reconcile;

import java.util.List;
import java.util.Objects;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;

/**
 * What a confirmation slip says, or does not say.
 *
 * @param department its name
 * @param number of the slip
 * @param marks how its two boxes are ticked: {@code ☑☐}
 * @param reason what was written as one
 * @param changes numbers that are no longer those that it printed: {@code 受理信访案件数 5→6}
 * @param signed who signed
 * @param other path of another slip of the department
 */
record SlipFinding(
        Kind rule,
        FindingSubject about,
        String department,
        String number,
        String marks,
        String reason,
        String changes,
        String signed,
        String other)
        implements FindingFacts {

    enum Kind implements FindingRule {
        AGREED("confirm.agreed", Level.INFO),
        OBJECTION("confirm.objection", Level.WARNING),
        UNCLEAR("confirm.unclear", Level.WARNING),
        /** Two slips of one department on the same numbers say different things. */
        DIFFERING("confirm.differing", Level.WARNING),
        /** Somebody typed another number into its table. */
        ALTERED("confirm.altered", Level.WARNING),
        /** Somebody changed other words that were printed on it. */
        RETYPED("confirm.retyped", Level.WARNING),
        OUTDATED("confirm.outdated", Level.INFO),
        /** A picture of a slip, on which nobody but a person can see what is ticked. */
        SCAN("confirm.scan", Level.INFO);

        private final String code;
        private final Level level;

        Kind(String code, Level level) {
            this.code = code;
            this.level = level;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public List<Level> levels() {
            return List.of(level);
        }
    }

    private static final String NOTHING = "—";

    @Override
    public String found() {
        String said = (marks + " " + reason).strip();
        if (rule == Kind.ALTERED) {
            return (changes + " " + said).strip();
        }
        return changes.isEmpty() ? said : changes;
    }

    /** The numbers and what was said of them: an acceptance outlives another name of the file, and no other number. */
    @Override
    public String identity() {
        return String.join("\u001f", number, marks, reason, changes, rule == Kind.DIFFERING ? other : "");
    }

    @Override
    public FindingFields fields() {
        FindingFields fields = FindingFields.of(
                        "file", Objects.requireNonNull(about.place()).file())
                .and("department", department);
        return switch (rule) {
            case AGREED -> fields.and("number", number).and("signed", signed.isEmpty() ? NOTHING : signed);
            case OBJECTION -> fields.and("reason", said());
            case UNCLEAR -> fields.and("marks", marks).and("reason", said());
            case DIFFERING -> fields.and("other", other).and("marks", marks).and("reason", reason);
            case ALTERED -> fields.and("changes", changes).and("marks", marks).and("reason", said());
            case RETYPED -> fields.and("marks", marks).and("reason", said());
            case OUTDATED -> fields.and("changes", changes).and("marks", (marks + " " + reason).strip());
            case SCAN -> fields.and("number", number);
        };
    }

    private String said() {
        return reason.isEmpty() ? NOTHING : reason;
    }
}
