package io.photointake.application.print;

import io.photointake.domain.image.UniqueName;
import java.util.Optional;

/** Opens the file that a photo on record is printed from. */
@FunctionalInterface
public interface OpenPrintFile {
    /**
     * The print file, as the website's settings of this moment want it; absent if there is no such photo, or not in a
     * company folder of this name (in any case).
     *
     * @throws RuntimeException if a port fails
     */
    Optional<OpenedPrintFile> open(String companyFolder, UniqueName name);
}
