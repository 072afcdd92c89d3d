package org.huibao.report;

/** A report that is filled still holds a placeholder of its template: it may not go out. */
public final class PublishedBraces extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final String part;
    private final String text;

    public PublishedBraces(String part, String text) {
        super(part + ": " + text);
        this.part = part;
        this.text = text;
    }

    /** {@code word/document.xml}. */
    public String part() {
        return part;
    }

    /** The line in which the placeholder stands. */
    public String text() {
        return text;
    }
}
