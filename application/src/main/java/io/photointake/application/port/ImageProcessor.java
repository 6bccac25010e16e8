package io.photointake.application.port;

import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Dpi;
import java.util.Set;

/**
 * Understands images. Whatever the bytes are, the answer is a {@link Reading}; a file can be hostile and must not be able
 * to cause an exception, a crash, or memory that grows with what it claims to be. Safe for use by many threads.
 */
public interface ImageProcessor {
    /** The formats it can decode here, of which some may depend on the machine. */
    Set<ImageFormat> formats();

    /**
     * The most pixels that a usual picture of a format, of those it can decode, may have here, whatever a website allows:
     * memory may not suffice for more.
     */
    default long mostPixels(ImageFormat format) {
        return Long.MAX_VALUE;
    }

    /**
     * Reads the header without decoding pixels, at a cost that does not grow with the image. The format follows the
     * content alone.
     *
     * @throws ImageProcessorException if the content cannot be read or the processor itself fails
     */
    Reading<ImageFacts> readFacts(ContentSource content);

    /**
     * Decodes every pixel and makes the renditions: Standard within 1024 x 1024, Thumbnail within 200 x 200, never
     * enlarged, upright, sRGB, transparency kept, stamped with the resolution in the format's own field and free of any
     * other metadata. An image whose data ends before its last pixel, or contradicts itself, is defective.
     *
     * <p>The caller has checked the facts' pixels against its limit: memory grows with them. Work beyond what may be in
     * flight at once waits, and what waits is done in turn for the websites and, of each, for the addresses that ask.
     *
     * <p>When the requester does not want the result any more, or the calling thread is interrupted, work that waits is given
     * up at once and work under way soon. A thread that was interrupted is still marked so when this has thrown.
     *
     * @param facts as {@link #readFacts} gave them for the same content
     * @throws ProcessorBusyException if it would have to wait longer than it allows, if too much waits already, if
     *     something on this machine that others use up is missing, or if the work is given up
     * @throws ImageProcessorException if the content cannot be read or the processor itself fails
     */
    Reading<Renditions> render(ContentSource content, ImageFacts facts, Dpi dpi, Requester requester);

    /**
     * The file to print an accepted original from: the same pixels, to the last bit of their compressed data, with the
     * resolution in the fields that the format has for it. Unless it is kept, what is private (places, times, names,
     * cameras, previews, texts) is left out as far as the processor knows the format; what tells how the pixels are shown
     * stays: orientation, colour profile, transparency. The same original and settings give the same bytes.
     *
     * <p>Nothing is decoded or copied: the file is read from the original whenever it is read, and lasts as long as it.
     *
     * @param format of the original
     * @throws ImageProcessorException if the original cannot be read
     */
    ContentSource printFile(ContentSource original, ImageFormat format, Dpi dpi, boolean keepsPrivateMetadata);
}
