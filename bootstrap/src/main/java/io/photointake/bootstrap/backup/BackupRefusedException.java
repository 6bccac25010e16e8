package io.photointake.bootstrap.backup;

/** A backup or a restore that was not begun, since one of its places is not fit for it; nothing has changed. */
public final class BackupRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupRefusedException(String message) {
        super(message);
    }
}
