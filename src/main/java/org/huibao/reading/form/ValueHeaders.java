package org.huibao.reading.form;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.notation.words.HeaderTerms;
import org.huibao.reading.period.PeriodHeading;
import org.huibao.reading.period.SheetHeadings;
import org.huibao.reading.sheet.SheetIndex;
import org.huibao.reading.sheet.SheetLabel;
import org.huibao.reading.sheet.TableRows;

/** The headers of a sheet that stand over values: those that the definition names, with a year or 必填 added, else the report's own year. */
final class ValueHeaders {

    private static final int LONGEST = 30;

    private static final Pattern WITH_BRACKET = Pattern.compile("([^()]{1,10})\\(([^()]{1,14})\\)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{1,10})\\)");
    private static final Pattern BEHIND_YEAR = Pattern.compile("((?:19|20)[0-9]{2}年度?)的?([^()0-9]{1,6})");
    private static final Pattern MERE = Pattern.compile(HeaderTerms.HEADER_MERE.any() + "|[0-9]{1,2}|[甲乙丙丁]");

    private final SheetIndex sheet;
    private final SheetHeadings headings;

    ValueHeaders(SheetIndex sheet, SheetHeadings headings) {
        this.sheet = sheet;
        this.headings = headings;
    }

    NavigableMap<Integer, List<SheetLabel>> byTop() {
        NavigableMap<Integer, List<SheetLabel>> byTop = new TreeMap<>();
        for (String heading : headings.values()) {
            sheet.named(heading).forEach(label -> add(byTop, label));
        }
        sheet.labels().stream()
                .filter(label -> !byTop.containsKey(label.top()) && isNamedWithMore(label))
                .toList()
                .forEach(label -> add(byTop, label));
        if (byTop.isEmpty()) {
            sheet.labels().stream().filter(this::isOfTheReportsYear).forEach(label -> add(byTop, label));
        }
        return byTop;
    }

    private static void add(NavigableMap<Integer, List<SheetLabel>> byTop, SheetLabel label) {
        byTop.computeIfAbsent(label.top(), any -> new ArrayList<>()).add(label);
    }

    private boolean isNamedWithMore(SheetLabel label) {
        String plain = label.plain();
        if (plain.length() > LONGEST || plain.indexOf('(') < 0 && plain.indexOf('年') != 4) {
            return false;
        }
        int open = plain.indexOf('(');
        if (open > 0 && !isValue(plain.substring(0, open)) && !isValue(plain)) {
            return false;
        }
        Matcher bracket = WITH_BRACKET.matcher(plain);
        if (bracket.matches()) {
            return isValue(bracket.group(1))
                    && (isThis(bracket.group(2))
                            || MERE.matcher(bracket.group(2)).matches());
        }
        Matcher whole = IN_BRACKETS.matcher(plain);
        return whole.matches() ? isValue(whole.group(1)) : isValue(plain);
    }

    private boolean isValue(String words) {
        if (headings.values().contains(words)) {
            return true;
        }
        Matcher year = BEHIND_YEAR.matcher(words);
        return year.matches() && isThis(year.group(1)) && headings.values().contains(year.group(2));
    }

    private boolean isThis(String words) {
        return headings.when(words) == PeriodHeading.THIS;
    }

    /** 2020年 beside the names, with nothing said under it. */
    private boolean isOfTheReportsYear(SheetLabel label) {
        return label.plain().length() <= LONGEST
                && label.left() == label.right()
                && isThis(label.folded())
                && sheet.inRow(label.top()).stream().anyMatch(SheetHeadings::isOverNames)
                && !isOverWords(label);
    }

    private boolean isOverWords(SheetLabel label) {
        Optional<SheetLabel> below = sheet.shownAt(label.bottom() + 1, label.left());
        return below.isPresent() && TableRows.isWord(below.get().cell());
    }
}
