package org.huibao.definition;

/** Texts as YAML holds them in double quotes. */
public final class QuotedScalar {

    private QuotedScalar() {}

    /** A double-quoted scalar of YAML: whatever a person typed comes back as it was. */
    public static String of(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
            } else if (Character.isISOControl(character)
                    || Character.getType(character) == Character.FORMAT
                    || Character.getType(character) == Character.LINE_SEPARATOR
                    || Character.getType(character) == Character.PARAGRAPH_SEPARATOR
                    || Character.getType(character) == Character.SURROGATE
                    || Character.getType(character) == Character.UNASSIGNED
                    || character >= 0xfffe && character <= 0xffff) {
                quoted.append("\\U%08x".formatted(character));
            } else {
                quoted.appendCodePoint(character);
            }
        });
        return quoted.append('"').toString();
    }
}
