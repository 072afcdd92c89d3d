package org.huibao.audit.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huibao.definition.ReportJob;
import org.huibao.model.CellRef;
import org.huibao.model.FiledReturn;

/** Numbers that stand for files, sheets and departments in the page's data, and the cells of which a picture is wanted. */
final class PlaceNumbers {

    /** Beyond, a picture is not even wished for, so that the wishes of a province fit into memory. */
    private static final int MOST_WISHES = 200_000;

    private final Map<String, Integer> departments = new HashMap<>();
    private final Map<String, Integer> files = new HashMap<>();
    private final List<SheetPlace> sheets = new ArrayList<>();
    private final Map<String, Integer> sheetNumbers = new HashMap<>();
    private int wishes;

    /** @param wishes by address */
    record SheetPlace(int file, String name, Map<String, PictureWish> wishes) {}

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

    /** The number of the sheet on which the cell stands; wants a picture of it. */
    int sheet(CellRef cell, String indicator, int rank) {
        return sheet(cell, indicator, List.of(cell.address()), rank);
    }

    /**
     * @param shown addresses on the cell's sheet, of each of which a picture is wanted
     * @param rank 0 for the one picture that must be there, such as that of a figure's largest cell
     */
    int sheet(CellRef cell, String indicator, List<String> shown, int rank) {
        int file = file(cell.file());
        int number = sheetNumbers.computeIfAbsent(file + "/" + cell.sheet(), key -> {
            sheets.add(new SheetPlace(file, cell.sheet(), new LinkedHashMap<>()));
            return sheets.size() - 1;
        });
        Map<String, PictureWish> wished = sheets.get(number).wishes();
        for (String address : shown) {
            if (file >= 0 && (rank == 0 || wishes < MOST_WISHES || wished.containsKey(address))) {
                wished.computeIfAbsent(address, any -> {
                            wishes++;
                            return new PictureWish(rank);
                        })
                        .join(indicator, rank);
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
