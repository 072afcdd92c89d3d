package org.huibao.slip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.model.Sha256;

/**
 * The number on a slip, {@code 7K2QF-0XMB4}: the first half says whose slip it is, of which report and period, the second what its numbers
 * are. It depends on nothing else, so a slip that was scanned can be told from another by its file's name alone.
 */
public final class SlipNumber {

    /** Without the letters that look like others, as Crockford's base 32. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int HALF = 5;
    private static final int BITS = 5;

    /** Nobody looks at more of one file. */
    public static final int MOST = 200;

    /** What could be one may begin with a word before it. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?<![0-9A-Za-z])(?=([0-9A-Za-z]{5})[-_ ]?([0-9A-Za-z]{5})(?![0-9A-Za-z]))");

    private SlipNumber() {}

    /** @param values what the department confirms, by indicator code; their order does not count */
    public static String of(String job, String period, String department, Map<String, String> values) {
        StringBuilder all = new StringBuilder(department).append('\n');
        new TreeMap<>(values)
                .forEach((code, value) ->
                        all.append(code).append('=').append(value).append('\n'));
        return whose(job, period, department) + "-" + half(job, period, all.toString());
    }

    /** The first half. */
    public static String whose(String job, String period, String department) {
        return half(job, period, department);
    }

    /** All that could be such numbers in the name of a file, as they are printed. */
    public static List<String> in(String name) {
        List<String> found = new ArrayList<>();
        Matcher written = WRITTEN.matcher(name);
        while (written.find()) {
            found.add(printed(written.group(1)) + "-" + printed(written.group(2)));
        }
        return found;
    }

    /** The first half of a number. */
    public static String firstHalf(String number) {
        return number.substring(0, Math.min(HALF, number.length()));
    }

    /** As people copy it by hand. */
    private static String printed(String half) {
        return half.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
    }

    private static String half(String... parts) {
        String hash = Sha256.hex(String.join("\u001f", parts).getBytes(UTF_8));
        long bits = Long.parseLong(hash.substring(0, 2 * HALF), 16);
        StringBuilder half = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            half.append(DIGITS.charAt((int) (bits >> i * BITS) & DIGITS.length() - 1));
        }
        return half.toString();
    }
}
