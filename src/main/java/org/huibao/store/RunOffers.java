package org.huibao.store;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The runs whose returns may be read elsewhere, one at most of a job and period: whoever offers it holds its lock. */
@Repository
public class RunOffers {

    private final JdbcClient jdbc;
    private final ObjectProvider<PartitionChannel> channel;

    /** @param channel made when there is something in it */
    RunOffers(JdbcClient jdbc, ObjectProvider<PartitionChannel> channel) {
        this.jdbc = jdbc;
        this.channel = channel;
    }

    /** Ends what a process that was killed has left of this job and period: nobody takes a partition of it any more, and who is at one will notice. */
    @Transactional
    public void withdraw(String job, String period) {
        List<String> left = jdbc.sql("select o.run from huibao_offer o join huibao_run r on r.name = o.run"
                        + " where r.job = ? and r.period = ?")
                .params(job, period)
                .query(String.class)
                .list();
        for (String run : left) {
            jdbc.sql("delete from huibao_offer where run = ?").param(run).update();
            jdbc.sql("delete from huibao_lease where run = ?").param(run).update();
            channel.getObject().forget(run);
        }
    }

    @Transactional
    public void make(String run, String code, String definition) {
        // What somebody handed back too late.
        channel.getObject().forget(run);
        jdbc.sql("insert into huibao_offer (run, code, definition) values (?, ?, ?)")
                .params(run, code, definition)
                .update();
    }

    public List<RunOffer> all() {
        return jdbc.sql("select o.run, r.job, r.period, o.code, o.definition"
                        + " from huibao_offer o join huibao_run r on r.name = o.run order by o.run")
                .query((row, number) -> new RunOffer(
                        row.getString("run"),
                        row.getString("job"),
                        row.getString("period"),
                        row.getString("code"),
                        row.getString("definition")))
                .list();
    }
}
