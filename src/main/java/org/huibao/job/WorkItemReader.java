package org.huibao.job;

import java.util.Iterator;
import java.util.List;
import org.huibao.store.WorkItem;
import org.huibao.store.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;

/** The accepted returns of one partition. Not final: Batch puts a proxy of the step's scope before it. */
class WorkItemReader extends AbstractItemCountingItemStreamItemReader<WorkItem> {

    private final WorkList workList;
    private final String run;
    private final int from;
    private final int to;
    private Iterator<WorkItem> items = List.<WorkItem>of().iterator();

    WorkItemReader(WorkList workList, String run, int from, int to) {
        this.workList = workList;
        this.run = run;
        this.from = from;
        this.to = to;
        setName("work-items");
    }

    @Override
    protected void doOpen() {
        items = workList.accepted(run, from, to).iterator();
    }

    @Override
    protected @Nullable WorkItem doRead() {
        return items.hasNext() ? items.next() : null;
    }

    @Override
    protected void doClose() {
        items = List.<WorkItem>of().iterator();
    }
}
