package io.photointake.adapter.metrics;

/** What is read at the moment when Prometheus asks; a further one is a further constant. */
public enum Level {
    READY("photointake.ready", "1 if uploads would work, as /readyz says, else 0"),
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
