package org.huibao.store;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is at which partition, and when they were last heard of. A lease says who is to go on, and keeps nobody from writing: that does the version of
 * Batch's step execution, which every commit of a chunk asks for and which is another one once a partition was taken over.
 */
@Repository
public class PartitionLeases {

    private final JdbcClient jdbc;

    PartitionLeases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that takes the partition out of the channel. */
    public void take(long stepExecution, String run, String worker) {
        jdbc.sql("insert into huibao_lease (step_execution, run, worker, beat) values (?, ?, ?, unix_timestamp())")
                .params(stepExecution, run, worker)
                .update();
    }

    /**
     * The worker is at these.
     *
     * @return those that are still its own
     */
    public Set<Long> beat(String worker, Set<Long> partitions) {
        Set<Long> own = new HashSet<>();
        for (long partition : partitions) {
            int beaten = jdbc.sql(
                            "update huibao_lease set beat = unix_timestamp() where step_execution = ? and worker = ?")
                    .params(partition, worker)
                    .update();
            if (beaten > 0) {
                own.add(partition);
            }
        }
        return own;
    }

    /** What {@link #note} is told: the connection of the caller's transaction. */
    public record Held(long connection, String client) {}

    /** Of the transaction in which a chunk is read. */
    public Held connection() {
        Map<String, Object> row = jdbc.sql(
                        "select id, host from information_schema.processlist where id = connection_id()")
                .query()
                .singleRow();
        return new Held(((Number) row.get("id")).longValue(), String.valueOf(row.get("host")));
    }

    /**
     * At the beginning of a chunk: whoever takes over must be able to end this transaction, for the locks of one that is frozen would last. Noted in one
     * statement of its own, outside of any transaction: a process frozen between a statement and its commit would keep the lease locked.
     *
     * @return whether the partition is still the worker's
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean note(long stepExecution, String worker, Held held) {
        return jdbc.sql("update huibao_lease set connection = ?, client = ?, beat = unix_timestamp()"
                                + " where step_execution = ? and worker = ?")
                        .params(held.connection(), held.client(), stepExecution, worker)
                        .update()
                > 0;
    }

    /** @return false if the partition was the worker's no more */
    public boolean end(long stepExecution, String worker) {
        return jdbc.sql("delete from huibao_lease where step_execution = ? and worker = ?")
                        .params(stepExecution, worker)
                        .update()
                > 0;
    }

    /** Those of the run of which nothing was heard for so long. */
    public List<PartitionLease> silent(String run, Duration silence) {
        return jdbc.sql("select * from huibao_lease where run = ? and beat < unix_timestamp() - ?"
                        + " order by step_execution")
                .params(run, silence.toSeconds())
                .query((row, number) -> new PartitionLease(
                        row.getLong("step_execution"),
                        row.getString("worker"),
                        row.getLong("connection"),
                        String.valueOf(row.getString("client"))))
                .list();
    }

    /** @return false if somebody has been heard of in between */
    public boolean endSilent(PartitionLease lease, Duration silence) {
        return jdbc.sql("delete from huibao_lease where step_execution = ? and worker = ?"
                                + " and beat < unix_timestamp() - ?")
                        .params(lease.stepExecution(), lease.worker(), silence.toSeconds())
                        .update()
                > 0;
    }

    /** A process that is frozen keeps the locks of its transaction; one that is dead has no connection. Its number alone may be another's by now. */
    public void cut(PartitionLease lease) {
        boolean there = jdbc.sql("select count(*) from information_schema.processlist where id = ? and host = ?")
                        .params(lease.connection(), lease.client())
                        .query(Integer.class)
                        .single()
                > 0;
        if (there) {
            try {
                jdbc.sql("kill " + lease.connection()).update();
            } catch (DataAccessException gone) {
                // It has ended in between, or belongs to another account: then its locks last as long as the server
                // says.
            }
        }
    }
}
