package org.huibao.notation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Labels as people mean them: two labels are the same when they are equal after folding width, case, spaces, line breaks,
 * invisible characters, bracket styles, leading ordinals and a unit in brackets.
 */
public final class Labels {

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}]+");

    /** {@code 1. 1、 (一) 一、 ①  其中: A.}; a bare number is part of the name (110报警数). */
    private static final Pattern ORDINAL = Pattern.compile("^(?:其中[:,、]?"
            + "|\\([0-9]{1,3}\\)|\\([一二三四五六七八九十百]{1,4}\\)|\\([a-z]\\)"
            + "|[0-9]{1,3}(?:\\.[0-9]{1,3}){1,4}[.、]?(?![0-9])"
            + "|[0-9]{1,3}[.、](?![0-9])"
            + "|[一二三四五六七八九十百]{1,4}[.、]"
            + "|第[一二三四五六七八九十百0-9]{1,4}[,、:]"
            + "|[ivx]{1,5}[.、]"
            + "|[-*·•—]+)");

    private static final Pattern UNIT = Pattern.compile("\\((?:单位:)?[^()]{1,8}\\)$");

    private Labels() {}

    /** The folded label; empty if nothing but ordinals and spaces stands there. */
    public static String fold(String label) {
        String plain = plain(label);
        String rest = plain;
        for (String shorter = withoutOrdinal(rest); !shorter.equals(rest); shorter = withoutOrdinal(rest)) {
            rest = shorter;
        }
        String unitless = UNIT.matcher(rest).replaceFirst("");
        if (!unitless.isEmpty()) {
            rest = unitless;
        }
        return rest.isEmpty() ? plain : rest;
    }

    /** Folds width, case, spaces, invisible characters and bracket styles only. */
    public static String plain(String label) {
        // 圈码 such as ① become digits under NFKC and would run into the label: they are ordinals.
        String marked = label.replaceAll("^[\\s\\u3000]*[\\u2460-\\u2473\\u2776-\\u277F]", "1.");
        String narrow = Normalizer.normalize(marked, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(narrow.length());
        INVISIBLE
                .matcher(narrow)
                .replaceAll("")
                .codePoints()
                .map(Labels::punctuation)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static String withoutOrdinal(String label) {
        String rest = ORDINAL.matcher(label).replaceFirst("");
        return rest.isEmpty() ? label : rest;
    }

    private static int punctuation(int character) {
        return switch (character) {
            case '[', '{', '【', '〔', '〖', '﹝', '「', '『', '《', '<', '〈' -> '(';
            case ']', '}', '】', '〕', '〗', '﹞', '」', '』', '》', '>', '〉' -> ')';
            case '，' -> ',';
            case '：' -> ':';
            case '．', '。' -> '.';
            case '“', '”', '„', '‟' -> '"';
            case '‘', '’' -> '\'';
            default -> character;
        };
    }
}
