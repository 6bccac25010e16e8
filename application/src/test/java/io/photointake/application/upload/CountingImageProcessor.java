package io.photointake.application.upload;

import io.photointake.application.port.ContentSource;
import io.photointake.application.port.ImageProcessor;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.application.port.SimpleImageProcessor;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Dpi;
import java.util.Set;

/** Counts the full decodes. */
final class CountingImageProcessor implements ImageProcessor {
    private final ImageProcessor processor = new SimpleImageProcessor();
    private int renders;

    int renders() {
        return renders;
    }

    @Override
    public Set<ImageFormat> formats() {
        return processor.formats();
    }

    @Override
    public Reading<ImageFacts> readFacts(ContentSource content) {
        return processor.readFacts(content);
    }

    @Override
    public Reading<Renditions> render(ContentSource content, ImageFacts facts, Dpi dpi, Requester requester) {
        renders++;
        return processor.render(content, facts, dpi, requester);
    }

    @Override
    public ContentSource printFile(ContentSource original, ImageFormat format, Dpi dpi, boolean keepsPrivateMetadata) {
        return processor.printFile(original, format, dpi, keepsPrivateMetadata);
    }
}
