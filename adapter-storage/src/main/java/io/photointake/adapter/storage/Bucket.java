package io.photointake.adapter.storage;

import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.site.CompanyFolder;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The three directories, one for each rendition, in which a company keeps all names whose GUID starts with the same four
 * hexadecimal digits: {@code {root}/{companyFolder}/{rendition}/{2 hex}/{2 hex}}.
 *
 * @param outer the number of the first two digits, 0 to 255
 * @param inner the number of the next two digits, 0 to 255
 */
record Bucket(Path root, CompanyFolder folder, int outer, int inner) {
    /** How many different pairs of hexadecimal digits there are. */
    static final int PAIRS = 256;

    private static final HexFormat HEX = HexFormat.of();
    private static final int BITS_BELOW_OUTER = 56;
    private static final int BITS_BELOW_INNER = 48;

    static Bucket of(Path root, CompanyFolder folder, UniqueName name) {
        long high = name.guid().getMostSignificantBits();
        return new Bucket(
                root, folder, (int) (high >>> BITS_BELOW_OUTER), (int) (high >>> BITS_BELOW_INNER) & (PAIRS - 1));
    }

    /** The directory's name for a pair of digits. */
    static String pair(int number) {
        return HEX.toHexDigits((byte) number);
    }

    Path company() {
        return root.resolve(folder.value());
    }

    Path rendition(Rendition rendition) {
        return company().resolve(rendition.folder());
    }

    Path outer(Rendition rendition) {
        return rendition(rendition).resolve(pair(outer));
    }

    Path inner(Rendition rendition) {
        return outer(rendition).resolve(pair(inner));
    }

    /** Where a picture of this bucket is. */
    Path file(Rendition rendition, UniqueName name) {
        return inner(rendition).resolve(name.fileName());
    }
}
