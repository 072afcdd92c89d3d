package org.huibao.definition;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huibao.notation.LabelFolding;
import org.huibao.notation.words.FileTerms;
import org.huibao.notation.words.TradeWords;

/** {@code departments.csv}: {@code code,name,aliases,group,required}, aliases separated by semicolons. */
final class DepartmentsCsv {

    private static final List<String> COLUMNS = List.of("code", "name", "aliases", "group", "required", "before");
    private static final Set<String> YES = words(FileTerms.REQUIRED_YES);
    private static final Set<String> NO = FileTerms.REQUIRED_NO.set();
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9_.-]{0,99}";

    private final List<String> header;
    private final String[] lines;
    private final MistakeList.InFile mistakes;

    private DepartmentsCsv(List<String> header, String text, MistakeList.InFile mistakes) {
        this.header = header;
        this.lines = text.split("\r\n|\r|\n", -1);
        this.mistakes = mistakes;
    }

    /** Nothing said is yes, too. */
    private static Set<String> words(TradeWords yes) {
        Set<String> words = yes.set();
        words.add("");
        return words;
    }

    static DepartmentsReader read(String text, MistakeList.InFile mistakes) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException broken) {
            mistakes.add(TextPlace.line(lastLine(records) + 1), "", "csv-quote");
            return DepartmentsReader.unknown();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (records.isEmpty()) {
            mistakes.add(new TextPlace(1, 1), "", "csv-header", COLUMNS);
            return DepartmentsReader.unknown();
        }
        List<String> header = records.get(0).getFields().stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
        DepartmentsCsv csv = new DepartmentsCsv(header, text, mistakes);
        return csv.goodHeader(records.get(0))
                ? csv.departments(records.subList(1, records.size()))
                : DepartmentsReader.unknown();
    }

    private static long lastLine(List<CsvRecord> records) {
        return records.isEmpty() ? 0 : records.get(records.size() - 1).getStartingLineNumber();
    }

    private boolean goodHeader(CsvRecord first) {
        boolean good = true;
        for (int i = 0; i < header.size(); i++) {
            if (!COLUMNS.contains(header.get(i)) && !header.get(i).isEmpty()) {
                mistakes.unknown(place(first, i), first.getField(i), "csv-column", COLUMNS);
                good = false;
            } else if (!header.get(i).isEmpty() && header.indexOf(header.get(i)) < i) {
                mistakes.add(place(first, i), first.getField(i), "duplicate-key", 1);
                good = false;
            }
        }
        for (String needed : List.of("code", "name")) {
            if (good && !header.contains(needed)) {
                mistakes.add(new TextPlace(1, 1), String.join(",", header), "csv-header", COLUMNS);
                good = false;
            }
        }
        return good;
    }

    private DepartmentsReader departments(List<CsvRecord> records) {
        if (records.isEmpty()) {
            mistakes.add(new TextPlace(1, 1), "", "empty-value");
        }
        return DepartmentsReader.of(records.stream().map(this::department).toList(), mistakes);
    }

    private DepartmentsReader.Placed department(CsvRecord line) {
        if (line.getFieldCount() > header.size()) {
            mistakes.add(place(line, header.size()), line.getField(header.size()), "csv-fields", header.size());
        }
        if (line.getFields().stream().anyMatch(field -> field.contains("\n"))) {
            mistakes.add(TextPlace.line(line.getStartingLineNumber()), "", "csv-quote");
        }
        String code = field(line, "code");
        if (!code.matches(CODE)) {
            mistakes.add(place(line, "code"), code, "pattern.departments.code");
        }
        if (field(line, "name").isEmpty()) {
            mistakes.add(place(line, "name"), "", "empty-value");
        }
        return new DepartmentsReader.Placed(
                new Department(
                        code,
                        field(line, "name"),
                        list(line, "aliases"),
                        field(line, "group"),
                        required(line),
                        list(line, "before")),
                place(line, "code"),
                place(line, "name"),
                place(line, "aliases"),
                place(line, "group"),
                place(line, "before"));
    }

    private List<String> list(CsvRecord line, String column) {
        return Arrays.stream(field(line, column).split("[;；]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private boolean required(CsvRecord line) {
        String word = LabelFolding.plain(field(line, "required"));
        if (!YES.contains(word) && !NO.contains(word)) {
            mistakes.add(place(line, "required"), field(line, "required"), "csv-required");
        }
        return !NO.contains(word);
    }

    private String field(CsvRecord line, String column) {
        int index = header.indexOf(column);
        return index < 0 || index >= line.getFieldCount()
                ? ""
                : line.getField(index).strip();
    }

    private TextPlace place(CsvRecord line, String column) {
        return place(line, header.indexOf(column));
    }

    /** The field's column in the text; of a record over several lines the whole line. */
    private TextPlace place(CsvRecord line, int index) {
        int number = Math.toIntExact(line.getStartingLineNumber());
        String text = number <= lines.length ? lines[number - 1] : "";
        if (index < 0 || index >= line.getFieldCount()) {
            return new TextPlace(number, 0);
        }
        int at = 0;
        for (int i = 0; i <= index; i++) {
            int found = text.indexOf(line.getField(i), at);
            if (found < 0) {
                return new TextPlace(number, 0);
            }
            at = i == index ? found : found + line.getField(i).length();
        }
        return new TextPlace(number, text.codePointCount(0, at) + 1);
    }
}
