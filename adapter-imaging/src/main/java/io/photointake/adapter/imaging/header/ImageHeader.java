package io.photointake.adapter.imaging.header;

import io.photointake.domain.image.ImageFacts;
import java.util.Optional;

/**
 * What a file's header says: the facts the service reports, and what a decoder must know besides.
 *
 * @param colours what a pixel's samples mean
 * @param bitsPerSample of one sample, or of one index into the palette
 * @param alpha whether pixels can be transparent
 * @param profile the embedded colour profile, absent if there is none or a broken one
 * @param details what only this format has
 */
public record ImageHeader(
        ImageFacts facts,
        ColourModel colours,
        int bitsPerSample,
        boolean alpha,
        Optional<IccProfile> profile,
        FormatDetails details) {}
