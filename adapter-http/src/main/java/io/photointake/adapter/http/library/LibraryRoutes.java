package io.photointake.adapter.http.library;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.photointake.adapter.http.answer.RefusedMethod;
import io.photointake.adapter.http.call.Outcome;
import io.photointake.adapter.http.call.ValueCalls;
import io.photointake.adapter.http.credential.CredentialPlace;
import io.photointake.adapter.http.credential.VersionedPath;
import io.photointake.application.library.DeleteImage;
import io.photointake.application.library.ListImages;
import io.photointake.application.library.MoveResult;
import io.photointake.application.library.MoveUser;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;

/**
 * Where the calls about a user's photos are. Two of them change something on {@code GET}, as published; those do not
 * answer {@code HEAD}, which never changes anything.
 */
public record LibraryRoutes(ValueCalls calls, ListImages listImages, DeleteImage deleteImage, MoveUser moveUser) {
    private static final String DELETED = "The Image has been successfully deleted.";
    private static final String MOVED = "User id updated successfully.";
    private static final String USER_CALL = "User/UpdateUserId";
    private static final String DESIGNER_PATH = "/Designer/Services/UpdateUserId";

    public void addTo(RoutesConfig routes) {
        for (VersionedPath place : VersionedPath.allOf("UploadImage/GetUserUploadedList")) {
            Handler list = calls.call(place.credentials(), ListForm::of, this::list);
            routes.get(place.path(), list);
            routes.head(place.path(), list);
        }
        for (VersionedPath place : VersionedPath.allOf("UploadImage/DeleteUserPhoto")) {
            Handler delete = calls.call(place.credentials(), DeleteForm::of, this::delete);
            routes.get(place.path(), delete);
            routes.delete(place.path(), delete);
            routes.head(place.path(), new RefusedMethod());
        }
        for (String version : new String[] {"3", "4"}) {
            VersionedPath place = VersionedPath.of(version, USER_CALL);
            routes.put(place.path(), calls.call(place.credentials(), MoveForm::of, this::move));
        }
        routes.get(DESIGNER_PATH, calls.call(CredentialPlace.QUERY, MoveForm::of, this::move));
        routes.head(DESIGNER_PATH, new RefusedMethod());
    }

    private Outcome list(ConfiguredWebsite site, ListForm form) {
        return Outcome.data(
                AssetList.of(listImages.list(site.website().id(), form.user(), form.wanted(), form.page())));
    }

    private Outcome delete(ConfiguredWebsite site, DeleteForm form) {
        return deleteImage.delete(site.website(), form.user(), form.photo())
                ? Outcome.message(DELETED)
                : Outcome.unknownPhoto(form.photo());
    }

    private Outcome move(ConfiguredWebsite site, MoveForm form) {
        MoveResult result = moveUser.move(form.move(site.website().id()), site.keeping());
        return result instanceof MoveResult.Moved
                ? Outcome.message(MOVED)
                : Outcome.refused(KeepingRules.notOfAGuest("oldUserId"));
    }
}
