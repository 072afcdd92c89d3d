package org.huibao.learn.match;

/** How sure a suggestion is. */
public enum ProofGrade {
    /** Cell, label and a relation agree, or a reason as strong; goes into the definition. */
    PROVED,
    /** Cell and label agree, and something is left open. */
    LIKELY,
    /** The value is there, little else speaks for it. */
    GUESS,
    /** No number of the returns comes to it. */
    NONE,
    /** No figure: a year, a law, a slogan. */
    LEFT
}
