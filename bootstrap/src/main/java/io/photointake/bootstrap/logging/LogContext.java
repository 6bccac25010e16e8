package io.photointake.bootstrap.logging;

import java.util.Map;
import org.slf4j.MDC;

/** Which request the lines of a thread belong to. */
public final class LogContext {
    private LogContext() {}

    /** The task, whose lines on another thread belong to the same request as those of this one. */
    public static Runnable kept(Runnable task) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        if (context == null || context.isEmpty()) {
            return task;
        }
        return () -> {
            MDC.setContextMap(context);
            try {
                task.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
