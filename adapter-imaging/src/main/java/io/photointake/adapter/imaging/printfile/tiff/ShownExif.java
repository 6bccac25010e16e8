package io.photointake.adapter.imaging.printfile.tiff;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.metadata.ExifFacts;
import io.photointake.adapter.imaging.tiff.TiffDialect;
import io.photointake.adapter.imaging.tiff.TiffEntry;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What of EXIF says how pixels are shown: the orientation, the colour space, and the rule of interoperability by which
 * Adobe RGB is told (DCF 2.0: R03). Nothing else of an EXIF block gets into a new one.
 *
 * @param colourSpace tag 40961
 * @param rule the index of interoperability, three characters
 */
public record ShownExif(Optional<Orientation> orientation, OptionalInt colourSpace, Optional<String> rule) {
    /** Of a file without EXIF, or with a broken one. */
    public static final ShownExif NONE = new ShownExif(Optional.empty(), OptionalInt.empty(), Optional.empty());

    private static final int ORIENTATION = 274;
    private static final int EXIF_DIRECTORY = 34665;
    private static final int COLOUR_SPACE = 40961;
    private static final int INTEROPERABILITY_DIRECTORY = 40965;
    private static final int RULE = 1;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RULE_BYTES = 4;
    private static final int HEADER_BYTES = 8;
    private static final int ENTRY_BYTES = 12;
    private static final int AROUND_ENTRIES = 6;

    /** Reads a block, with or without the prefix that JPEG puts before it. */
    public static ShownExif read(ByteView block) throws IOException {
        ByteView bare = ExifFacts.withoutPrefix(block);
        Optional<Orientation> orientation = ExifFacts.read(bare).orientation();
        try {
            ByteView ordered = TiffDialect.ordered(bare);
            return colours(ordered, TiffDialect.of(ordered), orientation);
        } catch (BrokenImageException broken) {
            return new ShownExif(orientation, OptionalInt.empty(), Optional.empty());
        }
    }

    private static ShownExif colours(ByteView block, TiffDialect dialect, Optional<Orientation> orientation)
            throws IOException {
        Optional<RawDirectory> first = RawDirectory.at(block, dialect, dialect.firstDirectory(block));
        Optional<RawDirectory> exif = below(block, dialect, first, EXIF_DIRECTORY);
        Optional<RawDirectory> interoperability = below(block, dialect, exif, INTEROPERABILITY_DIRECTORY);
        OptionalInt space = OptionalInt.empty();
        Optional<RawEntry> found =
                exif.flatMap(directory -> directory.entry(COLOUR_SPACE)).filter(entry -> entry.type() == SHORT);
        if (found.isPresent() && found.get().count() == 1) {
            space = OptionalInt.of(block.u16(found.get().valueAt()));
        }
        Optional<String> rule = interoperability
                .flatMap(directory -> directory.entry(RULE))
                .filter(entry -> entry.type() == ASCII && entry.count() == RULE_BYTES)
                .map(entry -> new String(entry.field(), 0, RULE_BYTES - 1, StandardCharsets.ISO_8859_1))
                .filter(text -> text.matches("[A-Z0-9]{3}"));
        return new ShownExif(orientation, space, rule);
    }

    private static Optional<RawDirectory> below(
            ByteView block, TiffDialect dialect, Optional<RawDirectory> above, int tag) throws IOException {
        Optional<RawEntry> pointer = above.flatMap(directory -> directory.entry(tag));
        if (pointer.isEmpty() || pointer.get().count() != 1) {
            return Optional.empty();
        }
        RawEntry entry = pointer.get();
        TiffEntry number = new TiffEntry(block, entry.type(), entry.count(), entry.valueAt());
        return number.isInteger() ? RawDirectory.at(block, dialect, number.integer(0)) : Optional.empty();
    }

    /** A new block with this and a density, without a prefix. */
    public byte[] written(Dpi dpi) {
        boolean below = colourSpace.isPresent() || rule.isPresent();
        int entries = 3 + (orientation.isPresent() ? 1 : 0) + (below ? 1 : 0);
        int rationalAt = HEADER_BYTES + AROUND_ENTRIES + entries * ENTRY_BYTES;
        int exifAt = rationalAt + HEADER_BYTES;
        ByteBuffer block = ByteBuffer.allocate(exifAt + (below ? belowBytes() : 0));
        block.put(new byte[] {'M', 'M', 0, 42}).putInt(HEADER_BYTES).putShort((short) entries);
        orientation.ifPresent(turn -> putShort(block, ORIENTATION, turn.tag()));
        put(block, RawDirectory.X_RESOLUTION, RawDirectory.RATIONAL, 1).putInt(rationalAt);
        put(block, RawDirectory.Y_RESOLUTION, RawDirectory.RATIONAL, 1).putInt(rationalAt);
        putShort(block, RawDirectory.RESOLUTION_UNIT, RawDirectory.INCHES);
        if (below) {
            put(block, EXIF_DIRECTORY, LONG, 1).putInt(exifAt);
        }
        block.putInt(0).putInt(dpi.value()).putInt(1);
        if (below) {
            putColours(block, exifAt);
        }
        return block.array();
    }

    private int belowBytes() {
        int inExif = (colourSpace.isPresent() ? ENTRY_BYTES : 0) + (rule.isPresent() ? ENTRY_BYTES : 0);
        return AROUND_ENTRIES + inExif + (rule.isPresent() ? AROUND_ENTRIES + ENTRY_BYTES : 0);
    }

    private void putColours(ByteBuffer block, int exifAt) {
        block.putShort((short) ((colourSpace.isPresent() ? 1 : 0) + (rule.isPresent() ? 1 : 0)));
        colourSpace.ifPresent(space -> putShort(block, COLOUR_SPACE, space));
        rule.ifPresent(text -> {
            int ruleAt = exifAt + belowBytes() - AROUND_ENTRIES - ENTRY_BYTES;
            put(block, INTEROPERABILITY_DIRECTORY, LONG, 1).putInt(ruleAt);
        });
        block.putInt(0);
        rule.ifPresent(text -> {
            block.putShort((short) 1);
            put(block, RULE, ASCII, RULE_BYTES)
                    .put(text.getBytes(StandardCharsets.ISO_8859_1))
                    .put((byte) 0);
            block.putInt(0);
        });
    }

    private static ByteBuffer put(ByteBuffer block, int tag, int type, int count) {
        return block.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static void putShort(ByteBuffer block, int tag, int value) {
        put(block, tag, SHORT, 1).putShort((short) value).putShort((short) 0);
    }
}
