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
public record UserMove(WebsiteId website, UserId from, Visitor to) {}
