package org.huibao.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huibao.definition.Department;
import org.huibao.message.Messages;
import org.huibao.model.Sha256;

/**
 * {@code confirm/}: the slips that were written last, and {@code slips.csv}, which names each with its number and its hash. A slip that is no longer what was
 * written was filled in where it lies: it goes to {@code confirm-earlier/} before another takes its place.
 */
final class SlipFolder {

    private static final String LIST = "slips.csv";
    private static final String MARK = "\ufeff";
    private static final List<String> HEADER = List.of("number", "department", "sha256", "file", "name");
    private static final String WORD = ".docx";
    private static final int MOST_CHARACTERS = 60;

    /** One line of the list. */
    private record Sent(String number, String department, String sha256, String file) {}

    private final Path folder;
    private final Map<String, String> untouched = new HashMap<>();
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final List<Path> kept = new ArrayList<>();
    private int written;
    private int unchanged;

    /** @param output of the job and period */
    SlipFolder(Path output) throws IOException {
        folder = Files.createDirectories(output.resolve("confirm"));
        listed(folder).forEach(each -> untouched.put(each.file(), each.sha256()));
    }

    /** Department code → number of its slip. */
    static Map<String, String> sent(Path output) {
        Map<String, String> sent = new HashMap<>();
        listed(output.resolve("confirm")).forEach(each -> sent.put(each.department(), each.number()));
        return sent;
    }

    void put(Department department, String number, byte[] slip, Messages messages) throws IOException {
        String name = free(messages.text("slip.file", safe(department.name())));
        lines.put(name, List.of(number, department.code(), Sha256.hex(slip), name, department.name()));
        Path file = folder.resolve(name);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), slip)) {
            unchanged++;
            return;
        }
        make(file);
        Files.write(file, slip);
        written++;
    }

    /** All that lies there is sent: a slip of nobody is none of them. */
    void end() throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(folder)) {
            others = all.filter(Files::isRegularFile)
                    .filter(file -> isSlip(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        for (Path other : others) {
            make(other);
        }
        Path fresh = folder.resolve(LIST + ".new");
        try (Writer text = Files.newBufferedWriter(fresh, UTF_8);
                CsvWriter list = CsvWriter.builder().build(text)) {
            text.write(MARK);
            list.writeRecord(HEADER);
            lines.values().forEach(list::writeRecord);
        }
        Files.move(fresh, folder.resolve(LIST), StandardCopyOption.REPLACE_EXISTING);
    }

    Path folder() {
        return folder;
    }

    int written() {
        return written;
    }

    int unchanged() {
        return unchanged;
    }

    List<Path> kept() {
        return List.copyOf(kept);
    }

    private boolean isSlip(String name) {
        return name.endsWith(WORD) && !name.startsWith("~$") && !lines.containsKey(name);
    }

    /** The place is free afterwards. */
    private void make(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        String name = file.getFileName().toString();
        if (Sha256.hex(file).equals(untouched.get(name))) {
            Files.delete(file);
            return;
        }
        Path earlier = Files.createDirectories(folder.resolveSibling("confirm-earlier"));
        String stem = name.substring(0, name.length() - WORD.length());
        int number = 1;
        Path target;
        do {
            target = earlier.resolve(stem + "." + number++ + WORD);
        } while (Files.exists(target));
        kept.add(Files.move(file, target));
    }

    private String free(String wanted) {
        String free = wanted + WORD;
        for (int number = 2; lines.containsKey(free); number++) {
            free = wanted + "-" + number + WORD;
        }
        return free;
    }

    private static String safe(String name) {
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        return safe.substring(
                0, safe.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, safe.codePointCount(0, safe.length()))));
    }

    /** A list that somebody changed counts for less: what it does not name is kept. */
    private static List<Sent> listed(Path folder) {
        List<Sent> listed = new ArrayList<>();
        try (CsvReader<CsvRecord> list =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(folder.resolve(LIST), UTF_8)) {
            for (CsvRecord line : list) {
                if (line.getFieldCount() == HEADER.size()) {
                    listed.add(new Sent(line.getField(0), line.getField(1), line.getField(2), line.getField(3)));
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException none) {
            listed.clear();
        }
        return listed;
    }
}
