package io.photointake.adapter.imaging.printfile.splice;

import io.photointake.application.port.ContentSource;
import io.photointake.domain.image.ByteSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;

/** A file that exists only as its original and a plan. */
final class SplicedContent implements ContentSource {
    private final ContentSource original;
    private final List<Stretch> stretches;
    private final long[] starts;
    private final long length;

    SplicedContent(ContentSource original, List<Stretch> stretches, long length) {
        this.original = original;
        this.stretches = List.copyOf(stretches);
        this.length = length;
        this.starts = new long[stretches.size()];
        long start = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = start;
            start += stretches.get(i).length();
        }
    }

    @Override
    public ByteSize size() {
        return new ByteSize(length);
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        return new SplicedChannel(original.open(), stretches, starts, length);
    }
}
