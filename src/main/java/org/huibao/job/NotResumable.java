package org.huibao.job;

/** A run that came to no end cannot be gone on with: Batch refuses it, as one that somebody abandoned, or what its steps had made is gone; the same inputs are run anew, under the next name. */
final class NotResumable extends Exception {
    private static final long serialVersionUID = 1L;

    NotResumable(String why) {
        super(why);
    }

    NotResumable(Exception refused) {
        super(refused.getMessage(), refused);
    }
}
