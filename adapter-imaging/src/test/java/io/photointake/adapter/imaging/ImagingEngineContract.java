package io.photointake.adapter.imaging;

import io.photointake.application.port.ImageProcessor;
import io.photointake.application.port.ImageProcessorContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** What holds for every engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImagingEngineContract implements ImageProcessorContract {
    private final ImagingEngine engine;

    ImagingEngineContract(ImagingSettings settings) {
        this.engine = ImagingEngine.open(settings);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Override
    public ImageProcessor processor() {
        return engine;
    }

    ImagingEngine engine() {
        return engine;
    }
}
