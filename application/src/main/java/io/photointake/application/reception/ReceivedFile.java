package io.photointake.application.reception;

import io.photointake.application.port.StagedContent;
import io.photointake.domain.image.ContentDigest;
import io.photointake.domain.image.ImageName;

/**
 * A posted file that has arrived whole and is within the website's size limit. Whoever received it closes it, which
 * throws the bytes away unless they were uploaded meanwhile.
 *
 * @param field the form field it came in, for error messages
 */
public record ReceivedFile(String field, ImageName name, StagedContent content, ContentDigest digest)
        implements AutoCloseable {
    @Override
    public void close() {
        content.close();
    }
}
