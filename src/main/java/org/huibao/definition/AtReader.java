package org.huibao.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.Indicator.At;
import org.huibao.definition.Indicator.Axis;
import org.jspecify.annotations.Nullable;

/** {@code at:} a cell, or a row and a column. */
final class AtReader {

    private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9][0-9]{0,6})");
    private static final Pattern LETTERS = Pattern.compile("\\$?([A-Z]{1,3})");
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int LETTERS_IN_ALPHABET = 26;

    /** Behind row or column: other words for its innermost label, which only a table has. */
    static final String OTHERS = "-others";

    private final YamlNode.Keys at;
    private final MistakeList.InFile mistakes;

    private AtReader(YamlNode.Keys at, MistakeList.InFile mistakes) {
        this.at = at;
        this.mistakes = mistakes;
    }

    /** Nothing where no place can be told, which was reported. */
    static Optional<At> read(YamlNode.Keys at, MistakeList.InFile mistakes) {
        AtReader reader = new AtReader(at, mistakes);
        Axis row = reader.axis("row");
        Axis column = reader.axis("column");
        String cell = reader.cell();
        boolean hasCell = at.has("cell");
        if (hasCell) {
            List.of("row", "column").stream()
                    .filter(at::has)
                    .forEach(key -> mistakes.add(at.keyPlace(key), key, "cell-with", key));
        } else if (!at.has("row") || !at.has("column")) {
            mistakes.add(at.place(), String.join(", ", at.entries().keySet()), "at-incomplete");
        }
        boolean complete = hasCell ? !cell.isEmpty() : row != null && column != null;
        return complete ? Optional.of(new At(at.text("sheet", ""), cell, row, column)) : Optional.empty();
    }

    private String cell() {
        Optional<YamlNode.Scalar> written = at.scalar("cell");
        if (written.isEmpty()) {
            return "";
        }
        Matcher address = CELL.matcher(upper(written.get()));
        if (address.matches()
                && column(address.group(1)) <= LAST_COLUMN
                && Integer.parseInt(address.group(2)) <= LAST_ROW) {
            return address.group(1) + address.group(2);
        }
        mistakes.add(written.get(), "cell-address");
        return "";
    }

    private @Nullable Axis axis(String key) {
        YamlNode value = at.get(key).orElse(null);
        if (value instanceof YamlNode.Keys ordinal) {
            return ordinal(ordinal);
        }
        if (value instanceof YamlNode.Items) {
            return path(at.texts(key), at.texts(key + OTHERS));
        }
        return at.scalar(key)
                .map(label -> new Axis.Path(List.of(label.text().strip())))
                .orElse(null);
    }

    /** @param others of the innermost label */
    private static Axis path(List<String> labels, List<String> others) {
        List<Axis.Path> paths = new ArrayList<>();
        for (String other : others) {
            List<String> its = new ArrayList<>(labels.subList(0, labels.size() - 1));
            its.add(other);
            paths.add(new Axis.Path(its));
        }
        return new Axis.Path(labels, paths);
    }

    private @Nullable Axis ordinal(YamlNode.Keys ordinal) {
        Optional<YamlNode.Scalar> letter = ordinal.scalar("letter");
        if (letter.isPresent()) {
            Matcher letters = LETTERS.matcher(upper(letter.get()));
            if (letters.matches() && column(letters.group(1)) <= LAST_COLUMN) {
                return new Axis.Ordinal(column(letters.group(1)));
            }
            mistakes.add(letter.get(), "column-letter");
            return null;
        }
        return ordinal.scalar("number")
                .filter(number -> number.text().matches("[0-9]{1,7}"))
                .map(number -> new Axis.Ordinal(Integer.parseInt(number.text())))
                .orElse(null);
    }

    private static String upper(YamlNode.Scalar scalar) {
        return scalar.text().strip().toUpperCase(Locale.ROOT);
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * LETTERS_IN_ALPHABET + letter - 'A' + 1);
    }
}
