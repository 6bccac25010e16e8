package io.photointake.adapter.http.picture;

import io.javalin.config.RoutesConfig;
import io.photointake.adapter.http.answer.Answers;
import io.photointake.adapter.http.answer.Cors;
import io.photointake.application.library.OpenImage;
import io.photointake.application.print.OpenPrintFile;

/** Where the pictures are. */
public record PictureRoutes(OpenImage openImage, OpenPrintFile openPrintFile, Answers answers, Cors cors) {
    private static final String PATH = "/UserPhoto/{folder}/Photos/{rendition}/{name}";

    public void addTo(RoutesConfig routes) {
        PictureHandler handler = new PictureHandler(openImage, openPrintFile, answers, cors);
        routes.get(PATH, handler);
        routes.head(PATH, handler);
    }
}
