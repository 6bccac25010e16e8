package io.photointake.bootstrap.wiring;

import io.photointake.application.administration.AddCompany;
import io.photointake.application.administration.AddWebsite;
import io.photointake.application.administration.IssueKey;
import io.photointake.application.administration.KeyIssue;
import io.photointake.application.administration.ListKeys;
import io.photointake.application.administration.ListWebsites;
import io.photointake.application.port.DuplicateSiteException;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.IssuedKey;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The website that a demonstration uses: what is there, or a company, a website and a key made for it. */
public final class DemoSite {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSite.class);
    private static final CompanyFolder FOLDER = new CompanyFolder("demo");
    private static final WebsiteId WEBSITE = new WebsiteId(1001);

    private final ListWebsites listWebsites;
    private final AddCompany addCompany;
    private final AddWebsite addWebsite;
    private final IssueKey issueKey;
    private final ListKeys listKeys;

    DemoSite(
            ListWebsites listWebsites,
            AddCompany addCompany,
            AddWebsite addWebsite,
            IssueKey issueKey,
            ListKeys listKeys) {
        this.listWebsites = listWebsites;
        this.addCompany = addCompany;
        this.addWebsite = addWebsite;
        this.issueKey = issueKey;
        this.listKeys = listKeys;
    }

    /** Makes the demonstration's website where there is none yet, and a key where none opens it. */
    public Ready prepare() {
        if (listWebsites.list().isEmpty()) {
            addCompanyUnlessThere();
            addWebsite.add(
                    FOLDER,
                    company -> ConfiguredWebsite.of(
                            new Website(WEBSITE, company, "Demo shop", AllowedOrigins.ANY), UploadLimits.DEFAULT));
        }
        Website website = listWebsites.list().get(0).website();
        return new Ready(website.id(), keyUnlessThere(website.company().folder()));
    }

    private Optional<ClientKey> keyUnlessThere(CompanyFolder company) {
        boolean there = listKeys.list(company).orElse(List.of()).stream().anyMatch(IssuedKey::isActive);
        return !there && issueKey.issue(company) instanceof KeyIssue.Issued issued
                ? Optional.of(issued.secret())
                : Optional.empty();
    }

    /** It is there if an earlier start died before it came to the website. */
    private void addCompanyUnlessThere() {
        try {
            addCompany.add("Demo", FOLDER);
        } catch (DuplicateSiteException thereAlready) {
            LOG.debug("The demonstration's company is there already", thereAlready);
        }
    }

    /**
     * The website to demonstrate.
     *
     * @param key absent if it was made earlier, because keys are shown once
     */
    public record Ready(WebsiteId website, Optional<ClientKey> key) {}
}
