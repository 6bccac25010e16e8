package io.photointake.application.print;

import io.photointake.application.library.OpenImage;
import io.photointake.application.library.OpenedImage;
import io.photointake.application.port.ContentSource;
import io.photointake.application.port.ImageProcessor;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import java.util.Optional;

/** {@link OpenPrintFile}: made of the original whenever it is asked for, so that it is stored nowhere and never stale. */
public final class OpenPrintFileService implements OpenPrintFile {
    private final OpenImage openImage;
    private final ImageProcessor processor;

    public OpenPrintFileService(OpenImage openImage, ImageProcessor processor) {
        this.openImage = openImage;
        this.processor = processor;
    }

    @Override
    public Optional<OpenedPrintFile> open(String companyFolder, UniqueName name) {
        return openImage.open(companyFolder, Rendition.ORIGINAL, name).map(this::printFile);
    }

    private OpenedPrintFile printFile(OpenedImage original) {
        AcceptedImage accepted = original.image().accepted();
        ContentSource content = processor.printFile(
                original.content(),
                accepted.facts().format(),
                accepted.dpi(),
                original.site().print().keepsPrivateMetadata());
        return new OpenedPrintFile(original.image(), original.site(), content);
    }
}
