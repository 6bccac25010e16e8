package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainJavaContractTest extends ImagingEngineContract {
    PlainJavaContractTest() {
        super(ImagingSettings.defaults().withPlainJava());
    }

    @Test
    void saysWhatDecodes() {
        assertEquals("plain Java (as configured)", engine().description());
    }
}
