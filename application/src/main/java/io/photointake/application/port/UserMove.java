package io.photointake.application.port;

import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import io.photointake.domain.site.WebsiteId;

/**
 * All photos of one user of a website, whatever their guest flag, become another's.
 *
 * @param from whose photos they are; equal to the new owner's id means that nothing moves
 * @param to whose they become, with that visitor's guest flag
 */
public record UserMove(WebsiteId website, UserId from, Visitor to) {
    /** Whether the photos are the new owner's already, so that nothing moves and no rule of moving counts. */
    public boolean isNothing() {
        return from.equals(to.id());
    }
}
