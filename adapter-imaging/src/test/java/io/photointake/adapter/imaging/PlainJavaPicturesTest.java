package io.photointake.adapter.imaging;

class PlainJavaPicturesTest extends PicturesContract {
    PlainJavaPicturesTest() {
        super(ImagingSettings.defaults().withPlainJava());
    }
}
