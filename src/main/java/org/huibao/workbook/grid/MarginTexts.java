package org.huibao.workbook.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huibao.workbook.Grid;
import org.huibao.workbook.MarginText;
import org.jspecify.annotations.Nullable;

/** Collects what stands around a sheet's cells; of very much the beginning. */
public final class MarginTexts {

    private static final int MOST = 300;
    private static final int LONGEST = 300;

    /** Font, size, colour, page and date in the code of a page header: {@code &L&"宋体,常规"&10单位：万元}. */
    private static final Pattern CODES =
            Pattern.compile("&(?:\"[^\"]{0,80}\"|K[0-9A-Fa-f+-]{6}|[0-9]{1,3}|[A-KM-QS-Z])");

    private static final Pattern SECTIONS = Pattern.compile("&[LCR]|\\R");

    private final List<MarginText> texts = new ArrayList<>();

    public void pageHeader(String code) {
        for (String section : SECTIONS.split(capped(code.replace("&C", "\n")))) {
            add(CODES.matcher(section).replaceAll(""), null);
        }
    }

    public void add(String text, Grid.@Nullable Region cells) {
        for (String line : capped(text).split("\\R")) {
            if (!line.isBlank() && texts.size() < MOST) {
                texts.add(new MarginText(line.strip(), cells));
            }
        }
    }

    private static String capped(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public List<MarginText> done() {
        return List.copyOf(texts);
    }
}
