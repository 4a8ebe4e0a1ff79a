package io.clientele.spark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Processor seconds of this whole process, and wall seconds beside them: the best of some rounds, after as many seconds to warm up. */
final class Stopwatch {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int rounds;
    private final double warmUpSeconds;

    Stopwatch(int rounds, double warmUpSeconds) {
        this.rounds = rounds;
        this.warmUpSeconds = warmUpSeconds;
    }

    interface Work {
        void run() throws Exception;
    }

    /**
     * @param rows that the work makes or reads
     * @return rows a second of processor
     */
    double measure(String what, long rows, Work work) throws Exception {
        long begun = System.nanoTime();
        do {
            work.run();
        } while (System.nanoTime() - begun < warmUpSeconds * 1e9);
        double processor = Double.MAX_VALUE;
        double wall = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long processorBefore = SYSTEM.getProcessCpuTime();
            long wallBefore = System.nanoTime();
            work.run();
            wall = Math.min(wall, (System.nanoTime() - wallBefore) / 1e9);
            processor = Math.min(processor, (SYSTEM.getProcessCpuTime() - processorBefore) / 1e9);
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%-52s %7.2f s processor %7.2f s wall %8.2f million rows/s of processor",
                what,
                processor,
                wall,
                rows / processor / 1e6));
        return rows / processor;
    }
}
