package org.huibao.workbook.limit;

/** Why a file cannot be read; outside {@code org.huibao.workbook} nobody sees it. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UnreadableReason reason;

    public UnreadableFile(UnreadableReason reason) {
        super(reason.code());
        this.reason = reason;
    }

    public UnreadableFile(UnreadableReason reason, Throwable cause) {
        super(reason.code(), cause);
        this.reason = reason;
    }

    public static UnreadableFile damaged() {
        return new UnreadableFile(UnreadableReason.DAMAGED);
    }

    public static UnreadableFile tooLarge() {
        return new UnreadableFile(UnreadableReason.TOO_LARGE);
    }

    public UnreadableReason reason() {
        return reason;
    }
}
