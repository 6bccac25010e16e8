package io.photointake.benchmark;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What others need for decoding alone, to full size: the JDK, TwelveMonkeys, and Leptonica's native code. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EngineAloneBenchmark {
    private static final String JDK = "com.sun.";
    private static final String TWELVE_MONKEYS = "com.twelvemonkeys.";

    @Param({"jpeg-2mp", "jpeg-10mp", "jpeg-10mp-progressive", "png", "png-alpha", "gif", "bmp", "tiff", "webp"})
    private String picture = "";

    private byte[] bytes = {};
    private ByteBuffer direct = ByteBuffer.allocate(0);
    private BufferedImage standard = Pictures.photo(1024, 683);

    @Setup
    public void read() throws IOException {
        ImageIO.setUseCache(false);
        bytes = Files.readAllBytes(Pictures.file(picture));
        direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    @Benchmark
    public BufferedImage jdkDecode() throws IOException {
        return decode(JDK);
    }

    @Benchmark
    public BufferedImage twelveMonkeysDecode() throws IOException {
        return decode(TWELVE_MONKEYS);
    }

    @Benchmark
    public int leptonicaDecode() {
        try (BytePointer data = new BytePointer(direct)) {
            PIX pix = leptonica.pixReadMem(data, bytes.length);
            if (pix == null || pix.isNull()) {
                throw new UnsupportedOperationException("Leptonica does not read this");
            }
            int width = pix.w();
            leptonica.pixDestroy(pix);
            return width;
        }
    }

    /** What a Standard costs the JDK, whatever the picture. */
    @Benchmark
    public int jdkEncodeStandard() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(standard, "jpeg", out);
        return out.size();
    }

    private BufferedImage decode(String whose) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            for (Iterator<ImageReader> readers = ImageIO.getImageReaders(in); readers.hasNext(); ) {
                ImageReader reader = readers.next();
                if (reader.getClass().getName().startsWith(whose)) {
                    return decode(reader, in);
                }
            }
        }
        throw new UnsupportedOperationException(whose + " does not read this");
    }

    private static BufferedImage decode(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
