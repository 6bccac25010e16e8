package io.photointake.adapter.imaging;

import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.application.port.TestImages;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Dpi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** What an engine shows of files. */
final class Standards implements AutoCloseable {
    private static final int TOLERANCE = 24;

    private final ImagingEngine engine;

    Standards(ImagingSettings settings) {
        this.engine = ImagingEngine.open(settings);
    }

    static Standards natively() {
        return new Standards(ImagingSettings.defaults());
    }

    static Standards inPlainJava() {
        return new Standards(ImagingSettings.defaults().withPlainJava());
    }

    /** The Standard of a file, absent if the file is refused. */
    Optional<BufferedImage> of(byte[] file) {
        InMemoryContent content = new InMemoryContent(file);
        if (engine.readFacts(content) instanceof Reading.Clean<ImageFacts> facts
                && engine.render(content, facts.value(), new Dpi(300), Requester.LOCAL)
                        instanceof Reading.Clean<Renditions> made) {
            return Optional.of(TestImages.decoded(made.value().standard().encoded()));
        }
        return Optional.empty();
    }

    /** Whether pictures of a format can be decoded here. */
    boolean show(ImageFormat format) {
        return engine.formats().contains(format);
    }

    /** Whether a colour is shown, transparency left aside, at fractions of the width and the height. */
    static boolean shows(Color colour, BufferedImage image, double x, double y) {
        Color shown = colourAt(image, (int) (x * image.getWidth()), (int) (y * image.getHeight()));
        return Math.abs(shown.getRed() - colour.getRed()) <= TOLERANCE
                && Math.abs(shown.getGreen() - colour.getGreen()) <= TOLERANCE
                && Math.abs(shown.getBlue() - colour.getBlue()) <= TOLERANCE;
    }

    /** Java takes grey for light, which is not what PNG and JPEG mean. */
    private static Color colourAt(BufferedImage image, int x, int y) {
        if (image.getRaster().getNumBands() > 2) {
            return new Color(image.getRGB(x, y));
        }
        int grey = image.getRaster().getSample(x, y, 0);
        return new Color(grey, grey, grey);
    }

    @Override
    public void close() {
        engine.close();
    }
}
