package io.photointake.application.port;

import io.photointake.domain.image.UniqueName;
import io.photointake.domain.site.CompanyFolder;

/** Where a photo's pictures are. */
public record StoredName(CompanyFolder folder, UniqueName name) {}
