package org.huibao.notation.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of a text in which numbers are parts of names: titles of laws, short quotations, documents' numbers, headings. One pass. */
final class NameSpans {

    private record NameSpan(int start, int end, MentionKind kind) {}

    private static final int LONGEST_TITLE = 80;

    /** Within quotation marks of this length a number is part of a slogan's name. */
    private static final int LONGEST_QUOTATION = 12;

    /** From the year's bracket to 号. */
    private static final int LONGEST_DOCUMENT = 16;

    private final String text;
    private final List<NameSpan> spans = new ArrayList<>();
    private int next;

    private NameSpans(String text) {
        this.text = text;
    }

    static NameSpans of(String text) {
        NameSpans names = new NameSpans(text);
        names.collect();
        return names;
    }

    /** The kind of what stands there, asked with rising places; null outside of names. */
    @Nullable
    MentionKind kindAt(int at) {
        while (next < spans.size() && spans.get(next).end <= at) {
            next++;
        }
        return next < spans.size() && spans.get(next).start <= at ? spans.get(next).kind : null;
    }

    private void collect() {
        boolean begins = true;
        for (int i = 0; i < text.length(); ) {
            char letter = text.charAt(i);
            if (begins && letter > ' ' && letter != '　') {
                begins = false;
                int end = heading(i);
                if (end > i) {
                    i = add(i, end, MentionKind.HEADING);
                    continue;
                }
            }
            int end = switch (letter) {
                case '《' -> close(i, "》", "《", LONGEST_TITLE);
                case '“', '"', '「', '‘' -> close(i, "”\"」’", "“「", LONGEST_QUOTATION + 1);
                case 'h', 'w' -> address(i);
                case '〔', '[', '［', '（', '(', '【' -> document(i);
                default -> -1;
            };
            begins |= letter == '\n' || letter == '\f';
            boolean code = "〔[［（(【hw".indexOf(letter) >= 0;
            i = end > i ? add(i, end, code ? MentionKind.CODE : MentionKind.SLOGAN) : i + 1;
        }
    }

    private int add(int start, int end, MentionKind kind) {
        spans.add(new NameSpan(start, end, kind));
        return end;
    }

    private int close(int open, String closing, String opening, int longest) {
        for (int i = open + 1; i < text.length() && i - open <= longest; i++) {
            if (closing.indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
            if (opening.indexOf(text.charAt(i)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Of a page, up to a space or a Chinese letter. */
    private int address(int from) {
        if (!text.startsWith("http", from) && !text.startsWith("www.", from)) {
            return -1;
        }
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < 0x2E80) {
            end++;
        }
        return end;
    }

    /** 〔2020〕5号, （2021）粤01行终123号. */
    private int document(int open) {
        int year = open + 1;
        while (year < text.length() && year - open <= 4 && DigitLetter.arabic(text.charAt(year)) >= 0) {
            year++;
        }
        boolean closed = year - open == 5 && year < text.length() && "〕]］）)】".indexOf(text.charAt(year)) >= 0;
        for (int i = year + 1; closed && i < text.length() && i - open <= LONGEST_DOCUMENT + 6; i++) {
            char letter = text.charAt(i);
            if (letter == '号') {
                return i + 1;
            }
            if ("，。；、,;：:".indexOf(letter) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** 1. and 1、 and （一） and 一、 and 2.1 at the beginning of a paragraph that goes on; （12） and 97.5 alone are numbers. */
    private int heading(int from) {
        int end = ordinal(from);
        return end > 0 && end < text.length() && text.charAt(end) >= ' ' ? end : -1;
    }

    private int ordinal(int from) {
        boolean bracket = text.charAt(from) == '（' || text.charAt(from) == '(';
        int at = bracket ? from + 1 : from;
        int digits = at;
        boolean arabic = at < text.length() && DigitLetter.arabic(text.charAt(at)) >= 0;
        while (at < text.length() && at - digits < 4 && isOrdinal(text.charAt(at), arabic)) {
            at++;
        }
        if (at == digits || at >= text.length()) {
            return -1;
        }
        char mark = text.charAt(at);
        char behind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (bracket) {
            return mark == '）' || mark == ')' ? at + 1 : -1;
        }
        boolean sections = false;
        while (arabic && DigitRun.isPoint(mark) && DigitLetter.arabic(behind) >= 0 && at - from < 12) {
            sections = true;
            at++;
            while (at < text.length() && DigitLetter.arabic(text.charAt(at)) >= 0) {
                at++;
            }
            mark = at < text.length() ? text.charAt(at) : ' ';
            behind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        }
        if (sections) {
            return (mark == ' ' || mark == '　') && ProseMeasures.at(text, at) == null ? at : -1;
        }
        return mark == '、' || DigitRun.isPoint(mark) && arabic && DigitLetter.arabic(behind) < 0 ? at + 1 : -1;
    }

    private static boolean isOrdinal(char letter, boolean arabic) {
        return arabic ? DigitLetter.arabic(letter) >= 0 : "一二三四五六七八九十".indexOf(letter) >= 0;
    }
}
