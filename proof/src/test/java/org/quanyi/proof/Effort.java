package org.quanyi.proof;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/// What one call costs this thread: processor time and memory, whatever else the machine is doing.
/// Rough guards against a slip of an order of magnitude; the real figures are measured in `bench`.
///
/// @param nanos processor time per call in the best of several rounds
/// @param bytes memory allocated per call in that round
record Effort(double nanos, double bytes) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// Calls it many times, in rounds, and prints the best round.
    static Effort of(String what, int calls, IntConsumer call) {
        var best = new Effort(Double.MAX_VALUE, Double.MAX_VALUE);
        for (var round = 0; round < 8; round++) {
            var bytes = THREADS.getCurrentThreadAllocatedBytes();
            var nanos = THREADS.getCurrentThreadCpuTime();
            for (var i = 0; i < calls; i++) {
                call.accept(i);
            }
            nanos = THREADS.getCurrentThreadCpuTime() - nanos;
            bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
            best =
                    new Effort(
                            Math.min(best.nanos, (double) nanos / calls),
                            Math.min(best.bytes, (double) bytes / calls));
        }
        System.out.printf("%s: %.0f ns, %.0f bytes%n", what, best.nanos, best.bytes);
        return best;
    }
}
