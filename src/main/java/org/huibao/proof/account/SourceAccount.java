package org.huibao.proof.account;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.huibao.definition.Indicator;
import org.huibao.definition.OwingDepartments;
import org.huibao.definition.ReportJob;
import org.huibao.model.Value;
import org.huibao.proof.SetDifference;
import org.huibao.proof.cells.WholeSource;
import org.huibao.proof.figure.PreviousLines;
import org.huibao.proof.figure.RereadCells;
import org.huibao.proof.ledger.LedgerAccount;
import org.huibao.proof.log.AuditLine;
import org.huibao.proof.log.AuditLogReader;
import org.huibao.proof.log.CodedIndicators;
import org.huibao.proof.log.ProvedLines;
import org.huibao.proof.log.SetFindings;
import org.huibao.proof.log.SetFolder;
import org.huibao.proof.log.UnreadRanges;
import org.huibao.proof.log.UsedCells;
import org.huibao.proof.log.UsedCells.OfFile;
import org.huibao.proof.log.UsedCells.OfSheet;
import org.huibao.proof.seen.SeenCell;
import org.huibao.proof.seen.SeenSheet;
import org.huibao.proof.seen.SourceCell;
import org.huibao.proof.statement.UnitStatements;

/** Reads every source of a set whole, and accounts for what the audit log took from it and for what it left. */
public final class SourceAccount {

    /** Of the audit log, held at a time. */
    private static final int LINES = 60_000;

    private final SetFolder set;
    private final ReportJob job;
    private final OwingDepartments owing;
    private final CodedIndicators indicators;
    private final AuditLogReader log;
    private final List<String> passwords;
    private final PreviousLines attributed;
    private final ProvedLines proved;
    private final SetFindings told;
    private final Optional<UnreadRanges> unread;
    private final Consumer<SetDifference> found;
    private final CellCheck cells;
    private final PlaceCheck places;
    private final SupplementCheck supplements;

    /** @param proved receives the lines whose cells say what the log says */
    public SourceAccount(
            SetFolder set,
            ReportJob job,
            AuditLogReader log,
            List<String> passwords,
            PreviousLines attributed,
            ProvedLines proved,
            Consumer<SetDifference> found) {
        this.set = set;
        this.job = job;
        this.owing = new OwingDepartments(job);
        this.indicators = new CodedIndicators(job);
        this.log = log;
        this.passwords = passwords;
        this.attributed = attributed;
        this.proved = proved;
        this.told = SetFindings.of(set.folder());
        this.unread = UnreadRanges.of(set.folder());
        this.found = found;
        this.supplements = new SupplementCheck(set, passwords, found);
        this.cells = new CellCheck(told, job.period(), found);
        this.places = new PlaceCheck(told, job, found);
    }

    public void examine() {
        if (unread.isEmpty()) {
            found.accept(SetDifference.of("source.no-unread", ""));
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        Map<String, String> owners = new HashMap<>();
        log.each(line -> {
            if (line.hasCell()) {
                owners.putIfAbsent(line.file(), line.department());
            }
            if (line.hasCell() && !line.role().equals("input")) {
                boolean ledger = indicators
                        .of(line.figure())
                        .filter(each -> each.ledger() != null)
                        .isPresent();
                lines.merge(line.department(), ledger ? 0 : 1, Integer::sum);
                named.add(line.file());
            }
        });
        Set<String> batch = new LinkedHashSet<>();
        int held = 0;
        for (Map.Entry<String, Integer> department : lines.entrySet()) {
            if (held + department.getValue() > LINES && !batch.isEmpty()) {
                take(batch, named);
                batch.clear();
                held = 0;
            }
            batch.add(department.getKey());
            held += department.getValue();
        }
        take(batch, named);
        succession(owners);
        set.sources().stream()
                .filter(file -> !named.contains(file)
                        && !told.ofFile(file)
                        && ownerOf(file, lines.keySet()).isEmpty())
                .forEach(file -> unnamed(file));
        supplements.examine();
    }

    /** @param owners whose a file is by the audit log */
    private void succession(Map<String, String> owners) {
        SourceSuccessions successions = new SourceSuccessions(set, told, supplements::areOthers, found);
        Map<String, List<String>> files = new HashMap<>();
        Set<String> all = new HashSet<>();
        job.departments().forEach(each -> all.add(each.code()));
        for (String file : set.sources()) {
            Optional.ofNullable(owners.get(file))
                    .or(() -> told.owner(file))
                    .or(() -> ownerOf(file, all))
                    .ifPresent(owner -> files.computeIfAbsent(owner, any -> new ArrayList<>())
                            .add(file));
        }
        job.departments().stream()
                .filter(each -> files.getOrDefault(each.code(), List.of()).size() > 1)
                .forEach(each -> {
                    List<String> names = new ArrayList<>(each.aliases());
                    names.add(0, each.name());
                    successions.examine(files.getOrDefault(each.code(), List.of()), names);
                });
    }

    private void take(Set<String> departments, Set<String> named) {
        UsedCells used = new UsedCells();
        Map<String, Set<String>> given = new HashMap<>();
        log.each(line -> {
            if (departments.contains(line.department())) {
                indicators.of(line.figure()).ifPresent(indicator -> used.add(line, indicator));
                if (line.hasCell() && (!line.isWithoutValue() || line.role().equals("none"))) {
                    given.computeIfAbsent(line.department(), any -> new HashSet<>())
                            .add(line.figure());
                }
            }
        });
        Map<String, Set<String>> files = new HashMap<>();
        used.files()
                .forEach((file, its) -> files.computeIfAbsent(its.department(), any -> new TreeSet<>())
                        .add(file));
        set.sources().stream()
                .filter(file -> !named.contains(file) && !told.ofFile(file))
                .forEach(file -> ownerOf(file, departments)
                        .ifPresent(owner -> files.computeIfAbsent(owner, any -> new TreeSet<>())
                                .add(file)));
        for (String department : departments) {
            department(
                    department,
                    files.getOrDefault(department, Set.of()),
                    used,
                    given.getOrDefault(department, Set.of()));
        }
    }

    /** Whose a file is that the audit log does not name: the folder's or the name's. */
    private Optional<String> ownerOf(String file, Set<String> departments) {
        return job.departments().stream()
                .filter(each -> departments.contains(each.code()))
                .filter(each ->
                        file.contains(each.name()) || each.aliases().stream().anyMatch(file::contains))
                .map(each -> each.code())
                .findFirst();
    }

    private void department(String department, Set<String> files, UsedCells used, Set<String> given) {
        List<Indicator> owed = job.indicators().stream()
                .filter(each -> each.formula() == null && owing.owes(department, each.code()))
                .toList();
        LedgerAccount ledgers = new LedgerAccount(
                department,
                owed.stream().filter(each -> each.ledger() != null).toList(),
                job.period(),
                told,
                proved,
                found);
        for (String file : files) {
            Optional<Path> path = set.source(file);
            if (path.isEmpty()) {
                continue;
            }
            OfFile its = used.files().getOrDefault(file, new OfFile(department, Map.of()));
            String sha256 = used.files().containsKey(file) ? SetFolder.hash(path.get()) : "";
            Optional<Boolean> read =
                    WholeSource.read(path.get(), passwords, (sheet, row) -> isNamed(its, sheet, row), sheets -> {
                        sheets.forEach(
                                sheet -> sheet(department, file, sha256, sheet, sheets, used, owed, given, ledgers));
                        return true;
                    });
            if (read.isEmpty() && used.files().containsKey(file)) {
                found.accept(SetDifference.of("source.unreadable", "", file));
            }
        }
        ledgers.end();
    }

    private static boolean isNamed(OfFile file, String sheet, int row) {
        OfSheet its = file.sheets().get(sheet);
        return its != null && !its.isLedger() && its.namesRow(row);
    }

    private void sheet(
            String department,
            String file,
            String sha256,
            SeenSheet sheet,
            List<SeenSheet> all,
            UsedCells used,
            List<Indicator> owed,
            Set<String> given,
            LedgerAccount ledgers) {
        OfSheet its = used.of(file, sheet.name());
        UnitStatements texts = new UnitStatements(sheet);
        its.heads().forEach(line -> prove(line, sheet, sha256));
        for (AuditLine line : its.cells()) {
            Indicator indicator = indicators.of(line.figure()).orElseThrow();
            prove(line, sheet, sha256);
            cell(sheet, line).ifPresent(cell -> {
                if (indicator.formula() == null) {
                    cells.check(line, indicator, sheet, cell, texts);
                    if (!line.isPrevious() && !line.isWithoutValue()) {
                        places.check(line, indicator, sheet, cell, all, texts);
                    }
                }
            });
        }
        Optional<LedgerAccount.Pass> rows = ledgers.pass(file, sha256, sheet, all, its);
        Optional<NumberAccount.Pass> numbers = unread.flatMap(lines ->
                new NumberAccount(told, lines, job.period(), found).pass(department, file, sheet, its, owed, given));
        if (rows.isPresent() || numbers.isPresent()) {
            sheet.each(row -> {
                rows.ifPresent(pass -> pass.row(row));
                numbers.ifPresent(pass -> pass.row(row));
            });
            rows.ifPresent(LedgerAccount.Pass::end);
            numbers.ifPresent(NumberAccount.Pass::end);
        }
    }

    /** What is not proved here is read again by its address, and reported. */
    private void prove(AuditLine line, SeenSheet sheet, String sha256) {
        Optional<Indicator> own = indicators.of(line.figure());
        Optional<Indicator> indicator =
                attributed.isPrevious(line) ? attributed.of(line) : own.filter(each -> each.formula() == null);
        if (indicator.isEmpty() || !line.sha256().equals(sha256)) {
            return;
        }
        List<SetDifference> differing = new ArrayList<>();
        SourceCell cell = cell(sheet, line).map(SourceCell::of).orElse(SourceCell.EMPTY);
        Value value = RereadCells.value(line, indicator.get(), cell, differing::add);
        boolean same = !(value instanceof Value.Text text) || text.text().equals(line.value());
        if (differing.isEmpty() && same) {
            proved.add(line);
        }
    }

    private static Optional<SeenCell> cell(SeenSheet sheet, AuditLine line) {
        org.apache.poi.ss.util.CellReference at = new org.apache.poi.ss.util.CellReference(line.cell());
        return sheet.own(at.getRow() + 1, at.getCol() + 1);
    }

    /** A source of which nobody says whose it is, or that it was passed over. */
    private void unnamed(String file) {
        if (unread.filter(lines -> !lines.ofFile(file)).isEmpty()) {
            return;
        }
        List<String> sheets = new ArrayList<>();
        WholeSource.read(set.source(file).orElseThrow(), passwords, (sheet, row) -> false, all -> {
            all.stream()
                    .filter(sheet -> sheet.kept().values().stream()
                            .anyMatch(row -> row.cells().stream().anyMatch(SeenCell::number)))
                    .map(SeenSheet::name)
                    .forEach(sheets::add);
            return true;
        });
        if (!sheets.isEmpty()) {
            found.accept(SetDifference.of("source.unread-file", "", file));
        }
    }
}
