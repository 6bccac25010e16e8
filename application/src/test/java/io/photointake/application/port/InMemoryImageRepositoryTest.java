package io.photointake.application.port;

class InMemoryImageRepositoryTest implements ImageRepositoryContract {
    private final InMemoryImageRepository repository = new InMemoryImageRepository();

    @Override
    public ImageRepository repository() {
        return repository;
    }
}
