package io.photointake.application.port;

/**
 * A port's exception for something that passes by itself, such as a database that is busy, a disk that is full or
 * decoders that are all at work: the same request may succeed later. It is nobody's fault but this service's, so it is
 * never told as a flaw of what was sent.
 */
public interface TemporaryFailure {}
