package io.photointake.application.administration;

import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.IssuedKey;
import java.util.List;
import java.util.Optional;

/** Lists a company's keys, without their secrets. */
@FunctionalInterface
public interface ListKeys {
    /** All of them, by number, revoked ones too; absent if there is no such company. */
    Optional<List<IssuedKey>> list(CompanyFolder company);
}
