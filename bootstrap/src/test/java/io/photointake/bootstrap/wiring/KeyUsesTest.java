package io.photointake.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.application.port.InMemorySiteRepository;
import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.IssuedKey;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class KeyUsesTest {
    private static final ClientKey KEY = new ClientKey("a key of the company");

    private final InMemorySiteRepository sites = new InMemorySiteRepository();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(77));

    @Test
    void recordsTheLastUseWhenItsTimeComes() {
        Company company = sites.addCompany("Prints", new CompanyFolder("prints"));
        IssuedKey key = sites.addKey(company.id(), KEY.digest(), KEY.hint(), Instant.EPOCH, 2)
                .orElseThrow();
        KeyUses uses = new KeyUses(sites, now::get);

        uses.accept(key);
        now.set(Instant.ofEpochSecond(78));
        uses.accept(key);
        assertEquals(Optional.empty(), lastUsed());

        uses.record();
        assertEquals(Optional.of(Instant.ofEpochSecond(78)), lastUsed());

        uses.record();
        assertEquals(Optional.of(Instant.ofEpochSecond(78)), lastUsed(), "nothing more to record");
    }

    private Optional<Instant> lastUsed() {
        return sites.findKey(KEY.digest()).orElseThrow().lastUsedAt();
    }
}
