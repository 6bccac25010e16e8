package io.photointake.adapter.persistence.transaction;

/** Why a database has failed, as far as that matters to whoever may try again. */
public enum FailureKind {
    /** Others have what it needs. Nothing has changed. */
    BUSY("the database is busy"),

    /** It was stopped because it had taken its time. Nothing has changed. */
    TIMED_OUT("it took too long"),

    /** There is no room on the disk. Whether a commit that failed so is on record is to be asked. */
    DISK_FULL("the database's disk is full"),

    /** The database was closed, or the process that has it open is gone. Whether a commit is on record is to be asked. */
    CONNECTION_LOST("the connection to the database was lost"),

    /** It does not pass by itself, or is not known to. */
    OTHER("");

    private final String text;

    FailureKind(String text) {
        this.text = text;
    }

    /** What it is, in words that need no cause beside them. */
    String text() {
        return text;
    }
}
