package io.photointake.adapter.imaging.printfile.splice;

import io.photointake.application.port.ContentSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan of a file, written from its start to its end. Neighbouring stretches of the original are one, so that a plan is
 * as long as there are changes.
 */
public final class Splice {
    private final List<Stretch> stretches = new ArrayList<>();
    private long length;

    /** Carries bytes of the original over. */
    public Splice keep(long from, long count) {
        if (count > 0) {
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last) instanceof Stretch.Kept kept && kept.from() + kept.length() == from) {
                stretches.set(last, new Stretch.Kept(kept.from(), kept.length() + count));
            } else {
                stretches.add(new Stretch.Kept(from, count));
            }
            length += count;
        }
        return this;
    }

    /** Puts new bytes in. */
    public Splice write(byte[] bytes) {
        if (bytes.length > 0) {
            stretches.add(new Stretch.Written(bytes));
            length += bytes.length;
        }
        return this;
    }

    /** Puts zeros in. */
    public Splice blank(long count) {
        if (count > 0) {
            stretches.add(new Stretch.Blank(count));
            length += count;
        }
        return this;
    }

    /** Goes on with all of another plan of the same original. */
    public Splice append(Splice other) {
        stretches.addAll(other.stretches);
        length += other.length;
        return this;
    }

    /** How long the file is so far. */
    public long length() {
        return length;
    }

    /** How many stretches the file consists of so far. */
    public int stretches() {
        return stretches.size();
    }

    /** The file as planned, read from the original whenever it is read. */
    public ContentSource of(ContentSource original) {
        return new SplicedContent(original, stretches, length);
    }
}
