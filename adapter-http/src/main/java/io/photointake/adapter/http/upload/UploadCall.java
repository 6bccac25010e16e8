package io.photointake.adapter.http.upload;

import io.photointake.adapter.http.body.Part;
import io.photointake.adapter.http.credential.CredentialPlace;
import io.photointake.adapter.http.envelope.ApiVersion;
import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.adapter.http.picture.PictureUrls;
import io.photointake.adapter.http.print.PrintQuestion;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.resolution.DpiRule;
import java.util.List;

/** What one version of the upload call documents of itself. */
interface UploadCall {
    ApiVersion version();

    CredentialPlace credentials();

    DpiRule dpiRule();

    /** The parameter that names whose photos they are. */
    String ownerField();

    /** The most files in one request. */
    int mostFiles();

    /** Whether values may come in the form, and so still be missing where it was not read to its end. */
    boolean takesValuesInForm();

    /** Whether a part of the form is a file to upload, rather than a value. */
    boolean isFile(Part part);

    /** Whether files may come in the field of this name. */
    boolean takesFilesIn(String field);

    /** The form in the values given so far. */
    UploadForm form(Parameters given);

    /** The {@code Data} of a success. */
    Object data(List<UploadedImage> images, PictureUrls urls, PrintQuestion prints);
}
