package org.huibao.model;

import java.util.List;

/**
 * What may be found, under the code by which people know it. Each has its {@link FindingFacts record}; where one record serves a family, the
 * family is an enum of rules.
 */
public interface FindingRule {

    /** Dotted and lower-case: {@code value.not-a-number}. The bundles hold {@code finding.<code>}, what it means, and its remedy. */
    String code();

    /** Those that it may have before an administrator sets another; the first is the usual one. */
    List<Level> levels();

    static FindingRule of(String code, Level... levels) {
        return new Sole(code, List.of(levels));
    }

    /** The rule of a record that serves no other. */
    record Sole(String code, List<Level> levels) implements FindingRule {}
}
