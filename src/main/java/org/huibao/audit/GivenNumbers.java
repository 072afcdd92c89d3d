package org.huibao.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huibao.model.Role;
import org.huibao.slip.SlipValues;

/** What each department gave, and where it stands, read back from a set's {@code audit.csv} as it lies there. */
public final class GivenNumbers {

    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::label, Function.identity()));

    private final Map<String, Map<String, Given>> departments = new HashMap<>();
    private final Map<String, String> county = new HashMap<>();

    private GivenNumbers() {}

    /** Of one department and indicator. */
    public static final class Given {
        private final List<SlipValues.Given> lines = new ArrayList<>();
        private final Map<String, CellsInSheet> sheets = new LinkedHashMap<>();

        /** One for each line of the log. */
        public List<SlipValues.Given> lines() {
            return List.copyOf(lines);
        }

        /** In the order of the log. */
        public List<CellsInSheet> sheets() {
            return List.copyOf(sheets.values());
        }

        private void add(AuditLines.Line line, Role role) {
            lines.add(new SlipValues.Given(role, line.value()));
            if (!line.cell().isEmpty()) {
                sheets.merge(
                        line.file() + "\n" + line.sheet(),
                        new CellsInSheet(line.file(), line.sheet(), line.cell(), line.cell(), 1),
                        (before, next) -> new CellsInSheet(
                                before.file(), before.sheet(), before.first(), next.last(), before.number() + 1));
            }
        }
    }

    /** The cells of one sheet, from the first to the last of them. */
    public record CellsInSheet(String file, String sheet, String first, String last, int number) {}

    /** Nothing if the log is gone, or nobody's log any more. */
    public static Optional<GivenNumbers> read(Path set) {
        GivenNumbers given = new GivenNumbers();
        try {
            AuditLines.read(set.resolve("audit.csv"), given::add);
            return Optional.of(given);
        } catch (AuditLines.Damaged damaged) {
            return Optional.empty();
        }
    }

    /** Nothing if the log does not speak of it. */
    public Optional<Given> of(String department, String indicator) {
        return Optional.ofNullable(
                departments.getOrDefault(department, Map.of()).get(indicator));
    }

    /** Code → the county's value, exact; empty where there is none. */
    public Map<String, String> county() {
        return county;
    }

    private void add(AuditLines.Line line) {
        county.putIfAbsent(line.figure(), line.figureValue());
        Role role = ROLES.get(line.role());
        if (line.formula().isEmpty()
                && !line.department().isEmpty()
                && role != null
                && role != Role.PREVIOUS
                && role != Role.INPUT
                && role != Role.BALANCE) {
            departments
                    .computeIfAbsent(line.department(), none -> new HashMap<>())
                    .computeIfAbsent(line.figure(), none -> new Given())
                    .add(line, role);
        }
    }
}
