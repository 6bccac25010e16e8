package io.photointake.adapter.http.upload;

import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import java.util.Optional;

/** The values of an upload, besides its files. */
interface UploadForm {
    /** The resolution asked for, if it can be read. */
    Optional<Dpi> requestedDpi();

    /**
     * Who uploads.
     *
     * @throws java.util.NoSuchElementException if the form was not found valid
     */
    Visitor visitor();

    /** Whose photos are to move to the visitor. */
    Optional<UserId> previousOwner();

    /** The form as a record, for validation. */
    Record shape();
}
