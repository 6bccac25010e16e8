package io.photointake.application.port;

class InMemoryImageCatalogueTest implements ImageCatalogueContract {
    private final InMemoryImageRepository repository = new InMemoryImageRepository();

    @Override
    public ImageRepository repository() {
        return repository;
    }

    @Override
    public ImageCatalogue catalogue() {
        return new InMemoryImageCatalogue(repository);
    }
}
