package io.photointake.adapter.metrics;

/** What is read at the moment when Prometheus asks; a further one is a further constant. */
public enum Level {
    READY("photointake.ready", "1 if uploads would work, as /readyz says, else 0"),
    IMAGES_WAITING("photointake.images.waiting", "Pictures that wait for their turn to be decoded"),
    WORKERS_BUSY("photointake.imaging.workers.busy", "Pictures that are being decoded in this process"),
    WORKERS("photointake.imaging.workers", "Pictures that can be decoded in this process at once"),
    PIXEL_MEMORY_USED("photointake.imaging.memory.used.bytes", "Memory that pictures being decoded may hold"),
    PIXEL_MEMORY("photointake.imaging.memory.bytes", "Memory that pictures being decoded may hold at most, together"),
    CHILDREN("photointake.imaging.children", "Child processes that decode HEIC or AVIF"),
    CHILDREN_MOST("photointake.imaging.children.most", "Child processes that may decode at once"),
    CHILD_MEMORY_USED("photointake.imaging.children.memory.used.bytes", "Memory that child processes may hold"),
    CHILD_MEMORY("photointake.imaging.children.memory.bytes", "Memory that child processes may hold at most, together"),
    DATABASE_ACTIVE("photointake.database.connections.active", "Connections to the database that are at work"),
    DATABASE_IDLE("photointake.database.connections.idle", "Connections to the database that are free"),
    DATABASE_WAITING("photointake.database.calls.waiting", "Calls that wait for a connection to the database"),
    DATA_FREE("photointake.data.free.bytes", "Free space where the data folder is"),
    DATA_TOTAL("photointake.data.total.bytes", "All space where the data folder is");

    private final String metric;
    private final String description;

    Level(String metric, String description) {
        this.metric = metric;
        this.description = description;
    }

    String metric() {
        return metric;
    }

    String description() {
        return description;
    }
}
