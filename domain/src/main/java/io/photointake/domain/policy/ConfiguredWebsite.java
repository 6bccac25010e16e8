package io.photointake.domain.policy;

import io.photointake.domain.print.PrintSettings;
import io.photointake.domain.site.Website;

/** A website with its settings. */
public record ConfiguredWebsite(Website website, UploadLimits limits, KeepingRules keeping, PrintSettings print) {
    /** A website of these limits and default settings else. */
    public static ConfiguredWebsite of(Website website, UploadLimits limits) {
        return new ConfiguredWebsite(website, limits, KeepingRules.DEFAULT, PrintSettings.DEFAULT);
    }
}
