package org.huibao.audit.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.FiledReturn;

/** Numbers that stand for files, sheets and departments in the page's data, and the cells of which a picture is wanted. */
final class PlaceNumbers {

    /** Of whole pages: beyond, sources are shown without a picture. */
    private static final int MOST_PICTURES = 20_000;

    private final Map<String, Integer> departments = new HashMap<>();
    private final Map<String, Integer> files = new HashMap<>();
    private final List<SheetPlace> sheets = new ArrayList<>();
    private final Map<String, Integer> sheetNumbers = new HashMap<>();
    private int pictures;

    /** @param wanted address → codes of the indicators that stand there; empty codes for what is no indicator's */
    record SheetPlace(int file, String name, Map<String, Set<String>> wanted) {}

    PlaceNumbers(ReportJob job, List<FiledReturn> filed) {
        job.departments().forEach(department -> departments.put(department.code(), departments.size()));
        filed.forEach(file -> files.put(file.path(), files.size()));
    }

    /** -1 for none. */
    int department(String code) {
        return departments.getOrDefault(code, -1);
    }

    /** -1 for none. */
    int file(String path) {
        return files.getOrDefault(path, -1);
    }

    /** The number of the sheet on which the cell stands; wants a picture of it if there is room. */
    int sheet(CellRef cell, String indicator) {
        return sheet(cell, indicator, List.of(cell.address()));
    }

    /** @param shown addresses on the cell's sheet, of each of which a picture is wanted */
    int sheet(CellRef cell, String indicator, List<String> shown) {
        int file = file(cell.file());
        int number = sheetNumbers.computeIfAbsent(file + "/" + cell.sheet(), key -> {
            sheets.add(new SheetPlace(file, cell.sheet(), new LinkedHashMap<>()));
            return sheets.size() - 1;
        });
        Map<String, Set<String>> wanted = sheets.get(number).wanted();
        for (String address : shown) {
            if (file >= 0 && (wanted.containsKey(address) || pictures < MOST_PICTURES)) {
                wanted.computeIfAbsent(address, any -> {
                            pictures++;
                            return new LinkedHashSet<>();
                        })
                        .add(indicator);
            }
        }
        return number;
    }

    List<SheetPlace> sheets() {
        return sheets;
    }

    /** File number → numbers of its sheets. */
    Map<Integer, List<Integer>> sheetsByFile() {
        Map<Integer, List<Integer>> byFile = new TreeMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            byFile.computeIfAbsent(sheets.get(i).file(), file -> new ArrayList<>())
                    .add(i);
        }
        return byFile;
    }
}
