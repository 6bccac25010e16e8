package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LeptonicaContractTest extends ImagingEngineContract {
    LeptonicaContractTest() {
        super(ImagingSettings.defaults());
    }

    @Test
    void saysWhatDecodes() {
        assertTrue(engine().description().startsWith("Leptonica 1."), engine().description());
    }
}
