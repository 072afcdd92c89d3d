package org.huibao.store;

import javax.sql.DataSource;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.MySqlChannelMessageStoreQueryProvider;
import org.springframework.integration.store.MessageGroupQueue;
import org.springframework.messaging.PollableChannel;
import org.springframework.stereotype.Repository;

/** The queue between processes that share a server: a table of it. Each run has its own, so that nobody takes what they cannot read. */
@Repository
public class PartitionChannel {

    private static final String REGION = "huibao";

    /** What may come out of it: whoever can write into the database shall not make objects of their own choice. */
    private static final String[] KINDS = {
        "org.springframework.batch.integration.partition.StepExecutionRequest",
        "org.springframework.messaging.*",
        "org.springframework.messaging.support.*",
        "java.lang.*",
        "java.util.*"
    };

    private final JdbcChannelMessageStore store;

    PartitionChannel(DataSource database) {
        this.store = new JdbcChannelMessageStore(database);
        store.setRegion(REGION);
        store.setChannelMessageStoreQueryProvider(new MySqlChannelMessageStoreQueryProvider());
        store.addAllowedPatterns(KINDS);
        store.afterPropertiesSet();
    }

    /** What is received is gone with the caller's transaction, and there again if that is rolled back. */
    public PollableChannel of(String run) {
        return new QueueChannel(new MessageGroupQueue(store, run));
    }

    void forget(String run) {
        store.removeMessageGroup(run);
    }
}
