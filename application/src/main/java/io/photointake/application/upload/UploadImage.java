package io.photointake.application.upload;

/** Takes received files in as photos of a visitor: verified to the last pixel, durable and on record. */
@FunctionalInterface
public interface UploadImage {
    /**
     * Takes all files or none, and moves the previous owner's photos in the same transaction. When this returns
     * {@link UploadResult.Stored}, the photos survive the loss of power; when it returns or throws anything else,
     * nothing has changed but bytes a sweep may have to clear.
     *
     * @throws io.photointake.application.port.ProcessorBusyException if there is too much work under way
     * @throws RuntimeException if a port fails: the service's fault, never the files'
     */
    UploadResult upload(UploadImageCommand command);
}
