package io.photointake.application.site;

import io.photointake.domain.policy.ConfiguredWebsite;

/** Tells what a website takes, for clients that check before they upload. */
@FunctionalInterface
public interface ReadImageSettings {
    /** What an upload would be checked against now. */
    ImageSettings of(ConfiguredWebsite site);
}
