package io.photointake.application.site;

import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.WebsiteId;
import java.util.Optional;

/** Recognises the website that calls. */
@FunctionalInterface
public interface Authenticate {
    /**
     * Grants a website of the key's company. Without a valid key the website is never looked up, so nothing leaks of
     * which websites there are.
     *
     * @param website absent if the caller named none that could be read
     * @param key absent if the caller sent none
     * @throws io.photointake.application.port.SiteRepositoryException if the record cannot be read
     */
    Authentication authenticate(Optional<WebsiteId> website, Optional<ClientKey> key);
}
