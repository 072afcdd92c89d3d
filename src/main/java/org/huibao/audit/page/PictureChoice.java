package org.huibao.audit.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of which cells the page has pictures. It cannot have them of all: every figure gets that of its largest cell before any gets a second one, every
 * figure its second before any its third.
 */
final class PictureChoice {

    /** Of all pictures of a page; about three megabytes. */
    private static final int MOST_CELLS = 150_000;

    /** A file is opened again for its pictures; as many as a city has. */
    private static final int MOST_FILES = 500;

    /** Rows that a picture shows above and below its cell, and the cells of a row. */
    private static final int ROWS_AROUND = 2;

    private static final int CELLS_OF_A_ROW = 7;

    private final Map<Integer, Set<Integer>> rows = new HashMap<>();
    private final Set<Integer> files = new HashSet<>();

    /** Sheet → address → codes. */
    private final Map<Integer, Map<String, Set<String>>> chosen = new HashMap<>();

    private int cells;

    private record Candidate(int sheet, int file, String address, PictureWish wish) {}

    static PictureChoice of(List<PlaceNumbers.SheetPlace> sheets) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            PlaceNumbers.SheetPlace place = sheets.get(i);
            int sheet = i;
            place.wishes()
                    .forEach((address, wish) -> candidates.add(new Candidate(sheet, place.file(), address, wish)));
        }
        candidates.sort(Comparator.comparingInt(each -> each.wish().rank()));
        PictureChoice choice = new PictureChoice();
        candidates.forEach(choice::consider);
        return choice;
    }

    private void consider(Candidate candidate) {
        boolean due = candidate.wish().rank() == 0;
        boolean room = cells < MOST_CELLS && (files.size() < MOST_FILES || files.contains(candidate.file()));
        if (!due && !room) {
            return;
        }
        files.add(candidate.file());
        chosen.computeIfAbsent(candidate.sheet(), sheet -> new LinkedHashMap<>())
                .put(candidate.address(), candidate.wish().indicators());
        Set<Integer> shown = rows.computeIfAbsent(candidate.sheet(), sheet -> new HashSet<>());
        GridAddress.of(candidate.address()).ifPresent(place -> {
            for (int row = place.row() - ROWS_AROUND; row <= place.row() + ROWS_AROUND; row++) {
                cells += shown.add(row) ? CELLS_OF_A_ROW : 0;
            }
        });
    }

    /** Address → codes of the indicators that stand there; empty codes for what is no indicator's. */
    Map<String, Set<String>> on(int sheet) {
        return chosen.getOrDefault(sheet, Map.of());
    }

    boolean any(List<Integer> sheets) {
        return sheets.stream().anyMatch(chosen::containsKey);
    }
}
