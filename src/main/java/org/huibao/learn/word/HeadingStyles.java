package org.huibao.learn.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.Style;
import org.huibao.notation.words.LearnTerms;
import org.jspecify.annotations.Nullable;

/** Which paragraphs are headings: by their style or outline level, or because they begin as official documents number them. */
final class HeadingStyles {

    static final HeadingStyles NONE = new HeadingStyles(Map.of());

    private static final Pattern NAMED = Pattern.compile(LearnTerms.LEARN_HEADING.any() + " ?[1-9]");

    private static final String NUMERALS = "一二三四五六七八九十";

    /** A heading is short; what is longer is a paragraph that begins like one. */
    private static final int LONGEST = 45;

    private final Map<String, Integer> levels;

    private HeadingStyles(Map<String, Integer> levels) {
        this.levels = levels;
    }

    static HeadingStyles of(WordprocessingMLPackage docx) throws Docx4JException {
        StyleDefinitionsPart part = docx.getMainDocumentPart().getStyleDefinitionsPart(false);
        Map<String, Integer> levels = new HashMap<>();
        if (part != null) {
            for (Style style : part.getContents().getStyle()) {
                String name = style.getName() == null || style.getName().getVal() == null
                        ? ""
                        : style.getName().getVal().toLowerCase(Locale.ROOT);
                if (NAMED.matcher(name).matches()) {
                    levels.put(style.getStyleId(), name.charAt(name.length() - 1) - '0');
                }
            }
        }
        return new HeadingStyles(levels);
    }

    int level(P paragraph, String text) {
        PPr looks = paragraph.getPPr();
        if (looks != null && looks.getPStyle() != null) {
            Integer level = levels.get(looks.getPStyle().getVal());
            if (level != null && text.length() <= LONGEST) {
                return level;
            }
        }
        return numbered(text.strip());
    }

    private static int numbered(@Nullable String text) {
        if (text == null || text.length() > LONGEST || text.indexOf('。') >= 0 || text.isEmpty()) {
            return 0;
        }
        int at = text.charAt(0) == '（' || text.charAt(0) == '(' ? 1 : 0;
        int end = at;
        while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end == at || end == text.length()) {
            return 0;
        }
        char behind = text.charAt(end);
        return at == 0 && behind == '、' ? 1 : at == 1 && (behind == '）' || behind == ')') ? 2 : 0;
    }
}
