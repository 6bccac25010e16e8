package io.photointake.application.verification;

import io.photointake.application.port.StoredName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.CompanyFolder;
import java.util.List;

/** What a verification has just looked at. */
public sealed interface VerificationStep {
    /**
     * A photo on record.
     *
     * @param left what is wrong with it; empty if it is whole
     * @param mended what was wrong with it and is no longer
     */
    record Photo(UploadedImage image, CompanyFolder folder, List<PictureFault> left, List<PictureFault> mended)
            implements VerificationStep {
        public Photo {
            left = List.copyOf(left);
            mended = List.copyOf(mended);
        }

        /** This, mended where one of the faults is of a picture that has none left. */
        Photo mended(List<PictureFault> faults) {
            return new Photo(
                    image,
                    folder,
                    left,
                    faults.stream()
                            .filter(fault -> left.stream().noneMatch(still -> still.picture() == fault.picture()))
                            .toList());
        }

        /** Whether nothing was wrong with it. */
        public boolean isWhole() {
            return left.isEmpty() && mended.isEmpty();
        }
    }

    /** All photos have been looked at; names in the store are next. */
    record PhotosDone() implements VerificationStep {}

    /** So many further names in the store are on record, or too new to tell. */
    record Names(int names) implements VerificationStep {}

    /** There are bytes under a name that is on no record. */
    record Unrecorded(StoredName stored) implements VerificationStep {}
}
