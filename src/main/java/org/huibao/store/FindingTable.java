package org.huibao.store;

import java.nio.ByteBuffer;
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

    /** The first byte of a record, raised with that of {@link ReturnRecord}; a run is never taken up by a program that writes another one. */
    private static final byte VERSION = 2;

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
            byte[] deflated = DeflatedBytes.of(out.bytes());
            byte[] content = ByteBuffer.allocate(1 + deflated.length)
                    .put(VERSION)
                    .put(deflated)
                    .array();
            records.add(new Object[] {owner, records.size(), content});
        }
        template.batchUpdate("insert into findings (owner, piece, content) values (?, ?, ?)", records);
    }

    List<Finding> of(String owner) {
        List<Finding> findings = new ArrayList<>();
        jdbc.sql("select content from findings where owner = ? order by piece")
                .param(owner)
                .query(row -> {
                    byte[] piece = row.getBytes("content");
                    if (piece[0] != VERSION) {
                        throw new IllegalStateException("findings in the database are of another version");
                    }
                    findings.addAll(RecordParts.FINDINGS.read(
                            new FieldReader(DeflatedBytes.inflated(piece, 1, piece.length - 1))));
                });
        return findings;
    }

    void forget(String owner) {
        jdbc.sql("delete from findings where owner = ?").param(owner).update();
    }
}
