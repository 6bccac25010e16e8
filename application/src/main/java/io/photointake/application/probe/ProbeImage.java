package io.photointake.application.probe;

import io.photointake.application.port.ContentSource;
import io.photointake.domain.policy.UploadLimits;

/** Says what an upload of a file would say, without keeping anything. */
@FunctionalInterface
public interface ProbeImage {
    /**
     * Reads and decodes the file as an upload would.
     *
     * @throws RuntimeException if a port fails
     */
    ProbeResult probe(ContentSource content, UploadLimits limits);
}
