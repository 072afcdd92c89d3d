package org.huibao.model;

/** Told how far a work is that has many pieces of one kind; may be told by several threads at once. */
public interface WorkProgress {

    /** Nobody listens. */
    WorkProgress UNHEARD = new WorkProgress() {
        @Override
        public void begins(int pieces) {}

        @Override
        public void one() {}
    };

    /** @param pieces how many there are */
    void begins(int pieces);

    /** One more is done. */
    void one();
}
