package io.photointake.application.port;

class InMemorySiteRepositoryTest implements SiteRepositoryContract {
    private final InMemorySiteRepository repository = new InMemorySiteRepository();

    @Override
    public SiteRepository repository() {
        return repository;
    }
}
