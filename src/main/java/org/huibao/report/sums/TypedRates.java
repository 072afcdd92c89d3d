package org.huibao.report.sums;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huibao.definition.Indicator;
import org.huibao.definition.ReportJob;
import org.huibao.model.Finding;
import org.huibao.notation.prose.NumberMention;
import org.huibao.notation.prose.ProseNumbers;
import org.huibao.report.file.WordPackage;
import org.huibao.report.placeholder.TemplatePlaceholder;
import org.huibao.report.story.RunContent;
import org.huibao.report.story.WordParagraph;

/**
 * {@code rate.cut-off} of a rate that still stands in the template's old text: 受理71件，办结69件，办结率97.1%. Its counts beside it, or what the rate
 * of that name was, say that it was cut off.
 */
public final class TypedRates {

    private static final Pattern RATE = Pattern.compile("([0-9]+\\.?[0-9]*)\\s*[%％]");
    private static final Pattern COUNT = Pattern.compile("([0-9]+)(?![0-9.]).*");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final ReportJob job;

    /** Rates that this report would round, with what they were. */
    private final Map<Indicator, BigDecimal> before;

    private final Map<String, Finding> found = new TreeMap<>();

    private TypedRates(ReportJob job, Map<Indicator, BigDecimal> before) {
        this.job = job;
        this.before = before;
    }

    /** @param before exact figures of the period before, by the codes of their indicators */
    public static List<Finding> in(ReportJob job, Map<String, BigDecimal> before, WordPackage docx) {
        Map<Indicator, BigDecimal> rates = new LinkedHashMap<>();
        boolean rounds = false;
        for (Indicator each : job.indicators()) {
            if (each.isPercentage() && each.rounding() == Indicator.Rounding.HALF_UP) {
                rounds = true;
                Optional.ofNullable(before.get(each.code())).ifPresent(exact -> rates.put(each, exact));
            }
        }
        TypedRates typed = new TypedRates(job, rates);
        if (rounds) {
            docx.stories().stream()
                    .flatMap(story -> WordParagraph.all(docx.tree(story).getDocumentElement()).stream())
                    .forEach(paragraph -> typed.read(paragraph.text()));
        }
        return List.copyOf(typed.found.values());
    }

    private void read(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('％') < 0) {
            return;
        }
        StringBuilder plain = new StringBuilder(text);
        for (TemplatePlaceholder each : TemplatePlaceholder.in(text)) {
            for (int i = each.start(); i < each.end(); i++) {
                plain.setCharAt(i, RunContent.OBJECT);
            }
        }
        for (String sentence : plain.toString().split("[。；！？\\n]")) {
            List<String> numbers = ProseNumbers.in(sentence).stream()
                    .filter(NumberMention::isFigure)
                    .map(each -> each.in(sentence))
                    .toList();
            for (String number : numbers) {
                Matcher rate = RATE.matcher(number);
                if (rate.matches()) {
                    rate(new BigDecimal(rate.group(1)), sentence, numbers);
                }
            }
        }
    }

    private void rate(BigDecimal printed, String sentence, List<String> numbers) {
        List<BigDecimal> counted = counted(numbers);
        Stream<BigDecimal> named = before.entrySet().stream()
                .filter(each -> sentence.contains(each.getKey().name()))
                .map(Map.Entry::getValue);
        List<BigDecimal> exact = Stream.concat(named, counted.stream()).toList();
        // One way in which it is rounded is enough.
        if (exact.stream().noneMatch(each -> CutOffRates.isRounded(printed, each))) {
            exact.stream()
                    .filter(each -> CutOffRates.isCutOff(printed, each))
                    .findFirst()
                    .map(each -> CutOffRates.typed(
                            job, sentence.replace(RunContent.OBJECT, '…').strip(), printed, each))
                    .ifPresent(each -> found.put(each.id(), each));
        }
    }

    /** What each two of the counts give. */
    private static List<BigDecimal> counted(List<String> numbers) {
        List<BigDecimal> counts = new ArrayList<>();
        for (String number : numbers) {
            Matcher count = COUNT.matcher(number);
            if (count.matches() && !RATE.matcher(number).matches()) {
                counts.add(new BigDecimal(count.group(1)));
            }
        }
        List<BigDecimal> rates = new ArrayList<>();
        for (BigDecimal part : counts) {
            for (BigDecimal whole : counts) {
                if (part.compareTo(whole) < 0) {
                    rates.add(part.multiply(WHOLE).divide(whole, MathContext.DECIMAL64));
                }
            }
        }
        return rates;
    }
}
