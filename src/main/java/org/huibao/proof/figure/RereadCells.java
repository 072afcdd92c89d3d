package org.huibao.proof.figure;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.huibao.definition.Indicator;
import org.huibao.model.Value;
import org.huibao.notation.words.AnswerTerms;
import org.huibao.proof.SetDifference;
import org.huibao.proof.cells.SourceFile;
import org.huibao.proof.cells.SourceFile.Address;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.CsvRows;
import org.huibao.proof.log.ExactAmounts;
import org.huibao.proof.log.SetFolder;
import org.huibao.proof.log.UsedCells;
import org.huibao.proof.seen.CellConversion;
import org.huibao.proof.seen.SourceCell;
import org.huibao.proof.seen.VisibleCharacters;

/** The cells that the audit log names, read again from {@code sources/}. */
public final class RereadCells {

    private static final Pattern NONE = Pattern.compile(AnswerTerms.NONE_WORD.any() + "|[/／]{1,8}|[-‐‑‒–—―−─－]{1,8}");

    private static final Pattern FIXED = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    private final SetFolder set;
    private final List<String> passwords;
    private final Consumer<SetDifference> found;
    private final Map<String, Map<Address, SourceCell>> files = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();

    public RereadCells(SetFolder set, List<String> passwords, Consumer<SetDifference> found) {
        this.set = set;
        this.passwords = passwords;
        this.found = found;
    }

    /** Reads the cells of these lines, every file once, and forgets those before. */
    void take(List<AuditLine> lines) {
        files.clear();
        Map<String, Set<Address>> wanted = new TreeMap<>();
        for (AuditLine line : lines) {
            if (line.hasCell()) {
                wanted.computeIfAbsent(line.file(), file -> new HashSet<>())
                        .add(new Address(line.sheet(), line.cell()));
            }
        }
        wanted.forEach(this::read);
    }

    private void read(String file, Set<Address> addresses) {
        Optional<Path> path = set.source(file);
        if (path.isEmpty()) {
            found.accept(SetDifference.of("source.gone", "", file));
            return;
        }
        hashes.computeIfAbsent(file, any -> SetFolder.hash(path.get()));
        SourceFile.cells(path.get(), addresses, passwords)
                .ifPresentOrElse(
                        cells -> files.put(file, cells),
                        () -> found.accept(SetDifference.of("source.unreadable", "", file)));
    }

    /** What the line's cell says; differences from what the log says are reported. */
    public Value value(AuditLine line, Indicator indicator, Consumer<SetDifference> found) {
        SourceCell cell = files.getOrDefault(line.file(), Map.of()).get(new Address(line.sheet(), line.cell()));
        if (!line.sha256().equals(hashes.getOrDefault(line.file(), line.sha256()))) {
            found.accept(SetDifference.of("source.other-file", line.figure(), line.figureName(), line.file()));
        }
        if (cell == null) {
            found.accept(SetDifference.of("source.no-cell", line.figure(), line.figureName(), line.place()));
            return doubtful(line);
        }
        return value(line, indicator, cell, found);
    }

    /** The same of a cell that somebody has in hand. */
    public static Value value(AuditLine line, Indicator indicator, SourceCell cell, Consumer<SetDifference> found) {
        String code = line.figure();
        if (!isWhereDefined(line, indicator)) {
            found.accept(SetDifference.of("source.other-cell", code, line.figureName(), line.place()));
        }
        if (!sameContent(line.raw(), cell)) {
            found.accept(SetDifference.of(
                    "source.raw",
                    code,
                    line.figureName(),
                    line.place(),
                    cell.raw(),
                    CsvRows.withoutApostrophe(line.raw())));
        }
        Value value = value(cell, line, indicator);
        if (value instanceof Value.Missing) {
            found.accept(SetDifference.of(
                    "source.conversion", code, line.figureName(), line.place(), cell.raw(), line.conversion()));
        } else if (!ExactAmounts.same(line.value(), value)) {
            String read = ExactAmounts.text(value);
            found.accept(SetDifference.of(
                    "source.value",
                    code,
                    line.figureName(),
                    line.place(),
                    read,
                    line.value(),
                    ExactAmounts.difference(read, line.value())));
        }
        return value;
    }

    private static Value value(SourceCell cell, AuditLine line, Indicator indicator) {
        return switch (line.role()) {
            case "blank" -> !cell.number() && VisibleCharacters.isBlank(cell.seen()) ? Value.blank() : doubtful(line);
            case "none" ->
                !cell.number() && NONE.matcher(cell.seen().strip()).matches() ? Value.none() : doubtful(line);
            // Programs write true, and show TRUE.
            case "text" ->
                new Value.Text(VisibleCharacters.inOrder(CellConversion.text(
                        cell.seen().matches("true|false") && line.value().equalsIgnoreCase(cell.seen())
                                ? line.value()
                                : cell.seen())));
            case "count" -> counted(cell, line);
            case "addend", "previous" ->
                line.conversion().equals(UsedCells.NO_ROWS)
                        ? counted(cell, line)
                        : CellConversion.value(cell, line.conversion(), indicator.unit())
                                .<Value>map(Value.Number::new)
                                .orElse(doubtful(line));
            default -> doubtful(line);
        };
    }

    /** One case; or none at all, where the place is the ledger's header. */
    private static Value counted(SourceCell cell, AuditLine line) {
        if (VisibleCharacters.isBlank(cell.seen())) {
            return doubtful(line);
        }
        return new Value.Number(line.conversion().equals(UsedCells.NO_ROWS) ? BigDecimal.ZERO : BigDecimal.ONE);
    }

    private static boolean sameContent(String logged, SourceCell cell) {
        // A CSV file may have been saved with other line ends.
        return CsvRows.says(
                        logged.replace("\r\n", "\n"),
                        VisibleCharacters.inOrder(cell.raw()).replace("\r\n", "\n"))
                || cell.number() && isSameNumber(logged, cell.raw());
    }

    /** Of an old binary file the shortest decimal can be written in more than one way. */
    private static boolean isSameNumber(String logged, String read) {
        return ExactAmounts.of(logged)
                .flatMap(one -> ExactAmounts.of(read).map(other -> one.compareTo(other) == 0))
                .orElse(false);
    }

    /** An address in the definition is the cell itself; of labels only a reader can say where they stand. */
    private static boolean isWhereDefined(AuditLine line, Indicator indicator) {
        if (line.isPrevious() || line.role().equals("blank")) {
            return true;
        }
        CellReference at = new CellReference(line.cell());
        // The first of merged cells stands above or to the left of the others; PlaceCheck knows the merged ones.
        return fixed(indicator)
                .map(fixed -> at.getRow() <= fixed.getRow() && at.getCol() <= fixed.getCol())
                .orElse(true);
    }

    /** The address that the definition gives; nothing where it gives labels or none. */
    public static Optional<CellReference> fixed(Indicator indicator) {
        return Optional.ofNullable(indicator.at())
                .map(at -> FIXED.matcher(at.cell()))
                .filter(Matcher::matches)
                .map(fixed -> new CellReference(fixed.group(1) + fixed.group(2)));
    }

    private static Value doubtful(AuditLine line) {
        return new Value.Missing(Value.Reason.DOUBTFUL, line.department());
    }
}
