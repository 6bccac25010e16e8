package io.photointake.adapter.imaging;

import io.photointake.application.port.ContentSource;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Renders files by hand: {@code RenderFiles OUTPUT-FOLDER TIMES FILE...}; with TIMES above 1 prints the median time. */
final class RenderFiles {
    private RenderFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path output = Path.of(arguments[0]);
        int times = Integer.parseInt(arguments[1]);
        ImagingSettings settings = ImagingSettings.defaults();
        try (ImagingEngine engine =
                ImagingEngine.open(Boolean.getBoolean("plain") ? settings.withPlainJava() : settings)) {
            System.out.println(engine.description());
            for (String name : Arrays.copyOfRange(arguments, 2, arguments.length)) {
                render(engine, Path.of(name), output, times);
            }
        }
    }

    private static void render(ImagingEngine engine, Path file, Path output, int times) throws IOException {
        ContentSource content = content(file);
        if (!(engine.readFacts(content) instanceof Reading.Clean<ImageFacts> facts)) {
            System.out.println(file.getFileName() + " " + engine.readFacts(content));
            return;
        }
        double[] millis = new double[times];
        Reading<Renditions> reading = engine.render(content, facts.value(), new Dpi(300), Requester.LOCAL);
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            reading = engine.render(content, facts.value(), new Dpi(300), Requester.LOCAL);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        if (reading instanceof Reading.Clean<Renditions> clean) {
            Renditions made = clean.value();
            System.out.printf(
                    "%s %s %.1f ms, %s, thumbnail %s%n",
                    file.getFileName(),
                    facts.value(),
                    millis[times / 2],
                    made.standard().facts(),
                    made.thumbnail().facts());
            write(
                    output,
                    file,
                    "standard",
                    made.standard().format().extension(),
                    made.standard().encoded());
            write(
                    output,
                    file,
                    "thumbnail",
                    made.thumbnail().format().extension(),
                    made.thumbnail().encoded());
        } else {
            System.out.println(file.getFileName() + " " + reading);
        }
    }

    private static void write(Path output, Path file, String kind, String extension, byte[] bytes) throws IOException {
        Files.write(output.resolve(file.getFileName() + "." + kind + extension), bytes);
    }

    private static ContentSource content(Path file) throws IOException {
        long size = Files.size(file);
        return new ContentSource() {
            @Override
            public ByteSize size() {
                return new ByteSize(size);
            }

            @Override
            public SeekableByteChannel open() throws IOException {
                return Files.newByteChannel(file);
            }
        };
    }
}
