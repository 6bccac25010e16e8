package io.photointake.application.site;

import io.photointake.domain.site.AllowedOrigins;

/** Reads from which origins browsers may call before it is known which website they call for. */
@FunctionalInterface
public interface ReadAllowedOrigins {
    /**
     * What any website allows; every origin while there is no website.
     *
     * @throws io.photointake.application.port.SiteRepositoryException if the record cannot be read
     */
    AllowedOrigins ofAllWebsites();
}
