package org.huibao.store;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The processes that wait for partitions. Whether one is alive is told by the server's clock alone. */
@Repository
public class WorkerRegister {

    private static final Duration LONG_GONE = Duration.ofDays(1);

    private final JdbcClient jdbc;

    WorkerRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** It lives. */
    public void beat(String worker, String version, String code) {
        int known = jdbc.sql("update huibao_worker set beat = unix_timestamp() where name = ?")
                .param(worker)
                .update();
        if (known == 0) {
            jdbc.sql("insert into huibao_worker (name, version, code, beat) values (?, ?, ?, unix_timestamp())")
                    .params(worker, version, code)
                    .update();
            // Those that were killed leave nothing but their rows.
            jdbc.sql("delete from huibao_worker where beat < unix_timestamp() - ?")
                    .param(LONG_GONE.toSeconds())
                    .update();
        }
    }

    public void leave(String worker) {
        jdbc.sql("delete from huibao_worker where name = ?").param(worker).update();
    }

    public boolean anyAlive(Duration silence) {
        return jdbc.sql("select count(*) from huibao_worker where beat > unix_timestamp() - ?")
                        .param(silence.toSeconds())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void refuse(String worker, String run, WorkerRefusal.Reason reason) {
        jdbc.sql("update huibao_worker set refused = ?, refusal = ? where name = ?")
                .params(run, reason.name(), worker)
                .update();
    }

    /** In the order of the workers' names. */
    public List<WorkerRefusal> refusals(String run) {
        return jdbc.sql("select name, version, refusal from huibao_worker where refused = ? order by name")
                .param(run)
                .query((row, number) -> new WorkerRefusal(
                        row.getString("name"),
                        row.getString("version"),
                        WorkerRefusal.Reason.valueOf(row.getString("refusal"))))
                .list();
    }
}
