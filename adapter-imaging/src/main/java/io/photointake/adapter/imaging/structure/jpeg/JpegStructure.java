package io.photointake.adapter.imaging.structure.jpeg;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.container.JpegMarker;
import io.photointake.adapter.imaging.container.JpegMarkers;
import java.io.IOException;
import java.util.Optional;

/**
 * JPEG: its tables, its scans, and whether they bring the whole picture. Whether the entropy-coded data of the last scan
 * is complete is for the decoder to say. Once all of the picture has been announced, nothing behind it matters: neither a
 * missing end marker nor what a camera appends.
 */
public final class JpegStructure {
    /** Encoders make about ten; each costs a decoder a pass over the whole picture. */
    private static final int MOST_SCANS = 100;

    private final ByteView file;
    private final JpegTables tables = new JpegTables();
    private Optional<JpegFrame> frame = Optional.empty();
    private Optional<JpegProgress> progress = Optional.empty();
    private int scans;

    private JpegStructure(ByteView file) {
        this.file = file;
    }

    /** @throws BrokenImageException if the file does not announce all of its picture */
    public static void check(ByteView file) throws IOException {
        new JpegStructure(file).walk();
    }

    private void walk() throws IOException {
        JpegMarkers markers = new JpegMarkers(file);
        while (progress.isEmpty() || !progress.get().complete()) {
            Optional<JpegMarker> marker = markers.next();
            if (marker.isEmpty()) {
                throw BrokenImageException.endsTooEarly();
            }
            if (marker.get().code() == JpegMarker.END_OF_IMAGE) {
                requireSomethingOfEachComponent();
                return;
            }
            take(marker.get());
        }
    }

    private void take(JpegMarker marker) throws IOException {
        switch (marker.code()) {
            case JpegMarker.START_OF_IMAGE -> throw BrokenImageException.damaged("it starts twice");
            case JpegMarker.QUANTISATION_TABLES -> tables.addQuantisers(marker.body());
            case JpegMarker.HUFFMAN_TABLES -> tables.addHuffman(marker.body());
            case JpegMarker.START_OF_SCAN -> takeScan(marker);
            default -> takeFrame(marker);
        }
    }

    private void takeFrame(JpegMarker marker) throws IOException {
        if (!marker.startsFrame()) {
            return;
        }
        if (frame.isPresent()) {
            throw BrokenImageException.damaged("it describes its picture twice");
        }
        frame = Optional.of(JpegFrame.of(marker));
        progress = frame.map(JpegProgress::new);
    }

    private void takeScan(JpegMarker marker) throws IOException {
        JpegFrame picture =
                frame.orElseThrow(() -> BrokenImageException.damaged("it does not say how large its picture is"));
        if (++scans > MOST_SCANS) {
            throw BrokenImageException.damaged("it repeats its picture far more often than any program would");
        }
        JpegScan scan = JpegScan.of(marker, picture);
        tables.requireFor(scan, picture);
        if (file.length() - marker.end() < scan.fewestBytes(picture)) {
            throw BrokenImageException.endsTooEarly();
        }
        progress.orElseThrow().add(scan);
    }

    /**
     * A progressive file that ends properly may leave refinements out, and is shown as it is; but without any data a
     * component has nothing to show.
     */
    private void requireSomethingOfEachComponent() {
        if (progress.isEmpty() || !progress.get().begunEverywhere()) {
            throw BrokenImageException.incomplete("part of the picture is not in the file");
        }
    }
}
