package org.huibao.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huibao.store.WorkList;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Cuts the frozen work list into ranges of ordinals, by the number of files and by their bytes. The cut depends on the list alone, never on the threads at hand: on a restart Batch
 * reuses the contexts made here.
 */
final class WorkListPartitioner implements Partitioner {

    static final String FROM = "from";
    static final String TO = "to";

    private static final int RETURNS = 50;

    /** One ledger of many rows is work enough; a hundred forms have as many bytes. */
    private static final long BYTES = 3_000_000;

    private static final int PARTITIONS = 64;

    private final WorkList workList;
    private final String run;

    WorkListPartitioner(WorkList workList, String run) {
        this.workList = workList;
        this.run = run;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<Long> sizes = workList.sizes(run);
        int longest = Math.max(RETURNS, (sizes.size() + PARTITIONS - 1) / PARTITIONS);
        long heaviest =
                Math.max(BYTES, sizes.stream().mapToLong(Long::longValue).sum() / PARTITIONS);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        int from = 0;
        long bytes = 0;
        for (int ordinal = 0; ordinal < sizes.size(); ordinal++) {
            bytes += sizes.get(ordinal);
            if (ordinal + 1 - from == longest || bytes >= heaviest || ordinal + 1 == sizes.size()) {
                ExecutionContext range = new ExecutionContext();
                range.putInt(FROM, from);
                range.putInt(TO, ordinal + 1);
                partitions.put(String.format(Locale.ROOT, "%05d", from), range);
                from = ordinal + 1;
                bytes = 0;
            }
        }
        return partitions;
    }
}
