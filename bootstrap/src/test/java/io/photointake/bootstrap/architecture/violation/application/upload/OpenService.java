package io.photointake.bootstrap.architecture.violation.application.upload;

/** A service that can be extended, and is not named after its use case. */
public class OpenService implements UploadImage {
    @Override
    public void upload() {
        System.out.println("uploaded");
    }
}
