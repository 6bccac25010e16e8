package io.photointake.adapter.imaging.decode.tiff.compression;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Bytes in a stream of zlib. */
public final class Deflated implements Unpacked {
    private final PieceData data;
    private final Inflater inflater = new Inflater();
    private final byte[] deflated = new byte[PieceData.BUFFER];

    public Deflated(PieceData data) {
        this.data = data;
    }

    @Override
    public void read(byte[] target, int count) throws IOException {
        int filled = 0;
        while (filled < count) {
            int part = inflate(target, filled, count - filled);
            filled += part;
            if (part == 0) {
                feed();
            }
        }
    }

    private int inflate(byte[] target, int offset, int count) {
        try {
            return inflater.inflate(target, offset, count);
        } catch (DataFormatException broken) {
            throw BrokenImageException.damaged("the picture's data is not understandable");
        }
    }

    private void feed() throws IOException {
        if (inflater.needsDictionary()) {
            throw BrokenImageException.damaged("the picture's data is not understandable");
        }
        int count = inflater.finished() ? 0 : data.some(deflated, 0, deflated.length);
        if (count == 0) {
            throw BrokenImageException.endsTooEarly();
        }
        inflater.setInput(deflated, 0, count);
    }

    @Override
    public void close() {
        inflater.end();
    }
}
