package org.huibao.proof.expected;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.ExactAmounts;

/**
 * What a line of the audit log claims: a figure is printed otherwise than rounded, so that its sum adds up.
 *
 * @param department empty for the county's figure
 * @param sum the code of the total, or the id of the check
 * @param step by which two numbers printed so differ at least
 * @param amount that is printed
 */
public record BalancedPrint(String figure, String department, String sum, BigDecimal step, BigDecimal amount) {

    private static final Pattern SAID = Pattern.compile("balance ([A-Za-z0-9_.-]+), step ([0-9]+(?:\\.[0-9]+)?): .*");

    /** @return nothing for a line that does not say what it must */
    static Optional<BalancedPrint> of(AuditLine line) {
        Matcher said = SAID.matcher(line.conversion());
        return said.matches()
                ? ExactAmounts.of(line.value())
                        .map(amount -> new BalancedPrint(
                                line.figure(), line.department(), said.group(1), new BigDecimal(said.group(2)), amount))
                : Optional.empty();
    }

    /** Those that can be read. */
    public static List<BalancedPrint> in(List<AuditLine> lines) {
        List<BalancedPrint> prints = new ArrayList<>();
        lines.forEach(line -> of(line).ifPresent(prints::add));
        return prints;
    }

    boolean is(String code, String whose, BigDecimal byStep) {
        return figure.equals(code) && department.equals(whose) && step.compareTo(byStep) == 0;
    }
}
