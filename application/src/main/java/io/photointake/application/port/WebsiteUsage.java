package io.photointake.application.port;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.site.WebsiteId;
import java.time.Instant;

/**
 * What a website holds.
 *
 * @param photos at least 1
 * @param users how many different users have these
 * @param originals bytes of the originals
 * @param renditions bytes of Standards and Thumbnails
 * @param newest when the last photo was accepted
 */
public record WebsiteUsage(
        WebsiteId website, long photos, long users, ByteSize originals, ByteSize renditions, Instant newest) {}
