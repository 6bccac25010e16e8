package io.photointake.adapter.http;

import io.photointake.application.library.DeleteImage;
import io.photointake.application.library.ListImages;
import io.photointake.application.library.MoveUser;
import io.photointake.application.library.OpenImage;
import io.photointake.application.print.GradePrint;
import io.photointake.application.print.OpenPrintFile;
import io.photointake.application.reception.ReceiveFile;
import io.photointake.application.site.Authenticate;
import io.photointake.application.site.ReadAllowedOrigins;
import io.photointake.application.site.ReadImageSettings;
import io.photointake.application.upload.CheckReadiness;
import io.photointake.application.upload.UploadImage;

/** What the HTTP API calls. */
public record HttpUseCases(
        Authenticate authenticate,
        ReadAllowedOrigins readAllowedOrigins,
        ReceiveFile receiveFile,
        UploadImage uploadImage,
        OpenImage openImage,
        OpenPrintFile openPrintFile,
        GradePrint gradePrint,
        ListImages listImages,
        DeleteImage deleteImage,
        MoveUser moveUser,
        ReadImageSettings readImageSettings,
        CheckReadiness checkReadiness) {}
