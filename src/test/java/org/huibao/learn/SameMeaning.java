package org.huibao.learn;

import java.util.List;

/** Whether two ways of saying what a number is mean the same: a sum whatever its order, a total that is the sum of its parts. */
final class SameMeaning {

    private SameMeaning() {}

    static boolean are(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    private static String canonical(String meaning) {
        String plain = meaning.replaceAll("[\\s]*\\R[\\s]*", "").strip();
        if (!plain.startsWith("和(")) {
            return plain;
        }
        List<String> parts = LearnSample.parts(plain.substring(2, plain.length() - 1)).stream()
                .sorted()
                .toList();
        // All departments' own values of one item are its county figure.
        List<String> labels = parts.stream()
                .map(part -> part.substring(part.indexOf(' ') + 1))
                .distinct()
                .toList();
        return labels.size() == 1 ? "合计 " + labels.get(0) : "和(" + String.join(", ", parts) + ")";
    }
}
