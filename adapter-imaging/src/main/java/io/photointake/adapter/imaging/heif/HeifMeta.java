package io.photointake.adapter.imaging.heif;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.IsoBox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The meta box of a HEIF file (ISO 23008-12): which item is the picture, and what is said of it. */
public final class HeifMeta {
    private static final int FULL_BOX = 4;
    private static final int MOST_ASSOCIATIONS = 10_000;
    private static final int MOST_PROPERTIES = 255;

    private final ByteView file;
    private final List<IsoBox> boxes;

    private HeifMeta(ByteView file, List<IsoBox> boxes) {
        this.file = file;
        this.boxes = boxes;
    }

    public static HeifMeta of(ByteView file) throws IOException {
        List<IsoBox> all = IsoBox.in(file, 0);
        IsoBox meta = IsoBox.first(all, "meta").orElseThrow(() -> withoutPicture(all));
        return new HeifMeta(file, IsoBox.in(meta.body(), FULL_BOX));
    }

    /** What is said of the picture, in the order in which it applies. */
    public List<IsoBox> pictureProperties() throws IOException {
        IsoBox primary = required("pitm");
        long item = primary.version() == 0
                ? primary.body().u16(FULL_BOX)
                : primary.body().u32(FULL_BOX);
        List<IsoBox> all = allProperties();
        List<IsoBox> own = new ArrayList<>();
        List<Integer> indexes = associations(item);
        if (indexes.size() > MOST_PROPERTIES) {
            throw BrokenImageException.damaged("the file consists of too many parts");
        }
        for (int index : indexes) {
            if (index >= 1 && index <= all.size()) {
                own.add(all.get(index - 1));
            }
        }
        return own;
    }

    /** Whether any picture in the file is a mask of transparency. */
    public boolean hasAlphaPlane() throws IOException {
        for (IsoBox property : allProperties()) {
            boolean mask = property.type().equals("auxC")
                    && (property.body().matches(FULL_BOX, "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
                            || property.body().matches(FULL_BOX, "urn:mpeg:hevc:2015:auxid:1"));
            if (mask) {
                return true;
            }
        }
        return false;
    }

    /** Where the pieces of all items lie in the file that are pictures, not metadata. */
    public List<HeifExtent> pictureExtents() throws IOException {
        Set<Long> metadata = new HashSet<>(itemsOf("Exif"));
        metadata.addAll(itemsOf("mime"));
        return extents().stream()
                .filter(piece -> !metadata.contains(piece.item()))
                .toList();
    }

    /** The EXIF block, absent where there is none that lies in the file in one piece. */
    public Optional<ByteView> exif() throws IOException {
        List<Long> items = itemsOf("Exif");
        List<HeifExtent> pieces = extents().stream()
                .filter(piece -> !items.isEmpty() && piece.item() == items.get(0))
                .toList();
        if (pieces.size() != 1 || pieces.get(0).length() <= FULL_BOX) {
            return Optional.empty();
        }
        ByteView content = file.slice(pieces.get(0).offset(), pieces.get(0).length());
        return Optional.of(content.from(FULL_BOX + content.u32(0)));
    }

    private List<HeifExtent> extents() throws IOException {
        return HeifExtent.of(required("iloc"));
    }

    private List<Long> itemsOf(String type) throws IOException {
        List<Long> found = new ArrayList<>();
        IsoBox items = required("iinf");
        for (IsoBox entry : IsoBox.in(items.body(), items.version() == 0 ? 6 : 8)) {
            boolean wide = entry.type().equals("infe") && entry.version() >= 3;
            if (entry.type().equals("infe") && entry.body().matches(wide ? 10 : 8, type)) {
                found.add(
                        wide ? entry.body().u32(FULL_BOX) : (long) entry.body().u16(FULL_BOX));
            }
        }
        return found;
    }

    private List<IsoBox> allProperties() throws IOException {
        IsoBox container =
                IsoBox.first(IsoBox.in(required("iprp").body(), 0), "ipco").orElseThrow(HeifMeta::notUnderstandable);
        return IsoBox.in(container.body(), 0);
    }

    private List<Integer> associations(long item) throws IOException {
        List<Integer> indexes = new ArrayList<>();
        for (IsoBox box : IsoBox.in(required("iprp").body(), 0)) {
            if (box.type().equals("ipma")) {
                addAssociations(box, item, indexes);
            }
        }
        return indexes;
    }

    private static void addAssociations(IsoBox box, long item, List<Integer> indexes) throws IOException {
        ByteView body = box.body();
        boolean wideIds = box.version() >= 1;
        boolean wideIndexes = (body.u8(3) & 1) == 1;
        long entries = Math.min(MOST_ASSOCIATIONS, body.u32(FULL_BOX));
        long at = 8;
        for (long i = 0; i < entries; i++) {
            long found = wideIds ? body.u32(at) : body.u16(at);
            at += wideIds ? 4 : 2;
            int count = body.u8(at++);
            for (int j = 0; j < count && found == item; j++) {
                long index = at + (wideIndexes ? 2L * j : j);
                indexes.add(wideIndexes ? body.u16(index) & 0x7FFF : body.u8(index) & 0x7F);
            }
            at += wideIndexes ? 2L * count : count;
        }
    }

    private IsoBox required(String type) {
        return IsoBox.first(boxes, type).orElseThrow(HeifMeta::notUnderstandable);
    }

    private static BrokenImageException withoutPicture(List<IsoBox> all) {
        return IsoBox.first(all, "moov").isPresent()
                ? BrokenImageException.unsupported("it is a sequence of pictures, not a photo")
                : BrokenImageException.incomplete("there is no picture in the file");
    }

    private static BrokenImageException notUnderstandable() {
        return BrokenImageException.damaged("its description of the picture is not understandable");
    }
}
