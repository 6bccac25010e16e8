package io.photointake.adapter.imaging.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What Java's threads have allocated, whether it is still in use or not. */
final class Allocation {
    /** In bytes: several times what the hungriest decoder takes for a quarter of a megapixel. */
    static final long MOST_FOR_A_SMALL_PICTURE = 128L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** By all threads that live, in bytes. */
    static long soFar() {
        long sum = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }
}
