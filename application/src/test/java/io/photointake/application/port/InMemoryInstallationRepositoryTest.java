package io.photointake.application.port;

import io.photointake.domain.site.CompanyFolder;

class InMemoryInstallationRepositoryTest implements InstallationRepositoryContract {
    private final InMemoryImageRepository images = new InMemoryImageRepository();
    private final InstallationRepository installations = new InMemoryInstallationRepository(company(), images);

    @Override
    public InstallationRepository installations() {
        return installations;
    }

    @Override
    public ImageRepository photos() {
        return images;
    }

    @Override
    public CompanyFolder company() {
        return new CompanyFolder("prints");
    }
}
