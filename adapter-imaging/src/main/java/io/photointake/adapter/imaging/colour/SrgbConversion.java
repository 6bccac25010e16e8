package io.photointake.adapter.imaging.colour;

import io.photointake.adapter.imaging.header.ColourModel;
import io.photointake.adapter.imaging.header.IccProfile;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Pixels;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Converts pictures to sRGB with the JDK's LittleCMS. A profile that the engine refuses, or that speaks of other colours
 * than the file's, is ignored as viewers do: grey and RGB then count as sRGB, CMYK as printed after {@link CmykProfile}.
 * Colours are converted relative colorimetrically without black point compensation, the default of libvips.
 */
public final class SrgbConversion {
    private static final Logger LOG = LoggerFactory.getLogger(SrgbConversion.class);
    private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

    private SrgbConversion() {}

    /** Whether a picture with this header has to be converted at all. */
    public static boolean isDue(ImageHeader header) {
        return isCmyk(header.colours()) || usable(header).isPresent();
    }

    /** The picture in sRGB, with its transparency. */
    public static Pixels of(Pixels picture, ImageHeader header) {
        Optional<IccProfile> profile = usable(header);
        if (profile.isPresent()) {
            try {
                return converted(
                        picture,
                        ICC_Profile.getInstance(
                                RelativeColours.preferredIn(profile.get().bytes())));
            } catch (CMMException | IllegalArgumentException e) {
                LOG.debug("ignored a colour profile", e);
            }
        }
        return picture.channels().opaque() == Channels.CMYK ? converted(picture, CmykProfile.get()) : picture;
    }

    private static Optional<IccProfile> usable(ImageHeader header) {
        boolean meansOneThing = header.colours() == ColourModel.LAB; // and decoders have made sRGB of it
        return header.profile().filter(profile -> !meansOneThing && profile.describes(header.colours()));
    }

    private static boolean isCmyk(ColourModel colours) {
        return colours == ColourModel.CMYK || colours == ColourModel.YCCK;
    }

    private static Pixels converted(Pixels picture, ICC_Profile profile) {
        Pixels colours = picture.opaque();
        if (profile.getNumComponents() != colours.channels().count()) {
            throw new IllegalArgumentException("the profile is for other channels");
        }
        WritableRaster target =
                raster(colours, new byte[Math.toIntExact(colours.size().pixels() * 3)], 3);
        new ColorConvertOp(new ICC_Profile[] {profile, SRGB}, null)
                .filter(raster(colours, colours.samples(), colours.channels().count()), target);
        Pixels rgb = new Pixels(picture.size(), Channels.RGB, ((DataBufferByte) target.getDataBuffer()).getData());
        return picture.channels().alpha() ? withOpacity(rgb, picture) : rgb;
    }

    private static WritableRaster raster(Pixels picture, byte[] samples, int count) {
        int[] offsets = new int[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = i;
        }
        int width = picture.size().width();
        return Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length),
                width,
                picture.size().height(),
                width * count,
                count,
                offsets,
                null);
    }

    private static Pixels withOpacity(Pixels rgb, Pixels opacity) {
        byte[] from = opacity.samples();
        int step = opacity.channels().count();
        byte[] merged = new byte[rgb.samples().length / 3 * 4];
        for (int read = 0, at = step - 1, to = 0; to < merged.length; read += 3, at += step, to += 4) {
            System.arraycopy(rgb.samples(), read, merged, to, 3);
            merged[to + 3] = from[at];
        }
        return new Pixels(rgb.size(), Channels.RGBA, merged);
    }
}
