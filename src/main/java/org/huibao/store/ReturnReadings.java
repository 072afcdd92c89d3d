package org.huibao.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huibao.model.FiledReturn;
import org.huibao.model.ReadReturn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was read from returns: one record a return, written once and read once a run. */
@Repository
public class ReturnReadings {

    /** Records of so many returns are in memory at a time. */
    private static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ReturnReadings(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * In the caller's transaction: a reading is in the store whole or not at all.
     *
     * @param read by the reading's key
     */
    public void keep(Map<String, ReadReturn> read) {
        template.batchUpdate(
                "insert into reading (id, content) values (?, ?)", read.entrySet(), PAGE, (insert, each) -> {
                    insert.setString(1, each.getKey());
                    insert.setBytes(2, ReturnRecord.of(each.getValue()));
                });
    }

    /**
     * Walks once through what the accepted returns of a run say.
     *
     * @param files all of the run, in their order
     * @param folder for what does not fit into memory; nothing stays in it
     */
    public GatheredReturns gather(String run, List<FiledReturn> files, Path folder) {
        GatheredReturns gathered = new GatheredReturns(files, folder);
        for (int from = 0; from < files.size(); from += PAGE) {
            List<FiledReturn> page = files.subList(from, Math.min(from + PAGE, files.size()));
            long accepted = page.stream()
                    .filter(file -> file.verdict() == FiledReturn.Verdict.ACCEPTED)
                    .count();
            int[] seen = {0};
            jdbc.sql("select f.ordinal, r.content from filed_return f join reading r on r.id = f.reading"
                            + " where f.run = ? and f.ordinal >= ? and f.ordinal < ? and f.verdict = 'ACCEPTED'"
                            + " order by f.ordinal")
                    .params(run, from, from + page.size())
                    .query(row -> {
                        seen[0]++;
                        gathered.add(files.get(row.getInt("ordinal")), ReturnRecord.said(row.getBytes("content")));
                    });
            if (seen[0] != accepted) {
                gathered.close();
                // A sum without them would look like any other.
                throw new IllegalStateException(accepted - seen[0] + " returns of run " + run + " were not read");
            }
        }
        return gathered;
    }
}
