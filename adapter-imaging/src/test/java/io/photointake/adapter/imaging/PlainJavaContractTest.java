package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlainJavaContractTest extends ImagingEngineContract {
    PlainJavaContractTest() {
        super(ImagingSettings.defaults().withPlainJava());
    }

    @Test
    void saysWhatDecodes() {
        assertTrue(engine().description().startsWith("plain Java (as configured); "), engine().description());
    }
}
