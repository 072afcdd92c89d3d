package org.huibao.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huibao.model.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The consolidated values of a run; their sources are the observations. */
@Repository
public class Figures {

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void keep(String run, Map<String, Value> values) {
        jdbc.sql("delete from figure where run = ?").param(run).update();
        values.forEach((indicator, value) -> jdbc.sql(
                        "insert into figure (run, indicator, kind, content, reason) values (?, ?, ?, ?, ?)")
                .params(
                        run,
                        indicator,
                        Values.kind(value),
                        Values.content(value),
                        value instanceof Value.Missing missing
                                ? missing.reason().name()
                                : "")
                .update());
    }

    /** Indicator code → value or why it is missing. */
    public Map<String, Value> of(String run) {
        Map<String, Value> values = new LinkedHashMap<>();
        jdbc.sql("select * from figure where run = ? order by indicator")
                .param(run)
                .query(row -> {
                    values.put(
                            row.getString("indicator"),
                            Values.of(row.getString("kind"), row.getString("content"), row.getString("reason")));
                });
        return values;
    }
}
