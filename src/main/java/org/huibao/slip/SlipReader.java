package org.huibao.slip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.huibao.slip.SlipText.SlipCell;
import org.jspecify.annotations.Nullable;

/** Reads a filed slip. Any byte of it may be anybody's. */
public final class SlipReader {

    /** Ordinal, name, unit, and then the value. */
    private static final int VALUE_COLUMN = 3;

    /** What somebody writes is told in findings; no reason is a book. */
    private static final int LONGEST = 500;

    private static final int LONGEST_CELL = 50;

    private SlipReader() {}

    /** @param file its bytes, under whatever name */
    public static SlipReading read(Path file) {
        SlipFile slip;
        try {
            slip = SlipFile.of(file);
        } catch (IOException | IllegalArgumentException damaged) {
            return new SlipReading.Damaged();
        }
        if (!slip.isWord()) {
            return new SlipReading.NoSlip(false, List.of());
        }
        try {
            Map<String, String> properties = slip.properties();
            if (properties.getOrDefault(SlipProperties.NUMBER, "").isEmpty()) {
                return unmarked(slip.body());
            }
            return of(slip, properties);
        } catch (XMLStreamException | RuntimeException damaged) {
            // The reader of the JDK throws both for what is no XML.
            return new SlipReading.Damaged();
        }
    }

    /** A copy without properties has its boxes still, or at least its number as text. */
    private static SlipReading unmarked(SlipText text) {
        if (text.tables().stream().anyMatch(OpinionTable::hasBoxes)) {
            return new SlipReading.Unmarked();
        }
        List<String> numbers = new ArrayList<>();
        for (SlipLine line : text.loose()) {
            if (numbers.size() < SlipNumber.MOST) {
                numbers.addAll(SlipNumber.in(shortened(line.text(), LONGEST)));
            }
        }
        return new SlipReading.NoSlip(true, numbers);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    private static SlipReading of(SlipFile file, Map<String, String> properties) throws XMLStreamException {
        SlipText text = file.body();
        SlipWords words = SlipProperties.words(properties);
        Map<String, String> confirmed = SlipProperties.values(properties);
        String job = properties.getOrDefault(SlipProperties.JOB, "");
        String period = properties.getOrDefault(SlipProperties.PERIOD, "");
        String department = properties.getOrDefault(SlipProperties.DEPARTMENT, "");
        String number = properties.getOrDefault(SlipProperties.NUMBER, "");
        if (!SlipNumber.of(job, period, department, confirmed).equals(number)) {
            return new SlipReading.Damaged();
        }
        OpinionTable opinion = new OpinionTable(text, words);
        String remarks = opinion.remarks(file.notes());
        List<FiledSlip.Altered> altered = altered(confirmed, words, values(text, words));
        boolean retyped = altered.isEmpty()
                && !SlipProperties.printed(text, words).equals(properties.getOrDefault(SlipProperties.PRINTED, ""));
        return new SlipReading.Slip(new FiledSlip(
                job,
                period,
                department,
                number,
                confirmed,
                opinion.answer(remarks),
                shortened(remarks, LONGEST),
                shortened(opinion.signed(), LONGEST_CELL),
                shortened(opinion.day(), LONGEST_CELL),
                altered,
                retyped));
    }

    /** Numbers by their ordinals: those of the table that begins with 1. */
    private static Map<Integer, String> values(SlipText text, SlipWords words) {
        Map<Integer, String> values = new HashMap<>();
        List<List<SlipCell>> opinion = OpinionTable.in(text, words);
        for (List<List<SlipCell>> table : text.tables()) {
            if (table != opinion) {
                for (List<SlipCell> row : table) {
                    Integer ordinal =
                            row.size() > VALUE_COLUMN ? ordinal(row.get(0).text()) : null;
                    if (ordinal != null) {
                        values.putIfAbsent(ordinal, row.get(VALUE_COLUMN).text());
                    }
                }
            }
        }
        return values;
    }

    private static @Nullable Integer ordinal(String text) {
        return text.matches("[0-9]{1,5}") ? Integer.valueOf(text) : null;
    }

    private static List<FiledSlip.Altered> altered(
            Map<String, String> confirmed, SlipWords words, Map<Integer, String> shown) {
        List<FiledSlip.Altered> altered = new ArrayList<>();
        int ordinal = 0;
        for (Map.Entry<String, String> each : confirmed.entrySet()) {
            String now = shown.getOrDefault(++ordinal, "");
            String printed = words.shown(each.getValue(), now);
            if (!squeezed(printed).equals(squeezed(now))) {
                altered.add(new FiledSlip.Altered(each.getKey(), printed, shortened(now, LONGEST_CELL)));
            }
        }
        return altered;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
