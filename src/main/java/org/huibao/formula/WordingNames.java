package org.huibao.formula;

import java.util.Optional;
import java.util.Set;
import org.huibao.notation.Unit;

/** What the words of an expression in a template may mean. */
public interface WordingNames {

    /** Of the indicators. */
    Set<String> codes();

    /** What stands for a word that is no code: the code of an indicator of this name, {@code PREV(cases)} for {@code previous} in a loop. */
    Optional<String> expression(String word);

    /** The code of a department of this code or name; {@link WordingInputs#DEPARTMENT} for the one whose turn it is. */
    Optional<String> department(String word);

    boolean isGroup(String word);

    Unit unit(String code);
}
