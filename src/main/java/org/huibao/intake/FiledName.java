package org.huibao.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names that a set could not hold under the same name on every machine, or that do not show what they are. They are refused: a file in
 * {@code sources/} bears the name that it was filed by, to the letter.
 */
final class FiledName {

    /** Of a path below the input folder; what Windows opens in a set is some 60 shorter than its 260. */
    static final int LONGEST = 200;

    private static final Pattern ILLEGAL = Pattern.compile("[<>:\"|?*\\\\]|[. ]$");

    /** Devices of Windows, whatever the extension. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\\..*)?");

    private FiledName() {}

    /** @param name one step of a path */
    static boolean isPlain(Path name) {
        String text = name.toString();
        return isDecoded(name)
                && text.codePoints().noneMatch(FiledName::isInvisible)
                && !ILLEGAL.matcher(text).find()
                && !DEVICE.matcher(text).matches();
    }

    /** As it can be shown to anyone: what cannot be seen, or was no text at all, is written as in an address of the web. */
    static String shown(Path name) {
        StringBuilder shown = new StringBuilder();
        if (!isDecoded(name)) {
            String address = name.toAbsolutePath().toUri().getRawPath();
            String last = address.replaceFirst("/$", "");
            return last.substring(last.lastIndexOf('/') + 1);
        }
        name.toString()
                .codePoints()
                .forEach(character -> shown.append(
                        isInvisible(character) || character == '%'
                                ? encoded(character)
                                : Character.toString(character)));
        return shown.toString();
    }

    /** The bytes of a name need not be text; then no text leads back to the file. */
    private static boolean isDecoded(Path name) {
        return name.toString().indexOf('\uFFFD') < 0
                && FileSystems.getDefault().getPath(name.toString()).equals(name);
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String encoded(int character) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(Locale.ROOT, "%%%02X", each));
        }
        return encoded.toString();
    }
}
