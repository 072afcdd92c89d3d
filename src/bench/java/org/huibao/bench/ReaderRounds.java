package org.huibao.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Readers by turns in this process: some rounds to warm up, then medians of the CPU seconds of the whole process, so that a reader cannot hide what
 * its garbage costs.
 */
final class ReaderRounds {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final int warm;
    private final int rounds;

    ReaderRounds(int warm, int rounds) {
        this.warm = warm;
        this.rounds = rounds;
    }

    /**
     * @return CPU seconds
     * @throws IllegalStateException if two readers did not read the same
     */
    Map<ReaderPeer, Double> of(List<Path> files, List<ReaderPeer> peers) throws IOException {
        Map<ReaderPeer, List<Double>> seconds = new EnumMap<>(ReaderPeer.class);
        CellTally expected = tally(ReaderPeer.POI_EVENTS, files);
        List<ReaderPeer> order = new ArrayList<>(peers);
        for (int round = 0; round < warm + rounds; round++) {
            Collections.rotate(order, 1);
            for (ReaderPeer peer : order) {
                System.gc();
                long before = SYSTEM.getProcessCpuTime();
                CellTally tally = tally(peer, files);
                double spent = (SYSTEM.getProcessCpuTime() - before) / 1e9;
                if (peer != ReaderPeer.INFLATE && !tally.agrees(expected)) {
                    throw new IllegalStateException(peer.title() + " read " + tally + ", POI read " + expected);
                }
                if (round >= warm) {
                    seconds.computeIfAbsent(peer, first -> new ArrayList<>()).add(spent);
                }
            }
        }
        Map<ReaderPeer, Double> medians = new EnumMap<>(ReaderPeer.class);
        seconds.forEach((peer, spent) -> medians.put(peer, median(spent)));
        return medians;
    }

    private static CellTally tally(ReaderPeer peer, List<Path> files) throws IOException {
        CellTally tally = new CellTally();
        for (Path file : files) {
            peer.read(file, tally);
        }
        return tally;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
