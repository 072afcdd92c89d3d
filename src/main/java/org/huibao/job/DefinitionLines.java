package org.huibao.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huibao.definition.BookPlaces;
import org.huibao.definition.BookPlaces.PlacedText;

/** The definitions that sets were made by, as lines of text: which of them are new. */
final class DefinitionLines {

    static final String INDICATORS = "indicators.yaml";

    private static final Pattern CODE = Pattern.compile("\\bcode:\\s*[\"']?([A-Za-z][\\w.-]*)");

    private static final String BOOK = "definition.xlsx";
    private static final String REMARK = "#";

    private final Map<String, List<String>> read = new HashMap<>();
    private final Map<Path, Map<String, Map<String, PlacedText>>> books = new HashMap<>();

    /** Without ends; none where the set has no such file. */
    List<String> of(Path set, String name) {
        return read.computeIfAbsent(set + " " + name, key -> {
            Path file = set.resolve("definition").resolve(name);
            try {
                return Files.isRegularFile(file)
                        ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                                .lines()
                                .toList()
                        : List.of();
            } catch (IOException unreadable) {
                return List.of();
            }
        });
    }

    /** The lines of an indicator that are new, each with its place; the first of them where lines were only taken away. */
    List<String> changed(Path before, Path now, String code) {
        if (isBook(before) && isBook(now)) {
            return changedCells(before, now, code);
        }
        Block is = block(now, code);
        Set<String> known = new HashSet<>(block(before, code).lines());
        List<String> places = new ArrayList<>();
        for (int i = 0; i < is.lines().size(); i++) {
            String line = is.lines().get(i);
            if (!known.contains(line) && !line.isBlank()) {
                places.add(place(INDICATORS, is.from() + i, line));
            }
        }
        if (places.isEmpty() && !is.lines().isEmpty()) {
            places.add(place(INDICATORS, is.from(), is.lines().get(0)));
        }
        return places;
    }

    private static boolean isBook(Path set) {
        return Files.isRegularFile(set.resolve("definition").resolve(BOOK));
    }

    /** The cells of an indicator that say something else; its first one where cells were only emptied. */
    private List<String> changedCells(Path before, Path now, String code) {
        Map<String, PlacedText> was = cells(before).getOrDefault(code, Map.of());
        Map<String, PlacedText> is = cells(now).getOrDefault(code, Map.of());
        List<String> places = is.entrySet().stream()
                .filter(cell -> !cell.getKey().equals(REMARK))
                .filter(cell -> !Optional.ofNullable(was.get(cell.getKey()))
                        .map(PlacedText::text)
                        .equals(Optional.of(cell.getValue().text())))
                .map(cell -> cellPlace(cell.getValue()))
                .toList();
        return places.isEmpty() && !was.keySet().equals(is.keySet())
                ? is.values().stream().limit(1).map(DefinitionLines::cellPlace).toList()
                : places;
    }

    private static String cellPlace(PlacedText cell) {
        return BOOK + " " + cell.place() + " “" + cell.text().strip() + "”";
    }

    private Map<String, Map<String, PlacedText>> cells(Path set) {
        return books.computeIfAbsent(set, none -> {
            try {
                return BookPlaces.indicators(
                        Files.readAllBytes(set.resolve("definition").resolve(BOOK)));
            } catch (IOException unreadable) {
                return Map.of();
            }
        });
    }

    /** The lines of a file that stood nowhere in it before. */
    List<String> added(Path before, Path now, String name) {
        Set<String> known = new HashSet<>(of(before, name));
        List<String> own = of(now, name);
        List<String> places = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            if (!known.contains(own.get(i)) && !own.get(i).isBlank()) {
                places.add(place(name, i, own.get(i)));
            }
        }
        return places;
    }

    /** @param from its first line, from 0 */
    private record Block(int from, List<String> lines) {}

    /** What stands of an indicator in the file; no lines where it stands there in no way that is known here. */
    private Block block(Path set, String code) {
        List<String> file = of(set, INDICATORS);
        int from = 0;
        while (from < file.size() && !isOf(file.get(from), code)) {
            from++;
        }
        int to = Math.min(from + 1, file.size());
        while (to < file.size() && !CODE.matcher(file.get(to)).find()) {
            to++;
        }
        return new Block(from, file.subList(Math.min(from, to), to));
    }

    private static boolean isOf(String line, String code) {
        Matcher matcher = CODE.matcher(line);
        return matcher.find() && matcher.group(1).equals(code);
    }

    private static String place(String file, int line, String text) {
        return file + ":" + (line + 1) + " “" + text.strip() + "”";
    }
}
