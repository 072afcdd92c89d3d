package org.huibao.workbook;

/** Why a file cannot be read; never leaves this package. */
final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    UnreadableFile(Trouble trouble) {
        super(trouble.code());
        this.trouble = trouble;
    }

    UnreadableFile(Trouble trouble, Throwable cause) {
        super(trouble.code(), cause);
        this.trouble = trouble;
    }

    static UnreadableFile damaged() {
        return new UnreadableFile(Trouble.DAMAGED);
    }

    static UnreadableFile tooLarge() {
        return new UnreadableFile(Trouble.TOO_LARGE);
    }

    Trouble trouble() {
        return trouble;
    }
}
