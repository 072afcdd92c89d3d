package org.huibao.model;

/**
 * What one rule found: a record beside the check that finds it. Its components bear the names that the message uses, and say what it is made of;
 * {@link Finding#of(FindingFacts)} makes it a finding.
 */
public interface FindingFacts {

    FindingRule rule();

    /** Whom and what it is about, and where it stands. */
    FindingSubject about();

    default Level level() {
        return rule().levels().get(0);
    }

    /** What stands there, in no language; may be empty. */
    default String found() {
        return "";
    }

    /** What should stand there, in no language; may be empty. */
    default String expected() {
        return "";
    }

    /** The part of what was found that makes it this finding and no other: an acceptance ends when it changes. */
    default String identity() {
        return found();
    }

    /** What the message may name, each under the name of a component of this record or of one that it is about. */
    FindingFields fields();
}
