package org.huibao.audit.book;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huibao.message.Messages;
import org.huibao.model.CellRef;
import org.huibao.model.FiledReturn;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.huibao.notation.DirectionMarks;
import org.huibao.workbook.ListLayout;
import org.huibao.workbook.StreamedWorkbook;
import org.huibao.workbook.StreamedWorkbook.Entry;

/** The list of findings: above it how many there are of each kind and what that means, then each with its place and what to do. */
final class FindingRows {

    private static final CellRef NOWHERE = CellRef.file("", "");
    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}(?::[A-Z]{1,3}[0-9]{1,7})?");

    private final AuditContent content;
    private final AuditCells cells;
    private final Messages messages;
    private final Set<String> kept = new HashSet<>();

    /** One object for all findings of a kind. */
    private final Map<String, Entry> remedies = new LinkedHashMap<>();

    FindingRows(AuditContent content, AuditCells cells) {
        this.content = content;
        this.cells = cells;
        this.messages = content.messages();
        for (FiledReturn file : content.returns()) {
            if (file.verdict() != FiledReturn.Verdict.REFUSED) {
                kept.add(file.path());
            }
        }
    }

    private record Sort(Level level, String code) {}

    void write(StreamedWorkbook workbook) throws IOException {
        List<Finding> shown = content.findings().stream()
                .filter(finding -> finding.level() != Level.OFF)
                .toList();
        workbook.list(new ListLayout(
                cells.sheet("findings"),
                cells.columns(
                        "level:8",
                        "message:64+",
                        "department:16+",
                        "place:34+",
                        "explanation:24+",
                        "accepted:18+",
                        "remedy:36+",
                        "kind:20+",
                        "id:14"),
                summary(shown),
                false));
        for (Finding finding : shown) {
            workbook.row(List.of(
                    level(finding.level()),
                    AuditCells.text(messages.finding(finding)),
                    AuditCells.text(cells.department(finding.department())),
                    place(finding),
                    AuditCells.text(finding.explanation()),
                    AuditCells.text(finding.acceptedBy()),
                    remedy(finding.code()),
                    AuditCells.text(finding.code()),
                    AuditCells.text(finding.id())));
        }
    }

    /** In the columns of the list: level, meaning, number, what to do, kind. */
    private List<List<Entry>> summary(List<Finding> shown) {
        Map<Sort, Long> counts = shown.stream()
                .collect(Collectors.groupingBy(
                        finding -> new Sort(finding.level(), finding.code()),
                        LinkedHashMap::new,
                        Collectors.counting()));
        List<List<Entry>> rows = new ArrayList<>();
        if (counts.isEmpty()) {
            return rows;
        }
        rows.add(Stream.of("level", "meaning", "count", "", "", "", "remedy", "kind")
                .map(name ->
                        name.isEmpty() ? AuditCells.NOTHING : new Entry.Heading(messages.text("audit.column." + name)))
                .toList());
        counts.forEach((sort, count) -> rows.add(List.of(
                level(sort.level()),
                words(sort.code(), ".meaning"),
                AuditCells.number(count),
                AuditCells.NOTHING,
                AuditCells.NOTHING,
                AuditCells.NOTHING,
                remedy(sort.code()),
                AuditCells.text(sort.code()))));
        return rows;
    }

    private Entry level(Level level) {
        return AuditCells.text(messages.text("level." + level.label()));
    }

    private Entry remedy(String code) {
        return remedies.computeIfAbsent(code, any -> words(any, ".remedy"));
    }

    /** As the guide has it; its marks for code are not for a workbook. */
    private Entry words(String code, String what) {
        String key = "finding." + code + what;
        return messages.has(key) ? AuditCells.text(messages.text(key).replace("`", "")) : AuditCells.NOTHING;
    }

    private Entry place(Finding finding) {
        CellRef place = finding.place() == null ? NOWHERE : finding.place();
        String cell = Stream.of(place.sheet(), place.address())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("!"));
        String shown = DirectionMarks.without(place.file() + (cell.isEmpty() ? "" : " " + cell));
        if (!kept.contains(place.file())) {
            return AuditCells.text(shown);
        }
        boolean known =
                !place.sheet().isEmpty() && PLACE.matcher(place.address()).matches();
        return new Entry.Link(shown, place.file(), place.sheet(), known ? place.address() : "");
    }
}
