package io.photointake.adapter.http.print;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.photointake.adapter.http.call.Outcome;
import io.photointake.adapter.http.call.ValueCalls;
import io.photointake.adapter.http.credential.VersionedPath;
import io.photointake.application.print.GradePrint;
import io.photointake.domain.policy.ConfiguredWebsite;

/** Where it is told how sharp a print of a photo on record will be. */
public record PrintRoutes(ValueCalls calls, GradePrint gradePrint) {
    public void addTo(RoutesConfig routes) {
        for (VersionedPath place : VersionedPath.allOf("UploadImage/GetPrintQuality")) {
            Handler grade = calls.call(place.credentials(), PrintQualityForm::of, this::grade);
            routes.get(place.path(), grade);
            routes.head(place.path(), grade);
        }
    }

    private Outcome grade(ConfiguredWebsite site, PrintQualityForm form) {
        return gradePrint
                .grade(site, form.user(), form.photo(), form.request())
                .map(print -> Outcome.data(PrintQualityData.of(print)))
                .orElseGet(() -> Outcome.unknownPhoto(form.photo()));
    }
}
