package io.photointake.adapter.imaging;

import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Requester;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process of its own that renders one file many times at once: {@code FILE TIMES AT-ONCE}. It prints how many succeeded
 * and the most memory the process ever had resident, in KB.
 */
final class LoadUnderLittleHeap {
    private LoadUnderLittleHeap() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        InMemoryContent content = new InMemoryContent(Files.readAllBytes(Path.of(arguments[0])));
        int times = Integer.parseInt(arguments[1]);
        AtomicInteger clean = new AtomicInteger();
        try (ImagingEngine engine = ImagingEngine.open(ImagingSettings.defaults())) {
            ImageFacts facts = ((Reading.Clean<ImageFacts>) engine.readFacts(content)).value();
            ExecutorService callers = Executors.newFixedThreadPool(Integer.parseInt(arguments[2]));
            for (int i = 0; i < times; i++) {
                callers.execute(() -> {
                    if (engine.render(content, facts, new Dpi(300), Requester.LOCAL) instanceof Reading.Clean) {
                        clean.incrementAndGet();
                    }
                });
            }
            callers.shutdown();
            if (!callers.awaitTermination(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException("not done in time");
            }
        }
        System.out.println(clean.get() + " " + mostResidentKilobytes());
    }

    /** Linux only; 0 elsewhere. */
    static long mostResidentKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
