package io.photointake.adapter.imaging.jpeg.pixel;

import io.photointake.adapter.imaging.picture.AreaReducer;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.image.PixelSize;
import java.util.List;

/** Puts the components' lines together to rows of pixels, as soon as they are there, and reduces those to the target. */
public final class Rows {
    private final PixelSize size;
    private final JpegColours colours;
    private final List<Line> lines;
    private final int ahead;
    private final byte[] row;
    private final AreaReducer reducer;
    private int done;

    /** @param size of the picture as it is decoded */
    public Rows(PixelSize size, PixelSize target, JpegColours colours, List<ComponentSamples> components) {
        this.size = size;
        this.colours = colours;
        this.lines = components.stream()
                .map(component -> component.line(size.width()))
                .toList();
        this.ahead = lines.stream().mapToInt(Line::ahead).max().orElse(0);
        this.row = new byte[size.width() * colours.channels().count()];
        this.reducer = new AreaReducer(size, target, colours.channels());
    }

    /** Makes all rows that can be made when so many lines of the picture are decoded. */
    public void decoded(int count) {
        int ready = count >= size.height() ? size.height() : count - ahead;
        for (; done < ready; done++) {
            for (Line line : lines) {
                line.moveTo(done);
            }
            colours.convert(lines, row);
            reducer.row(row, 0);
        }
    }

    /** The picture, once all lines are decoded. */
    public Pixels result() {
        return reducer.result();
    }
}
