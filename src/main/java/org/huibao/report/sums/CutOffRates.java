package org.huibao.report.sums;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.model.FindingFacts;
import org.huibao.model.FindingFields;
import org.huibao.model.FindingRule;
import org.huibao.model.FindingSubject;
import org.huibao.model.Level;
import org.huibao.notation.CellNumber;

/** {@code rate.cut-off}: the report of the period before states a rate as nobody rounds it, and this one would round it. */
public final class CutOffRates {

    private static final String TAG = "<w:tag w:val=\"";
    private static final Pattern RATE =
            Pattern.compile("<w:t(?: [^>]*)?>\\s*([0-9]+(?:\\.[0-9]+)?)\\s*[%％]?\\s*</w:t>");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** More than anybody is told of, and than a message holds. */
    private static final int SHOWN = 6;

    private CutOffRates() {}

    /** Whether there is a rate of which the report would have to be looked at. */
    public static boolean isAsked(ReportJob job, Map<String, BigDecimal> before) {
        return !candidates(job, before).isEmpty();
    }

    /**
     * @param before exact figures of the period before, by the codes of their indicators
     * @param report of that period, as it was published
     */
    public static List<Finding> in(ReportJob job, Map<String, BigDecimal> before, byte[] report) {
        Map<String, Indicator> candidates = candidates(job, before);
        String text = text(report);
        List<Finding> found = new ArrayList<>();
        for (int at = text.indexOf(TAG); at >= 0; at = text.indexOf(TAG, at + 1)) {
            int end = text.indexOf('"', at + TAG.length());
            Indicator indicator = candidates.get(text.substring(at + TAG.length(), Math.max(end, at + TAG.length())));
            int closed = text.indexOf("</w:sdt>", at);
            if (indicator != null && closed > 0) {
                BigDecimal exact = before.get(indicator.code());
                Matcher printed = RATE.matcher(text.substring(at, closed));
                if (exact != null && printed.find() && isCutOff(new BigDecimal(printed.group(1)), exact)) {
                    found.add(finding(job, indicator, printed.group(1), exact));
                    candidates.remove(indicator.code());
                }
            }
        }
        return found;
    }

    private static Map<String, Indicator> candidates(ReportJob job, Map<String, BigDecimal> before) {
        Map<String, Indicator> candidates = new HashMap<>();
        for (Indicator indicator : job.indicators()) {
            BigDecimal exact = before.get(indicator.code());
            if (exact != null
                    && indicator.isPercentage()
                    && indicator.rounding() == Indicator.Rounding.HALF_UP
                    && exact.signum() > 0
                    && exact.stripTrailingZeros().scale() > 0) {
                candidates.put(indicator.code(), indicator);
            }
        }
        return candidates;
    }

    static boolean isRounded(BigDecimal printed, BigDecimal exact) {
        return exact.setScale(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) == 0;
    }

    /** @param sentence of the template in which it stands */
    static Finding typed(ReportJob job, String sentence, BigDecimal printed, BigDecimal exact) {
        return Finding.of(new CutOffRate(
                FindingSubject.ofReport(job.period()),
                "“" + sentence + "”",
                printed.toPlainString(),
                CellNumber.plainText(exact.setScale(Math.min(exact.scale(), SHOWN), RoundingMode.DOWN)),
                exact.setScale(printed.scale(), RoundingMode.HALF_UP).toPlainString()));
    }

    /** What rounding would make a whole is cut off by this program, too. */
    static boolean isCutOff(BigDecimal printed, BigDecimal exact) {
        BigDecimal rounded = exact.setScale(printed.scale(), RoundingMode.HALF_UP);
        return rounded.compareTo(WHOLE) < 0
                && rounded.compareTo(printed) != 0
                && exact.setScale(printed.scale(), RoundingMode.DOWN).compareTo(printed) == 0;
    }

    private static Finding finding(ReportJob job, Indicator indicator, String printed, BigDecimal exact) {
        int decimals = new BigDecimal(printed).scale();
        return Finding.of(new CutOffRate(
                new FindingSubject("", indicator.code(), job.period(), null),
                indicator.name(),
                printed,
                CellNumber.plainText(exact.setScale(Math.min(exact.scale(), SHOWN), RoundingMode.DOWN)),
                exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString()));
    }

    private static String text(byte[] report) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(report))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("word/document")) {
                    return new String(zip.readAllBytes(), UTF_8);
                }
            }
        } catch (IOException damaged) {
            // Its hash is right, so it is what was published: a file that nobody can read states nothing.
        }
        return "";
    }

    /**
     * @param rate its name
     * @param printed as the report of the period before states it
     * @param exact what it was
     * @param rounded what rounding would have made of it
     */
    record CutOffRate(FindingSubject about, String rate, String printed, String exact, String rounded)
            implements FindingFacts {

        static final FindingRule RULE = FindingRule.of("rate.cut-off", Level.INFO);

        @Override
        public FindingRule rule() {
            return RULE;
        }

        @Override
        public String found() {
            return printed;
        }

        @Override
        public String expected() {
            return rounded;
        }

        @Override
        public FindingFields fields() {
            return FindingFields.of("rate", rate)
                    .and("printed", printed)
                    .and("exact", exact)
                    .and("rounded", rounded);
        }
    }
}
