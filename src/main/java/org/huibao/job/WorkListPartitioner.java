package org.huibao.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huibao.store.WorkList;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Cuts the frozen work list into ranges of ordinals, by the number of files and by their bytes. The cut depends on the list and the setting alone, never on the threads or
 * workers at hand. On a restart Batch asks for it again and takes up each partition by its name: the name holds both ends, so that another setting
 * makes other partitions, and never leaves returns between two that are done.
 */
final class WorkListPartitioner implements Partitioner {

    static final String FROM = "from";
    static final String TO = "to";

    private static final int RETURNS = 50;

    /** One ledger of many rows is work enough; a hundred forms have as many bytes. */
    private static final long BYTES = 3_000_000;

    private final WorkList workList;
    private final String run;
    private final int most;

    /** @param most partitions of a long list; of returns of very different sizes they are a few more */
    WorkListPartitioner(WorkList workList, String run, int most) {
        this.workList = workList;
        this.run = run;
        this.most = most;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<Long> sizes = workList.sizes(run);
        int longest = Math.max(RETURNS, (sizes.size() + most - 1) / most);
        long heaviest =
                Math.max(BYTES, sizes.stream().mapToLong(Long::longValue).sum() / most);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        int from = 0;
        long bytes = 0;
        for (int ordinal = 0; ordinal < sizes.size(); ordinal++) {
            bytes += sizes.get(ordinal);
            if (ordinal + 1 - from == longest || bytes >= heaviest || ordinal + 1 == sizes.size()) {
                ExecutionContext range = new ExecutionContext();
                range.putInt(FROM, from);
                range.putInt(TO, ordinal + 1);
                partitions.put(String.format(Locale.ROOT, "%05d-%05d", from, ordinal), range);
                from = ordinal + 1;
                bytes = 0;
            }
        }
        return partitions;
    }
}
