package io.photointake.domain.policy;

import io.photointake.domain.site.Website;

/** A website with what it takes. */
public record ConfiguredWebsite(Website website, UploadLimits limits) {}
