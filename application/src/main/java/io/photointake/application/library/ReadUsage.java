package io.photointake.application.library;

import io.photointake.application.port.WebsiteUsage;
import java.util.List;

/** Tells what each website holds. */
@FunctionalInterface
public interface ReadUsage {
    /**
     * By number; a website without photos is not in it. All rows are read.
     *
     * @throws io.photointake.application.port.ImageRepositoryException if the record cannot be read
     */
    List<WebsiteUsage> read();
}
