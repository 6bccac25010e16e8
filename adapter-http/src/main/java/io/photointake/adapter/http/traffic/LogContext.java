package io.photointake.adapter.http.traffic;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What the lines of a log say of the request that a thread works for, to be taken along to another thread.
 *
 * @param values absent if nothing is said
 */
record LogContext(@Nullable Map<String, String> values) {
    static LogContext current() {
        return new LogContext(MDC.getCopyOfContextMap());
    }

    Runnable around(Runnable work) {
        if (values == null) {
            return work;
        }
        return () -> {
            MDC.setContextMap(values);
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
