package io.photointake.application.administration;

import io.photointake.domain.site.CompanyFolder;

/** Issues a client key to a company. */
@FunctionalInterface
public interface IssueKey {
    /** Up to two keys of a company are active at a time, so that one can be replaced while the other still works. */
    KeyIssue issue(CompanyFolder company);
}
