package org.huibao.formula;

import java.util.List;

/** The words of a language in which a formula is said, and the names in it. */
public interface FormulaVocabulary {

    /** An indicator's name. */
    String now(String code);

    /** Of its value of the period before. */
    String before(String code);

    /** @param function as it is written: {@code ROUND}, {@code MIN}, {@code IF} */
    String call(String function, List<String> arguments);

    /** @param sign {@code +}, {@code AND} */
    String operator(String sign);
}
