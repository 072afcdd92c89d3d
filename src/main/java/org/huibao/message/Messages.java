package org.huibao.message;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.huibao.model.Finding;
import org.huibao.model.FindingFields;
import org.jspecify.annotations.Nullable;

/** The sentences of one language, from {@code messages.properties} and its translations. */
public final class Messages {

    private static final String FINDING = "finding.";

    /** Before the key of a sentence, where it is another one for whoever describes a report in a workbook. */
    private static final String WORKBOOK = "workbook.";

    private static final String MEANING = ".meaning";
    private static final String REMEDY = ".remedy";

    /** Behind the key of a message: its words where the finding has no cell. */
    private static final String UNPLACED = ".unplaced";

    /** Name in a finding's message: what was expected, in words. */
    private static final String EXPECTED = "expected";

    /** Name in a finding's message, and the field behind it: a cell in the same row in which the number may have been typed, with {@code besideNumber}. */
    private static final String BESIDE = "beside";

    /** Field of a finding that expects a number, whichever: its unit. */
    public static final String NUMBER_IN = "numberIn";

    private final Locale locale;
    private final boolean workbook;
    private final ResourceBundle bundle;
    private final Map<String, FindingTemplate> findings = new ConcurrentHashMap<>();

    private Messages(Locale locale, boolean workbook) {
        this.locale = locale;
        this.workbook = workbook;
        this.bundle = ResourceBundle.getBundle(
                "messages",
                locale,
                // The language asked for or English, never what the machine happens to be set to.
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param tag a BCP 47 tag, {@code zh-CN} or {@code en} */
    public static Messages of(String tag) {
        Locale asked = Locale.forLanguageTag(tag);
        return new Messages(asked.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : asked, false);
    }

    /** The same for a report that is described by {@code definition.xlsx}: sentences speak of its sheets, not of YAML files that are not there. */
    public Messages ofWorkbook() {
        return workbook ? this : new Messages(locale, true);
    }

    private String template(String key) {
        String its = WORKBOOK + key;
        return bundle.getString(workbook && bundle.containsKey(its) ? its : key);
    }

    /** For libraries that look up their own keys, such as the commands' help. */
    public ResourceBundle bundle() {
        return bundle;
    }

    public Locale locale() {
        return locale;
    }

    /** The template under {@code key}, filled; arguments are printed as they are, so numbers come as text. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(template(key), Locale.ROOT).format(asText(arguments));
    }

    public String finding(Finding finding) {
        String unplaced = finding.place() == null ? finding.code() + UNPLACED : "";
        String key = !unplaced.isEmpty() && has(FINDING + unplaced) ? unplaced : finding.code();
        return findings.computeIfAbsent(key, its -> FindingTemplate.of(template(FINDING + its)))
                .filled(name -> switch (name) {
                    case EXPECTED -> expected(finding);
                    case BESIDE -> beside(finding);
                    case FindingFields.LACKING -> why(finding.fields().value(name));
                    default -> finding.fields().value(name);
                });
    }

    private String beside(Finding finding) {
        String cell = finding.fields().value(BESIDE);
        return cell == null || cell.isEmpty()
                ? ""
                : text("finding-beside", cell, finding.fields().value(BESIDE + "Number"));
    }

    private @Nullable String why(@Nullable String facts) {
        return facts == null ? null : facts.lines().map(this::fact).collect(Collectors.joining(text("why.between")));
    }

    private String fact(String line) {
        String[] parts = line.split("\t", 2);
        String said = text("page.why." + parts[0]);
        return parts.length < 2 || parts[1].isEmpty() ? said : text("why.of", said, parts[1]);
    }

    /** What was expected, in words: a number in 件 where any number in {@code numberIn} is. */
    public String expected(Finding finding) {
        String unit = finding.fields().value(NUMBER_IN);
        if (unit == null) {
            return finding.expected();
        }
        return unit.isEmpty() ? text("expected.number") : text("expected.number-of", unit);
    }

    /** The codes of all findings, as {@code levels} of a job may name them. */
    public Set<String> findingCodes() {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(FINDING)
                        && !key.endsWith(MEANING)
                        && !key.endsWith(REMEDY)
                        && !key.endsWith(UNPLACED))
                .map(key -> key.substring(FINDING.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public Set<String> keys() {
        return new TreeSet<>(bundle.keySet());
    }

    private static Object[] asText(Object[] arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i] instanceof Collection<?> several
                    ? String.join(", ", several.stream().map(String::valueOf).toList())
                    : String.valueOf(arguments[i]);
        }
        return texts;
    }
}
