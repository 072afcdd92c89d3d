package org.huibao.slip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huibao.model.Sha256;

/** What a slip says of itself, in the document's own properties. */
public final class SlipProperties {

    static final String JOB = "huibao.job";
    static final String PERIOD = "huibao.period";
    static final String DEPARTMENT = "huibao.department";
    static final String NUMBER = "huibao.slip";
    private static final String VALUES = "huibao.values.";
    private static final String WORDS = "huibao.words";
    static final String PRINTED = "huibao.printed";

    /** The tags of its controls. */
    public static final String AGREE = "huibao.agree";

    public static final String OBJECT = "huibao.object";
    public static final String REASON = "huibao.reason";
    public static final String SIGNED = "huibao.signed";
    public static final String DAY = "huibao.day";
    public static final String VALUE = "huibao.value.";

    private SlipProperties() {}

    /**
     * @param values in the order of the slip's table
     * @param body the part {@code word/document.xml} as it is printed
     */
    public static Map<String, String> of(
            String job, String period, String department, Map<String, String> values, SlipWords words, byte[] body) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(JOB, job);
        properties.put(PERIOD, period);
        properties.put(DEPARTMENT, department);
        properties.put(NUMBER, SlipNumber.of(job, period, department, values));
        int piece = 1;
        for (String each : SlipValues.written(values)) {
            properties.put(VALUES + piece++, each);
        }
        properties.put(WORDS, words.written());
        try {
            properties.put(PRINTED, printed(SlipText.of(body), words));
        } catch (javax.xml.stream.XMLStreamException impossible) {
            throw new IllegalStateException("a slip that was just written can be read", impossible);
        }
        return properties;
    }

    static Map<String, String> values(Map<String, String> properties) {
        List<String> pieces = new ArrayList<>();
        for (int piece = 1; properties.containsKey(VALUES + piece); piece++) {
            pieces.add(properties.getOrDefault(VALUES + piece, ""));
        }
        return SlipValues.read(pieces);
    }

    static SlipWords words(Map<String, String> properties) {
        return SlipWords.read(properties.getOrDefault(WORDS, ""));
    }

    /** A hash of all that was printed and is not to be filled in, whatever became of its spaces. */
    static String printed(SlipText text, SlipWords words) {
        StringBuilder all = new StringBuilder();
        text.loose().forEach(line -> all.append(line.text()));
        List<List<SlipText.SlipCell>> opinion = OpinionTable.in(text, words);
        text.tables().stream()
                .filter(table -> table != opinion)
                .forEach(table ->
                        table.forEach(row -> row.forEach(cell -> all.append('|').append(cell.text()))));
        String plain = all.codePoints()
                .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Sha256.hex(plain.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 16);
    }
}
