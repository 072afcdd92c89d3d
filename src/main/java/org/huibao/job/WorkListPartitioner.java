package org.huibao.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huibao.store.WorkList;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Cuts the frozen work list into ranges of ordinals. The cut depends on the list alone, never on the threads at hand: on a restart Batch
 * reuses the contexts made here.
 */
final class WorkListPartitioner implements Partitioner {

    static final String FROM = "from";
    static final String TO = "to";

    private static final int RETURNS = 50;
    private static final int PARTITIONS = 64;

    private final WorkList workList;
    private final String run;

    WorkListPartitioner(WorkList workList, String run) {
        this.workList = workList;
        this.run = run;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        int size = workList.size(run);
        int length = Math.max(RETURNS, (size + PARTITIONS - 1) / PARTITIONS);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int from = 0; from < size; from += length) {
            ExecutionContext range = new ExecutionContext();
            range.putInt(FROM, from);
            range.putInt(TO, Math.min(size, from + length));
            partitions.put("%05d".formatted(from), range);
        }
        return partitions;
    }
}
