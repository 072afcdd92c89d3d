package org.huibao.notation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Labels as people mean them: two labels are the same when they are equal after folding width, case, spaces, line breaks,
 * invisible characters, bracket styles, leading ordinals, marks before or behind ({@code ★}, {@code ①}), a trailing colon and a
 * unit in brackets.
 */
public final class LabelFolding {

    /** Longer texts are prose: folded for width and spaces, never taken apart. */
    private static final int LONGEST = 200;

    /** First characters of an ordinal, so that most labels need no pattern. */
    private static final String ORDINAL_STARTS = "其第(-·•—、.:,0123456789一二三四五六七八九十百";

    /** {@code 1. 1、 1) (一) 一、 ①  其中: A、}; a bare number is part of the name (110报警数), a decimal of a measure too (1.5倍). */
    private static final Pattern ORDINAL = Pattern.compile("^(?:其中[:,、]?"
            + "|\\([0-9]{1,3}\\)|\\([一二三四五六七八九十百]{1,4}\\)|\\([a-z]\\)"
            + "|[0-9]{1,3}(?:\\.[0-9]{1,3}){1,4}[.、)]?(?![0-9倍万亿千百元吨米折%])"
            + "|[0-9]{1,3}(?:\\)|[.、,:](?![0-9])|、(?=[0-9]{3,5}[^0-9])|\\.(?=[0-9]{4,5}[^0-9]))"
            + "|[一二三四五六七八九十百]{1,4}[.、)]"
            + "|第[一二三四五六七八九十百0-9]{1,4}[,、:]"
            + "|[ivx]{1,5}[.、)]"
            + "|[a-z](?:[、)]|\\.(?=[\\u4E00-\\u9FFF]))"
            + "|[-·•—、:,]+|\\.(?![0-9]))");

    /** {@code 其中：（一）1.①} is as many as anybody writes; what goes on is no label. */
    private static final int MOST_ORDINALS = 12;

    /** Nobody compares longer texts letter by letter. */
    private static final int LONGEST_PLAIN = 2_000;

    /** Between ！ and !, and all that follow. */
    private static final int FULL_WIDTH = '！' - '!';

    private static final RecentTexts<String> PLAIN = new RecentTexts<>(LabelFolding::narrowed);
    private static final RecentTexts<String> FOLDED = new RecentTexts<>(LabelFolding::taken);

    private LabelFolding() {}

    /** The folded label; as {@link #plain} if nothing but ordinals and spaces stands there. */
    public static String fold(String label) {
        return foldPlain(plain(label));
    }

    /** @param plain a label that {@link #plain} has been through */
    public static String foldPlain(String plain) {
        boolean whole = plain.length() > LONGEST
                || plain.isEmpty()
                || !mayBeOrdinal(plain.charAt(0)) && !LabelEnd.mayEnd(plain);
        return whole ? plain : FOLDED.of(plain);
    }

    /** Without what stands before and behind the words. */
    private static String taken(String plain) {
        String rest = plain;
        for (int i = 0; i < MOST_ORDINALS; i++) {
            String shorter = withoutOrdinal(rest);
            if (shorter.equals(rest)) {
                break;
            }
            rest = shorter;
        }
        return LabelEnd.of(rest).words();
    }

    /**
     * The units in the bracket that ends a label, as 万元 in 金额(万元); several may be listed (件、万元), and a colon, marks and
     * footnotes may follow. Any other bracket is part of the label.
     *
     * @param plain a label that {@link #plain} has been through
     */
    public static List<Unit> unitsBehind(String plain) {
        return plain.length() > LONGEST || !LabelEnd.mayEnd(plain)
                ? List.of()
                : LabelEnd.of(plain).units();
    }

    /**
     * The signs of footnotes behind a label, {@code ①} of 其他①; empty where there are none.
     *
     * @param plain a label that {@link #plain} has been through
     */
    public static String footnotes(String plain) {
        return plain.length() > LONGEST || !LabelEnd.mayEnd(plain)
                ? ""
                : LabelEnd.of(plain).footnotes();
    }

    /** The units that a list such as 件、万元 names. */
    public static List<Unit> units(String list) {
        return LabelEnd.units(list);
    }

    /** Folds width, case, spaces, invisible characters and bracket styles only. */
    public static String plain(String label) {
        return label.length() > LONGEST_PLAIN || isPlain(label) ? label : PLAIN.of(label);
    }

    /** True for most labels: nothing in them is folded. */
    private static boolean isPlain(String label) {
        for (int i = 0; i < label.length(); i++) {
            char character = label.charAt(i);
            boolean kept = character >= 0x4E00 && character <= 0x9FFF
                    || character > ' ' && character < 'A' && character != '<' && character != '>'
                    || character >= 'a' && character <= 'z';
            if (!kept) {
                return false;
            }
        }
        return true;
    }

    private static String narrowed(String label) {
        StringBuilder folded = new StringBuilder(label.length());
        boolean first = true;
        boolean composed = false;
        for (int i = 0; i < label.length(); ) {
            int character = label.codePointAt(i);
            i += Character.charCount(character);
            if (invisible(character)) {
                continue;
            }
            // 圈码 such as ① and a raised ¹ become digits under NFKC and would run into the label: they are ordinals, or
            // footnotes.
            if (first && LabelMarks.isCircled(character)) {
                folded.append("1.");
            } else if (LabelMarks.isFootnote(character) && !isPower(character, folded)) {
                folded.appendCodePoint(character);
            } else if (isFullWidth(character)) {
                folded.append((char) punctuation(Character.toLowerCase(character - FULL_WIDTH)));
            } else if (isPlain(character)) {
                folded.appendCodePoint(punctuation(Character.toLowerCase(character)));
            } else {
                compatible(character, folded);
                composed = true;
            }
            first = false;
        }
        // A letter and its accent may have come as two characters.
        return composed ? Normalizer.normalize(folded, Normalizer.Form.NFC) : folded.toString();
    }

    /** Compatibility folding leaves these as they are, brackets and quotation marks among them. */
    private static boolean isPlain(int character) {
        return character < 0x80
                || character >= 0x4E00 && character <= 0x9FFF
                || character >= 0x3008 && character <= 0x3011
                || character >= 0x3014 && character <= 0x3017
                || character == '。'
                || character == '“'
                || character == '”';
    }

    /** As the ² of m². */
    private static boolean isPower(int character, CharSequence before) {
        char last = before.length() == 0 ? ' ' : before.charAt(before.length() - 1);
        return LabelMarks.isRaised(character) && last >= 'a' && last <= 'z';
    }

    private static boolean isFullWidth(int character) {
        return character >= '！' && character <= '～';
    }

    private static void compatible(int character, StringBuilder folded) {
        String narrow = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        narrow.codePoints()
                .filter(each -> !invisible(each))
                .map(LabelFolding::punctuation)
                .forEach(folded::appendCodePoint);
    }

    private static boolean invisible(int character) {
        if (character > ' ' && character < 0x7F || character >= 0x4E00 && character <= 0x9FFF) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String withoutOrdinal(String label) {
        if (label.isEmpty()) {
            return label;
        }
        char start = label.charAt(0);
        if (!mayBeOrdinal(start)) {
            return label;
        }
        if (label.length() > 1 && (LabelMarks.isMark(start) || LabelMarks.isFootnote(start))) {
            return label.substring(1);
        }
        String rest = ORDINAL.matcher(label).replaceFirst("");
        return rest.isEmpty() ? label : rest;
    }

    private static boolean mayBeOrdinal(char start) {
        return start >= 'a' && start <= 'z'
                || ORDINAL_STARTS.indexOf(start) >= 0
                || LabelMarks.isMark(start)
                || LabelMarks.isFootnote(start);
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
