package io.photointake.application.backup;

import io.photointake.application.port.StoredName;
import io.photointake.domain.image.ByteSize;
import java.util.ArrayList;
import java.util.List;

/**
 * What a copy has.
 *
 * @param photos on the copied record, those that were deleted meanwhile no more
 * @param bytes of all pictures of these, as the rows tell
 * @param copied how many pictures were not there yet
 * @param deleted how many photos were deleted meanwhile
 * @param incomplete photos on record of which a picture is missing
 */
public record CopyReport(long photos, ByteSize bytes, long copied, long deleted, List<StoredName> incomplete) {
    static final CopyReport NONE = new CopyReport(0, new ByteSize(0), 0, 0, List.of());

    public CopyReport {
        incomplete = List.copyOf(incomplete);
    }

    CopyReport and(CopyReport further) {
        List<StoredName> both = new ArrayList<>(incomplete);
        both.addAll(further.incomplete);
        return new CopyReport(
                photos + further.photos,
                new ByteSize(bytes.bytes() + further.bytes.bytes()),
                copied + further.copied,
                deleted + further.deleted,
                both);
    }
}
