package io.photointake.adapter.http.upload;

import io.javalin.config.RoutesConfig;
import io.photointake.adapter.http.answer.Answers;
import io.photointake.adapter.http.credential.CredentialsGate;
import io.photointake.adapter.http.credential.VersionedPath;
import io.photointake.adapter.http.parameter.FormValidator;
import io.photointake.adapter.http.picture.BaseUrl;
import io.photointake.adapter.http.traffic.UploadAdmission;
import io.photointake.application.reception.ReceiveFile;
import io.photointake.application.upload.UploadImage;

/** Where the upload calls are. */
public record UploadRoutes(
        CredentialsGate gate,
        UploadAdmission admission,
        FormValidator validator,
        ReceiveFile receiveFile,
        UploadImage uploadImage,
        Answers answers,
        BaseUrl baseUrl) {

    public void addTo(RoutesConfig routes) {
        routes.post("/api/2/UploadPhoto/UploadUserPhotos", handler(new V2Upload()));
        for (VersionedPath place : VersionedPath.allOf("UploadImage/UploadImage")) {
            routes.post(place.path(), handler(new V4Upload(place.credentials())));
        }
    }

    private UploadHandler handler(UploadCall call) {
        return new UploadHandler(call, gate, admission, validator, receiveFile, uploadImage, answers, baseUrl);
    }
}
