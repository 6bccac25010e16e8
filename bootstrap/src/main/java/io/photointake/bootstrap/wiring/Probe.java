package io.photointake.bootstrap.wiring;

import io.photointake.adapter.imaging.ImagingEngine;
import io.photointake.adapter.imaging.ImagingSettings;
import io.photointake.application.port.ContentSource;
import io.photointake.application.probe.ProbeImage;
import io.photointake.application.probe.ProbeImageService;
import io.photointake.application.probe.ProbeResult;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.policy.UploadLimits;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Probes a file where it lies. */
public final class Probe {
    private Probe() {}

    /** @throws IOException if there is no such file */
    public static ProbeResult of(Path file, UploadLimits limits) throws IOException {
        ContentSource content = new LocalFile(file, new ByteSize(Files.size(file)));
        try (ImagingEngine imaging = ImagingEngine.open(ImagingSettings.defaults())) {
            ProbeImage probe = new ProbeImageService(imaging);
            return probe.probe(content, limits);
        }
    }

    private record LocalFile(Path path, ByteSize size) implements ContentSource {
        @Override
        public SeekableByteChannel open() throws IOException {
            return Files.newByteChannel(path);
        }
    }
}
