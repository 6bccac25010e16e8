package io.photointake.bootstrap.wiring;

import io.photointake.adapter.imaging.ImagingEngine;
import io.photointake.adapter.imaging.schedule.QueueState;
import io.photointake.adapter.metrics.Level;
import io.photointake.adapter.metrics.Metrics;
import io.photointake.adapter.persistence.Database;
import io.photointake.adapter.persistence.transaction.PoolState;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** What is told of the service whenever its numbers are asked for. */
record Levels(Path data, Database database, ImagingEngine imaging, BooleanSupplier readiness) {
    private static final String POOL = "pool";

    void tellTo(Metrics metrics) {
        metrics.level(Level.READY, () -> readiness.getAsBoolean() ? 1 : 0);
        metrics.level(Level.DATA_FREE, () -> data.toFile().getUsableSpace());
        metrics.level(Level.DATA_TOTAL, () -> data.toFile().getTotalSpace());
        tell(metrics, Level.IMAGES_WAITING, QueueState::waiting);
        tell(metrics, Level.WORKERS_BUSY, QueueState::workers);
        tell(metrics, Level.WORKERS, state -> state.capacity().workers());
        tell(metrics, Level.PIXEL_MEMORY_USED, QueueState::memory);
        tell(metrics, Level.PIXEL_MEMORY, state -> state.capacity().memory().bytes());
        tell(metrics, Level.CHILDREN, QueueState::children);
        tell(metrics, Level.CHILDREN_MOST, state -> state.capacity().children());
        tell(metrics, Level.CHILD_MEMORY_USED, QueueState::childMemory);
        tell(
                metrics,
                Level.CHILD_MEMORY,
                state -> state.capacity().childMemory().bytes());
        for (String pool : database.pools().keySet()) {
            tell(metrics, Level.DATABASE_ACTIVE, pool, PoolState::active);
            tell(metrics, Level.DATABASE_IDLE, pool, PoolState::idle);
            tell(metrics, Level.DATABASE_WAITING, pool, PoolState::waiting);
        }
    }

    private void tell(Metrics metrics, Level level, ToDoubleFunction<QueueState> value) {
        metrics.level(level, () -> value.applyAsDouble(imaging.state()));
    }

    private void tell(Metrics metrics, Level level, String pool, ToIntFunction<PoolState> value) {
        metrics.level(level, POOL, pool, () -> {
            Map<String, PoolState> pools = database.pools();
            PoolState state = pools.get(pool);
            return state == null ? 0 : value.applyAsInt(state);
        });
    }
}
