package org.huibao.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huibao.message.Messages;
import org.huibao.model.Finding;

/** Findings as people are told them: that a return holds nothing of a table is one thing, however many cells the table has. */
public final class MissingTables {

    private static final String NOT_FOUND = "value.not-found";

    /** So many cells are told one by one. */
    private static final int FEW = 3;

    private MissingTables() {}

    /**
     * @param finding the first of them
     * @param table whose cells they are about; nothing for a finding that is told by itself
     * @param cells how many
     */
    public record ToldTogether(Finding finding, Optional<FixedTable> table, int cells) {

        /** As an administrator is told. */
        public String sentence(Messages messages) {
            return table.map(its -> messages.text("cli.check.table", its.name(), cells))
                    .orElseGet(() -> messages.finding(finding));
        }
    }

    /** In the same order, cells of one table at the place of the first. */
    public static List<ToldTogether> of(ReportJob job, List<Finding> findings) {
        Map<String, FixedTable> tables = new LinkedHashMap<>();
        for (FixedTable table : job.tables()) {
            table.rows()
                    .forEach(row -> table.columns().forEach(column -> tables.put(FixedTable.code(row, column), table)));
        }
        Map<String, List<Finding>> missing = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.code().equals(NOT_FOUND) && tables.containsKey(finding.indicator())) {
                missing.computeIfAbsent(key(finding, tables), any -> new ArrayList<>())
                        .add(finding);
            }
        }
        missing.values().removeIf(its -> its.size() <= FEW);
        List<ToldTogether> told = new ArrayList<>();
        for (Finding finding : findings) {
            FixedTable table = tables.get(finding.indicator());
            List<Finding> its = table == null || !finding.code().equals(NOT_FOUND)
                    ? List.of()
                    : missing.getOrDefault(key(finding, tables), List.of());
            if (its.isEmpty()) {
                told.add(new ToldTogether(finding, Optional.empty(), 1));
            } else if (its.get(0) == finding) {
                told.add(new ToldTogether(finding, Optional.of(table), its.size()));
            }
        }
        return told;
    }

    private static String key(Finding finding, Map<String, FixedTable> tables) {
        return finding.department() + "\n" + finding.level() + "\n"
                + tables.get(finding.indicator()).name();
    }
}
