package io.photointake.application.port;

import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.IssuedKey;
import io.photointake.domain.site.KeyDigest;
import io.photointake.domain.site.WebsiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The record of companies, their websites and their keys. Safe for use by many threads. */
public interface SiteRepository {
    /**
     * Records a company and gives it the next number.
     *
     * @throws DuplicateSiteException if a company has this folder already, in any case
     */
    Company addCompany(String name, CompanyFolder folder);

    /** All companies, by number. */
    List<Company> companies();

    /** The company with this folder, in any case. */
    Optional<Company> findCompany(CompanyFolder folder);

    /**
     * Records a website with its settings, under the number it brings.
     *
     * @throws DuplicateSiteException if the number is taken, by whichever company
     */
    void addWebsite(ConfiguredWebsite website);

    /**
     * Changes what is on record of a website; what others change at the same time is not lost. Its number and its
     * company stay. What the change throws is thrown on, and then nothing has changed.
     *
     * @param change gives the new record for the present one, and does nothing else
     * @return the new record; absent if there is no such website
     */
    Optional<ConfiguredWebsite> changeWebsite(WebsiteId id, UnaryOperator<ConfiguredWebsite> change);

    /** All websites, by number. */
    List<ConfiguredWebsite> websites();

    Optional<ConfiguredWebsite> findWebsite(WebsiteId id);

    /**
     * The website of this number, if it is this company's. To look for one that is another company's takes the same work
     * as for one that there is not, so that the time tells nobody which there are.
     */
    default Optional<ConfiguredWebsite> findWebsite(CompanyId company, WebsiteId id) {
        return findWebsite(id).filter(site -> site.website().company().id().equals(company));
    }

    /** What any website allows, of all companies together; any origin if there is no website. */
    AllowedOrigins allowedOriginsOfAll();

    /**
     * Records a key of a company and gives it the next number, unless the company already has that many active keys.
     *
     * @return absent if it has, and then nothing was recorded; of calls at the same time no more succeed than there is
     *     room for
     */
    Optional<IssuedKey> addKey(CompanyId company, KeyDigest digest, String hint, Instant issuedAt, int mostActive);

    /** All keys of a company, by number, revoked ones too. */
    List<IssuedKey> keys(CompanyId company);

    /** The key with this digest, revoked or not. */
    Optional<IssuedKey> findKey(KeyDigest digest);

    /**
     * Revokes a key of a company; a key that was revoked before keeps its earlier date.
     *
     * @return the key as it is now, absent if the company has no key of this number
     */
    Optional<IssuedKey> revokeKey(CompanyId company, int number, Instant revokedAt);
}
