package org.huibao.formula;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that an expression may hold. EvalEx brings much more (RANDOM, DT_NOW, %, ^): what is not named here does not exist. */
final class FormulaLanguage {

    static final String NOT = "NOT";
    static final String RATE = "RATE";
    static final String CHANGE = "CHANGE";
    static final String PREV = "PREV";

    static final Set<String> INFIX_WORDS = Set.of("AND", "OR");
    static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

    /** Twice the digits of decimal128: sums and products of real returns stay exact, a quotient is cut beyond any print. */
    static final MathContext PRECISION = new MathContext(68, RoundingMode.HALF_UP);

    /** Name → the number of values that it takes, in the order of the names. */
    static final Map<String, Arity> FUNCTIONS = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "IF",
            new Arity(3, 3),
            "SUM",
            new Arity(1, Integer.MAX_VALUE),
            "ROUND",
            new Arity(2, 2),
            "ABS",
            new Arity(1, 1),
            "MIN",
            new Arity(1, Integer.MAX_VALUE),
            "MAX",
            new Arity(1, Integer.MAX_VALUE),
            RATE,
            new Arity(2, 2),
            CHANGE,
            new Arity(1, 1),
            PREV,
            new Arity(1, 1))));

    record Arity(int least, int most) {}

    static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .operatorDictionary(operators())
            .functionDictionary(functions())
            .defaultConstants(Map.of())
            .mathContext(PRECISION)
            .implicitMultiplicationAllowed(false)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .build();

    private FormulaLanguage() {}

    @SuppressWarnings("unchecked")
    private static MapBasedOperatorDictionary operators() {
        return (MapBasedOperatorDictionary) MapBasedOperatorDictionary.ofOperators(
                Map.<String, OperatorIfc>entry("+", new InfixPlusOperator()),
                Map.<String, OperatorIfc>entry("-", new InfixMinusOperator()),
                Map.<String, OperatorIfc>entry("-", new PrefixMinusOperator()),
                Map.<String, OperatorIfc>entry("*", new InfixMultiplicationOperator()),
                Map.<String, OperatorIfc>entry("/", new DivisionOperator()),
                Map.<String, OperatorIfc>entry("=", new InfixEqualsOperator()),
                Map.<String, OperatorIfc>entry("<>", new InfixNotEqualsOperator()),
                Map.<String, OperatorIfc>entry("<", new InfixLessOperator()),
                Map.<String, OperatorIfc>entry("<=", new InfixLessEqualsOperator()),
                Map.<String, OperatorIfc>entry(">", new InfixGreaterOperator()),
                Map.<String, OperatorIfc>entry(">=", new InfixGreaterEqualsOperator()),
                Map.<String, OperatorIfc>entry("AND", new InfixAndOperator()),
                Map.<String, OperatorIfc>entry("OR", new InfixOrOperator()),
                Map.<String, OperatorIfc>entry(NOT, new NegationOperator()));
    }

    @SuppressWarnings("unchecked")
    private static MapBasedFunctionDictionary functions() {
        return (MapBasedFunctionDictionary) MapBasedFunctionDictionary.ofFunctions(
                Map.<String, FunctionIfc>entry("IF", new IfFunction()),
                Map.<String, FunctionIfc>entry("SUM", new SumFunction()),
                Map.<String, FunctionIfc>entry("ROUND", new RoundFunction()),
                Map.<String, FunctionIfc>entry("ABS", new AbsFunction()),
                Map.<String, FunctionIfc>entry("MIN", new MinFunction()),
                Map.<String, FunctionIfc>entry("MAX", new MaxFunction()),
                Map.<String, FunctionIfc>entry(RATE, new RateFunction()),
                Map.<String, FunctionIfc>entry(CHANGE, new ChangeFunction()),
                Map.<String, FunctionIfc>entry(PREV, new PrevFunction()));
    }
}
