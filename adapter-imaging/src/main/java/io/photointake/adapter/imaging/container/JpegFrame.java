package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A JPEG frame header (ITU-T T.81, B.2.2), with all that makes it decodable checked. */
public record JpegFrame(int code, int width, int height, List<Component> components) {
    /**
     * A component of the frame.
     *
     * @param horizontal its sampling factor, 1 to 4
     * @param vertical its sampling factor, 1 to 4
     * @param quantiser the number of its quantisation table
     */
    public record Component(int id, int horizontal, int vertical, int quantiser) {}

    private static final int BYTES_BEFORE_COMPONENTS = 6;
    private static final int BYTES_PER_COMPONENT = 3;
    private static final int HIGHEST_SAMPLING = 4;
    private static final int BLOCK = 8;

    public JpegFrame {
        components = List.copyOf(components);
    }

    /** The frame that a marker starts. */
    public static JpegFrame of(JpegMarker marker) throws IOException {
        requireKind(marker.code());
        if (marker.body().u8(0) != 8) {
            throw BrokenImageException.unsupported(
                    "it is a JPEG with more than 8 bits per colour, which few programs show");
        }
        int height = marker.body().u16(1);
        int width = marker.body().u16(3);
        if (width == 0 || height == 0) {
            throw BrokenImageException.damaged("it says that it has no pixels");
        }
        return new JpegFrame(marker.code(), width, height, componentsOf(marker));
    }

    public boolean progressive() {
        return code == 0xC2 || code == 0xCA;
    }

    public boolean arithmetic() {
        return code >= 0xC9;
    }

    /** The largest horizontal sampling factor. */
    public int widest() {
        return components.stream().mapToInt(Component::horizontal).max().orElseThrow();
    }

    /** The largest vertical sampling factor. */
    public int tallest() {
        return components.stream().mapToInt(Component::vertical).max().orElseThrow();
    }

    /** How many groups of blocks stand side by side where the components alternate (ITU-T T.81, A.2). */
    public int groupsAcross() {
        return ceil(width, BLOCK * widest());
    }

    /** How many rows of groups there are. */
    public int groupsDown() {
        return ceil(height, BLOCK * tallest());
    }

    /** How many blocks of a component stand side by side where it stands alone. */
    public int blocksAcross(Component component) {
        return ceil(width * component.horizontal, BLOCK * widest());
    }

    /** How many rows of blocks a component has where it stands alone. */
    public int blocksDown(Component component) {
        return ceil(height * component.vertical, BLOCK * tallest());
    }

    /** The blocks of all components. */
    public long blocks() {
        return components.stream()
                .mapToLong(component -> (long) blocksAcross(component) * blocksDown(component))
                .sum();
    }

    private static int ceil(int number, int divisor) {
        return (number + divisor - 1) / divisor;
    }

    private static void requireKind(int code) {
        switch (code) {
            case 0xC0, 0xC1, 0xC2, 0xC9, 0xCA -> {}
            case 0xC3, 0xCB ->
                throw BrokenImageException.unsupported(
                        "it is a lossless JPEG, as used in medicine, which few programs show");
            default ->
                throw BrokenImageException.unsupported("it is a hierarchical JPEG, which hardly any program shows");
        }
    }

    private static List<Component> componentsOf(JpegMarker marker) throws IOException {
        int count = marker.body().u8(5);
        if (count != 1 && count != 3 && count != 4) {
            throw BrokenImageException.unsupported("it is a JPEG with " + count + " colour channels");
        }
        if (marker.body().length() != BYTES_BEFORE_COMPONENTS + (long) BYTES_PER_COMPONENT * count) {
            throw BrokenImageException.damaged("its description of the picture contradicts itself");
        }
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = BYTES_BEFORE_COMPONENTS + BYTES_PER_COMPONENT * i;
            int sampling = marker.body().u8(at + 1);
            components.add(new Component(
                    marker.body().u8(at),
                    sampling >> 4,
                    sampling & 15,
                    marker.body().u8(at + 2)));
        }
        if (components.stream().anyMatch(JpegFrame::impossible)) {
            throw BrokenImageException.damaged("its description of the picture contradicts itself");
        }
        return components;
    }

    private static boolean impossible(Component component) {
        return component.horizontal < 1
                || component.horizontal > HIGHEST_SAMPLING
                || component.vertical < 1
                || component.vertical > HIGHEST_SAMPLING
                || component.quantiser > 3;
    }
}
