package io.photointake.application.upload;

import io.photointake.application.port.Requester;
import io.photointake.application.port.UserMove;
import io.photointake.application.reception.ReceivedFile;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRule;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import java.util.List;
import java.util.Optional;

/**
 * An upload by a website that has been authenticated.
 *
 * @param caller who sends it
 * @param ownerField the parameter that names the owner, as it is told of in a refusal
 * @param previousOwner whose photos move to the owner with this upload
 * @param dpi the resolution the client asks for
 * @param dpiRule what counts if it asks for none
 * @param files at least one; they stay the caller's to close
 */
public record UploadImageCommand(
        ConfiguredWebsite site,
        Caller caller,
        Visitor owner,
        String ownerField,
        Optional<UserId> previousOwner,
        Optional<Dpi> dpi,
        DpiRule dpiRule,
        List<ReceivedFile> files) {

    /** @throws IllegalArgumentException if there is no file */
    public UploadImageCommand {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("an upload needs a file");
        }
    }

    Requester requester() {
        return new Requester(caller.address(), site.website().id(), caller.cancellation());
    }

    Optional<UserMove> move() {
        return previousOwner
                .map(previous -> new UserMove(site.website().id(), previous, owner))
                .filter(move -> !move.isNothing());
    }
}
