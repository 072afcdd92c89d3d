package org.huibao.store;

import java.util.ArrayList;
import java.util.List;
import org.huibao.model.Finding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings of the intake of a run, or of a whole run: so many to a record. Those of a return are part of its own, see {@link ReturnRecord}. */
@Repository
class FindingTable {

    private static final int A_RECORD = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    FindingTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** In the caller's transaction. */
    void replace(String owner, List<Finding> findings) {
        forget(owner);
        List<Object[]> records = new ArrayList<>();
        for (int from = 0; from < findings.size(); from += A_RECORD) {
            FieldWriter out = new FieldWriter();
            RecordParts.FINDINGS.write(out, findings.subList(from, Math.min(from + A_RECORD, findings.size())));
            records.add(new Object[] {owner, records.size(), DeflatedBytes.of(out.bytes())});
        }
        template.batchUpdate("insert into findings (owner, piece, content) values (?, ?, ?)", records);
    }

    List<Finding> of(String owner) {
        List<Finding> findings = new ArrayList<>();
        jdbc.sql("select content from findings where owner = ? order by piece")
                .param(owner)
                .query(row -> {
                    byte[] piece = row.getBytes("content");
                    findings.addAll(
                            RecordParts.FINDINGS.read(new FieldReader(DeflatedBytes.inflated(piece, 0, piece.length))));
                });
        return findings;
    }

    void forget(String owner) {
        jdbc.sql("delete from findings where owner = ?").param(owner).update();
    }
}
