package io.photointake.application.administration;

import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.WebsiteId;

/**
 * A website to take on.
 *
 * @param company the folder of the company it belongs to
 * @param id the number clients will send
 */
public record AddWebsiteCommand(
        CompanyFolder company, WebsiteId id, String name, UploadLimits limits, AllowedOrigins origins) {}
