package io.photointake.adapter.http.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.photointake.adapter.http.call.Outcome;
import io.photointake.adapter.http.call.ValueCalls;
import io.photointake.adapter.http.credential.CredentialPlace;
import io.photointake.adapter.http.credential.VersionedPath;
import io.photointake.application.site.ReadImageSettings;

/** Where the settings are: with the company's folder in the version whose credentials are in headers. */
public record SettingsRoutes(ValueCalls calls, ReadImageSettings readImageSettings) {
    public void addTo(RoutesConfig routes) {
        for (VersionedPath place : VersionedPath.allOf("UploadImage/GetImageSettings")) {
            boolean withFolder = place.credentials() == CredentialPlace.HEADERS;
            Handler settings = calls.call(
                    place.credentials(),
                    query -> new NoForm(),
                    (site, form) -> Outcome.data(SettingsData.of(readImageSettings.of(site), withFolder)));
            routes.get(place.path(), settings);
            routes.head(place.path(), settings);
            routes.post(place.path(), settings);
        }
    }

    /** The call takes no values. */
    private record NoForm() {}
}
