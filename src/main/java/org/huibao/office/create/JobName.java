package org.huibao.office.create;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huibao.definition.CopiedFolder;
import org.huibao.notation.DirectionMarks;
import org.huibao.notation.NearestName;
import org.huibao.notation.Period;

/** What a report's folder can be called: on every system the same, in a command without quotes, and not nearly like another one. */
final class JobName {

    /** Bytes that the folder systems of today allow, less what is put behind a name. */
    private static final int LONGEST = 120;

    /** Shorter names differ by a letter as a rule. */
    private static final int LIKE = 6;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\s/\\\\:*?\"<>|'`$&;()\\[\\]{}!#%~^=,，。：；？！“”‘’（）《》]");

    /** Windows has devices of these names in every folder. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private static final String KEY = "new.name.";

    private JobName() {}

    /**
     * @param key of the sentence
     * @param argument what it is about
     */
    record Refusal(String key, String argument) {}

    /** @param there names of folders that are there, copies included */
    static Optional<Refusal> refused(String name, List<String> there) {
        if (name.isBlank()) {
            return refusal("empty", "");
        }
        if (there.contains(name)) {
            return refusal("there", name);
        }
        Optional<Integer> sign = name.codePoints()
                .boxed()
                .filter(each -> Character.isISOControl(each)
                        || Character.getType(each) == Character.FORMAT
                        || Character.getType(each) == Character.SURROGATE
                        || each < Character.MIN_SUPPLEMENTARY_CODE_POINT
                                && DirectionMarks.isOne((char) each.intValue()))
                .findFirst();
        if (sign.isPresent()) {
            return refusal("invisible", "U+%04X".formatted(sign.get()));
        }
        if (CopiedFolder.isOne(name)) {
            return refusal("copy", name);
        }
        var forbidden = FORBIDDEN.matcher(name);
        if (forbidden.find()) {
            return refusal("sign", forbidden.group().isBlank() ? "␣" : forbidden.group());
        }
        String stem = name.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
        if (name.startsWith(".") || name.startsWith("-") || name.endsWith(".") || DEVICES.contains(stem)) {
            return refusal("reserved", name);
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return refusal("long", Integer.toString(LONGEST));
        }
        if (Period.of(name).isPresent() || name.matches("(?:19|20)\\d\\d年?")) {
            return refusal("period", name);
        }
        return there.stream()
                .filter(each -> isLike(name, each))
                .findFirst()
                .map(each -> new Refusal(KEY + "like", each));
    }

    private static Optional<Refusal> refusal(String what, String argument) {
        return Optional.of(new Refusal(KEY + what, argument));
    }

    /** Rule-Of-Law and rule_of_law are rule-of-law to a reader, and to some systems; rule-of-laws is most likely a slip. */
    private static boolean isLike(String name, String other) {
        String one = folded(name);
        String two = folded(other);
        return one.equals(two)
                || one.matches("[a-z]{" + LIKE + ",}")
                        && two.matches("[a-z]{" + LIKE + ",}")
                        && NearestName.distance(one, two) == 1;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[-_.\\s]", "");
    }
}
