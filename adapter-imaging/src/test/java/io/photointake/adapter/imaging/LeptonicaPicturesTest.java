package io.photointake.adapter.imaging;

class LeptonicaPicturesTest extends PicturesContract {
    LeptonicaPicturesTest() {
        super(ImagingSettings.defaults());
    }
}
