package io.photointake.bootstrap.command;

import io.photointake.application.administration.SiteRemoval;
import io.photointake.application.port.WebsiteUsage;
import io.photointake.bootstrap.wiring.Administration;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.site.WebsiteId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What an operator reads before and after a website or a company is removed. */
final class SiteRemovalText {
    private SiteRemovalText() {}

    static CommandFailure unconfirmed(
            String what, Administration administration, Predicate<ConfiguredWebsite> concerned) {
        Set<WebsiteId> websites = administration.listWebsites().list().stream()
                .filter(concerned)
                .map(site -> site.website().id())
                .collect(Collectors.toSet());
        List<WebsiteUsage> usage = administration.readUsage().read().stream()
                .filter(each -> websites.contains(each.website()))
                .toList();
        long photos = usage.stream().mapToLong(WebsiteUsage::photos).sum();
        return new CommandFailure(
                ("%s has %s and %s. Nothing was removed: add --yes to remove it%s, or disable it," + " which keeps all")
                        .formatted(
                                what,
                                counted(websites.size(), "website"),
                                counted(photos, "photo"),
                                photos == 0 ? "" : ", and --erase-photos to erase its photos with it, for good"));
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /**
     * @param unknown what is said if there is none
     * @throws CommandFailure if it was not removed, or not wholly
     */
    static String of(String what, SiteRemoval removal, Supplier<CommandFailure> unknown) {
        if (removal instanceof SiteRemoval.Unknown) {
            throw unknown.get();
        }
        if (removal instanceof SiteRemoval.HasPhotos) {
            throw new CommandFailure(
                    what + " has photos. Nothing was removed: add --erase-photos to erase them with it,"
                            + " for good, or disable it, which keeps all");
        }
        SiteRemoval.Removed removed = (SiteRemoval.Removed) removal;
        if (removed.left() > 0) {
            throw CommandFailure.halfDone(
                    "%s is removed with %d photos. The pictures of %d of these could not be removed; they are on no record, so nobody is served them; run sweep to clear them"
                            .formatted(what, removed.photos(), removed.left()));
        }
        return "%s is removed with %d photos".formatted(what, removed.photos());
    }
}
