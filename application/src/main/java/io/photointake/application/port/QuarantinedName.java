package io.photointake.application.port;

import java.time.Instant;

/**
 * Pictures that are out of clients' reach and may still be taken back.
 *
 * @param since when the last of them was put there, to the second
 */
public record QuarantinedName(StoredName stored, Instant since) {}
