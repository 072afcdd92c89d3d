package org.huibao.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huibao.model.FiledReturn;
import org.huibao.model.StagedCopy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of a run, in the order in which they were collected. */
@Repository
public class WorkList {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final StagingFolder staging;

    WorkList(JdbcClient jdbc, JdbcTemplate template, StagingFolder staging) {
        this.staging = staging;
        this.jdbc = jdbc;
        this.template = template;
    }

    void freeze(String run, List<WorkItem> items) {
        template.batchUpdate(
                "insert into filed_return (run, ordinal, path, sha256, size, verdict, department, recognised_by, replaces, reading)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                items,
                BATCH,
                (insert, item) -> {
                    FiledReturn filed = item.filed();
                    insert.setString(1, run);
                    insert.setInt(2, item.ordinal());
                    insert.setString(3, filed.path());
                    insert.setString(4, filed.sha256());
                    insert.setLong(5, filed.size());
                    insert.setString(6, filed.verdict().name());
                    insert.setString(7, filed.department());
                    insert.setString(8, filed.recognisedBy());
                    insert.setString(9, filed.replaces());
                    insert.setString(10, item.reading());
                });
    }

    /** Bytes of each file, by its ordinal from 0. */
    public List<Long> sizes(String run) {
        return jdbc.sql("select size from filed_return where run = ? order by ordinal")
                .param(run)
                .query((row, number) -> row.getLong("size"))
                .list();
    }

    /** The accepted returns with ordinals from {@code from} up to, but without, {@code to}. */
    public List<WorkItem> accepted(String run, int from, int to) {
        return jdbc.sql(
                        "select f.*, r.id as known from filed_return f left join reading r on r.id = f.reading"
                                + " where f.run = ? and f.ordinal >= ? and f.ordinal < ? and f.verdict = 'ACCEPTED' order by f.ordinal")
                .params(run, from, to)
                .query((row, number) -> new WorkItem(
                        row.getInt("ordinal"), filed(row), row.getString("reading"), row.getString("known") != null))
                .list();
    }

    /** SHA-256 of every file of the runs that the store remembers, of all jobs and periods. */
    public Set<String> remembered() {
        return new HashSet<>(jdbc.sql("select distinct sha256 from filed_return")
                .query(String.class)
                .list());
    }

    /** Every file that got a verdict. */
    public List<FiledReturn> all(String run) {
        return jdbc.sql("select * from filed_return where run = ? order by ordinal")
                .param(run)
                .query((row, number) -> filed(row))
                .list();
    }

    private FiledReturn filed(ResultSet row) throws SQLException {
        return new FiledReturn(
                row.getString("path"),
                row.getString("sha256"),
                row.getLong("size"),
                StagedCopy.in(staging.path(), row.getString("sha256")),
                FiledReturn.Verdict.valueOf(row.getString("verdict")),
                row.getString("department"),
                row.getString("recognised_by"),
                row.getString("replaces"));
    }
}
