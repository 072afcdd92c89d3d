package org.huibao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.huibao.model.CellRef;
import org.huibao.model.Finding;
import org.huibao.model.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings of whatever owns them: a reading, the intake of a run, a run. */
@Repository
class FindingTable {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    FindingTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** In the caller's transaction. */
    void replace(String owner, List<Finding> findings) {
        jdbc.sql("delete from finding where owner = ?").param(owner).update();
        int[] seq = {0};
        template.batchUpdate(
                "insert into finding (owner, seq, id, level, code, department, indicator, period, file, sha256, sheet, address,"
                        + " found, expected, arguments, explanation, accepted_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                findings,
                BATCH,
                (insert, finding) -> {
                    CellRef place = finding.place();
                    insert.setString(1, owner);
                    insert.setInt(2, seq[0]++);
                    insert.setString(3, finding.id());
                    insert.setString(4, finding.level().name());
                    insert.setString(5, finding.code());
                    insert.setString(6, finding.department());
                    insert.setString(7, finding.indicator());
                    insert.setString(8, finding.period());
                    insert.setString(9, place == null ? null : place.file());
                    insert.setString(10, place == null ? null : place.sha256());
                    insert.setString(11, place == null ? null : place.sheet());
                    insert.setString(12, place == null ? null : place.address());
                    insert.setString(13, finding.found());
                    insert.setString(14, finding.expected());
                    insert.setString(15, JoinedTexts.of(finding.arguments()));
                    insert.setString(16, finding.explanation());
                    insert.setString(17, finding.acceptedBy());
                });
    }

    List<Finding> of(String owner) {
        return jdbc.sql("select * from finding where owner = ? order by seq")
                .param(owner)
                .query((row, number) -> finding(row))
                .list();
    }

    /** Of the accepted returns of a run, in the order of the work list. */
    List<Finding> ofReadings(String run) {
        return jdbc.sql("select g.* from filed_return f join finding g on g.owner = f.reading"
                        + " where f.run = ? and f.verdict = 'ACCEPTED' order by f.ordinal, g.seq")
                .param(run)
                .query((row, number) -> finding(row))
                .list();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("id"),
                Level.valueOf(row.getString("level")),
                row.getString("code"),
                row.getString("department"),
                row.getString("indicator"),
                row.getString("period"),
                place(row),
                row.getString("found"),
                row.getString("expected"),
                JoinedTexts.apart(row.getString("arguments")),
                row.getString("explanation"),
                row.getString("accepted_by"));
    }

    private static @Nullable CellRef place(ResultSet row) throws SQLException {
        String file = row.getString("file");
        return file == null
                ? null
                : new CellRef(file, row.getString("sha256"), row.getString("sheet"), row.getString("address"));
    }
}
