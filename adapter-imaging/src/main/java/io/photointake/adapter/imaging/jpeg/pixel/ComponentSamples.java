package io.photointake.adapter.imaging.jpeg.pixel;

import io.photointake.adapter.imaging.container.JpegFrame;
import io.photointake.adapter.imaging.jpeg.entropy.Zigzag;
import io.photointake.adapter.imaging.jpeg.transform.BlockTransform;

/** A component's blocks on their way to samples. */
public final class ComponentSamples {
    private final Side across;
    private final Side down;
    private final Plane plane;
    private final BlockTransform transform;
    private final int[] block;

    private ComponentSamples(Side across, Side down, Plane plane) {
        this.across = across;
        this.down = down;
        this.plane = plane;
        this.transform = new BlockTransform(across.block(), down.block());
        this.block = new int[across.block() * down.block() + 1];
    }

    /**
     * A component of a picture that is decoded at a scale.
     *
     * @param whole whether all samples are kept, otherwise those of two rows of groups
     */
    public static ComponentSamples of(JpegFrame frame, JpegFrame.Component component, Scale scale, boolean whole) {
        Side across = Side.of(frame.width(), scale.eighths(), component.horizontal(), frame.widest());
        Side down = Side.of(frame.height(), scale.eighths(), component.vertical(), frame.tallest());
        int groups = whole ? frame.groupsDown() : 2;
        return new ComponentSamples(
                across, down, Plane.of(frame.groupsAcross() * across.group(), groups * down.group()));
    }

    /** Which coefficients of a block are needed. */
    public Zigzag needed() {
        return Zigzag.needed(across.block(), down.block());
    }

    /**
     * Receives the needed coefficients of a block, dequantised, before it is put in its place; all zero before. Behind
     * them is room for what is not needed.
     */
    public int[] block() {
        return block;
    }

    /**
     * Makes samples of the block.
     *
     * @param column of blocks
     * @param row of blocks
     * @param more whether any coefficient but the first may be other than 0
     */
    public void put(int column, int row, boolean more) {
        int at = plane.row(row * down.block()) + column * across.block();
        transform.transform(block, more, plane.samples(), at, plane.stride());
    }

    /** The samples as lines of the picture. */
    Line line(int width) {
        return new Line(across, down, plane, width);
    }
}
