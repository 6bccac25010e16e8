package io.photointake.adapter.imaging.jpeg.scan;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.container.JpegMarker;
import io.photointake.adapter.imaging.container.JpegMarkers;
import java.io.IOException;
import java.util.Optional;

/**
 * The scans of a JPEG file in their order, and whether they bring the whole picture. Once all of it has been announced,
 * nothing behind the last scan matters: neither a missing end marker nor what a camera appends.
 */
public final class JpegScans {
    /** Encoders make about ten, and a thousand at the very most: each costs a decoder a pass over the picture. */
    private static final int MOST_SCANS = 1000;

    /** More blocks than that are passed over only in pictures so large that this many passes take them. */
    private static final long MOST_BLOCKS = 16_000_000;

    private static final int MOST_PASSES = 10;

    private final ByteView file;
    private final ScanReader reader;
    private final JpegTables tables = new JpegTables();
    private Optional<JpegFrame> frame = Optional.empty();
    private Optional<JpegProgress> progress = Optional.empty();
    private boolean jfif;
    private int scans;
    private long blocks;

    private JpegScans(ByteView file, ScanReader reader) {
        this.file = file;
        this.reader = reader;
    }

    /**
     * Confirms that a file announces all of its picture, without decoding it.
     *
     * @throws BrokenImageException if it does not
     */
    public static void check(ByteView file) throws IOException {
        read(file, ScanStart::position);
    }

    /**
     * Has the scans read up to the one that completes the picture.
     *
     * @throws BrokenImageException if there is no such scan, or one is impossible
     */
    public static void read(ByteView file, ScanReader reader) throws IOException {
        new JpegScans(file, reader).walk();
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
            if (marker.get().code() == JpegMarker.START_OF_SCAN) {
                markers.skipTo(reader.read(start(marker.get())));
            } else {
                take(marker.get());
            }
        }
    }

    private void take(JpegMarker marker) throws IOException {
        switch (marker.code()) {
            case JpegMarker.START_OF_IMAGE -> throw BrokenImageException.damaged("it starts twice");
            case JpegMarker.QUANTISATION_TABLES -> tables.addQuantisers(marker.body());
            case JpegMarker.HUFFMAN_TABLES -> tables.addHuffman(marker.body());
            case JpegMarker.RESTART_INTERVAL -> tables.setRestartInterval(marker.body());
            case JpegMarker.APP0 -> jfif |= marker.body().matches(0, "JFIF\0");
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

    private ScanStart start(JpegMarker marker) throws IOException {
        JpegFrame picture =
                frame.orElseThrow(() -> BrokenImageException.damaged("it does not say how large its picture is"));
        JpegScan scan = JpegScan.of(marker, picture);
        long passed = scan.blocks(picture);
        blocks += passed;
        if (++scans > MOST_SCANS || blocks > Math.max(MOST_BLOCKS, MOST_PASSES * picture.blocks())) {
            throw BrokenImageException.damaged("it repeats its picture far more often than any program would");
        }
        tables.requireFor(scan, picture);
        if (file.length() - marker.end() < scan.fewestBytes(picture)) {
            throw BrokenImageException.endsTooEarly();
        }
        progress.orElseThrow().add(scan);
        return new ScanStart(picture, scan, tables, jfif, marker.end());
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
