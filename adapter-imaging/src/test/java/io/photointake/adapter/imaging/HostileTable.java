package io.photointake.adapter.imaging;

import com.sun.management.OperatingSystemMXBean;
import io.photointake.adapter.imaging.sample.Bombs;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Requester;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A process of its own that answers every bomb as an upload to a website with the usual limit: one line each with its
 * kilobytes, the milliseconds to the answer and those that processors worked for it, the most megabytes the process had
 * resident meanwhile, and the answer. {@code HostileTable PART-OF-A-NAME} takes those bombs only.
 */
final class HostileTable {
    private static final long WEBSITE_LIMIT = 100_000_000;
    private static final int KILOBYTE = 1024;

    private HostileTable() {}

    public static void main(String[] arguments) throws IOException {
        try (ImagingEngine engine = ImagingEngine.open(ImagingSettings.defaults())) {
            for (Map.Entry<String, Supplier<byte[]>> bomb : Bombs.all().entrySet()) {
                if (arguments.length > 0 && !bomb.getKey().contains(arguments[0])) {
                    continue;
                }
                byte[] file = bomb.getValue().get();
                forgetPeak();
                long start = System.nanoTime();
                long startOfWork = workMillis();
                String answer = answer(engine, file);
                long millis = (System.nanoTime() - start) / 1_000_000;
                System.out.printf(
                        "%s|%d|%d|%d|%d|%s%n",
                        bomb.getKey(),
                        file.length / KILOBYTE,
                        millis,
                        workMillis() - startOfWork,
                        peakMegabytes(),
                        answer);
            }
        }
    }

    private static long workMillis() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1_000_000;
    }

    private static String answer(ImagingEngine engine, byte[] file) {
        InMemoryContent content = new InMemoryContent(file);
        Reading<ImageFacts> reading = engine.readFacts(content);
        if (!(reading instanceof Reading.Clean<ImageFacts> facts)) {
            return ((Reading.Defective<ImageFacts>) reading).defect().detail();
        }
        if (facts.value().stored().pixels() > WEBSITE_LIMIT) {
            return "too many pixels";
        }
        return engine.render(content, facts.value(), new Dpi(300), Requester.LOCAL)
                        instanceof Reading.Defective<?> defective
                ? defective.defect().detail()
                : "decoded";
    }

    /** Linux only: the peak starts anew from what is resident now. */
    private static void forgetPeak() throws IOException {
        Path switchboard = Path.of("/proc/self/clear_refs");
        if (Files.isWritable(switchboard)) {
            Files.writeString(switchboard, "5");
        }
    }

    private static long peakMegabytes() throws IOException {
        return LoadUnderLittleHeap.mostResidentKilobytes() / KILOBYTE;
    }
}
